import type { Edit } from '../../core/rule.ts';
import { DockerfileDocument } from '../dockerfile/document.ts';
import { oncePer } from '../once-per.ts';
import { LineIndex, type MappedText, type Range } from '../text.ts';
import type { ComposeDocument } from './document.ts';
import type { Entry } from './entry.ts';
import type { Service } from './service.ts';

/** A Dockerfile written in a Compose file (`dockerfile_inline`), with the way back to where it stands there. */
export class InlineDockerfile {
  readonly entry: Entry;
  /** What BuildKit gets; variables of Compose stay as written. */
  readonly text: MappedText;
  readonly #source: string;
  #document: DockerfileDocument | undefined;
  #lines: LineIndex | undefined;

  constructor(source: string, entry: Entry, text: MappedText) {
    this.#source = source;
    this.entry = entry;
    this.text = text;
  }

  get document(): DockerfileDocument {
    this.#document ??= new DockerfileDocument(this.text.text, (offset) => {
      this.#lines ??= new LineIndex(this.#source);
      return this.#lines.position(this.text.sourceStart(offset)).line + 1;
    });
    return this.#document;
  }

  /** Where a part of the Dockerfile stands in the Compose file. */
  range({ start, end }: Range): Range {
    return this.text.range(start, end);
  }

  /** Compose fills something in here, so that the Dockerfile does not say what BuildKit gets. */
  isFilledIn(range: Range): boolean {
    return this.entry.interpolations.some(
      (variable) => variable.range.start <= range.start && range.end <= variable.range.end,
    );
  }

  /**
   * An edit of the Dockerfile as one of the Compose file; undefined where it would have to be written otherwise. Line
   * breaks can be edited in literal block scalars (`|`) only, whose lines are those of the Dockerfile.
   */
  edit({ range, text }: Edit): Edit | undefined {
    if (this.entry.inherited) return undefined;
    const isLiteral = this.entry.blockStyle === 'literal';
    const touched = this.text.text.slice(range.start, range.end);
    if (!isLiteral) {
      const place = this.range(range);
      const isPlain =
        /^[\w ./:@=,+~-]*$/.test(text) &&
        !/:(?: |$)/.test(text) &&
        this.#source.slice(place.start, place.end) === touched;
      return isPlain ? { range: place, text } : undefined;
    }
    const escaped = text.replaceAll('$', '$$$$');
    if (escaped.includes('\n') || touched.includes('\n') || touched === '') return this.#editLines(range, escaped);
    return { range: this.range(range), text: escaped };
  }

  /** Positions at the start of a line lie behind its indentation, at both ends of an edit. */
  #editLines({ start, end }: Range, text: string): Edit | undefined {
    const { length } = this.text;
    const indent = this.#indentation();
    const indented = text.replace(/\n(?!\n)/g, `\n${indent}`);
    if (!this.#isBehindLastLine(end)) {
      return {
        range: { start: this.text.sourceStart(start), end: this.text.sourceStart(end) },
        text: this.#isUnindented(start)
          ? indent + indented
          : this.#isUnindented(end)
            ? indented.replace(/\n +$/, '\n')
            : indented,
      };
    }
    // What goes up to the end of the scalar takes its last line break with it, and leaves one that is there already.
    const from = start === end ? length - 1 : Math.max(0, start - 1);
    if (this.text.text[from] !== '\n') return undefined;
    const lines = text.replace(/\n$/, '');
    return {
      range: { start: this.text.sourceStart(from), end: this.text.sourceStart(length - 1) },
      text: lines === '' ? '' : `\n${lines}`.replace(/\n(?!\n)/g, `\n${indent}`),
    };
  }

  /** The start of an empty line, which is written without indentation. */
  #isUnindented(offset: number): boolean {
    return (
      offset > 0 && this.text.text[offset - 1] === '\n' && this.#source[this.text.sourceStart(offset) - 1] === '\n'
    );
  }

  #isBehindLastLine(offset: number): boolean {
    return offset > 0 && offset === this.text.length && this.text.text.endsWith('\n');
  }

  #indentation(): string {
    const first = this.text.sourceStart(this.text.text.search(/[^\n]/));
    return this.#source.slice(this.#source.lastIndexOf('\n', first - 1) + 1, first);
  }
}

/** The Dockerfile written in the Compose file that a service builds. */
export const inlineDockerfileOf = oncePer(({ build }: Service): InlineDockerfile | undefined => {
  const entry = build?.dockerfileInline;
  const text = build?.inlineText;
  return entry && text && new InlineDockerfile(entry.source, entry, text);
});

/** The Dockerfiles written in a Compose file, each once, however many services share it. */
export function inlineDockerfiles(doc: ComposeDocument): readonly InlineDockerfile[] {
  if (!doc.source.includes('dockerfile_inline')) return [];
  const found = new Map<number, InlineDockerfile>();
  for (const inline of doc.services.flatMap((service) => inlineDockerfileOf(service) ?? [])) {
    const { start } = inline.entry.range;
    if (!found.has(start)) found.set(start, inline);
  }
  return [...found.values()];
}

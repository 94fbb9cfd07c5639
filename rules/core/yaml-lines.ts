import type { LineIndex, Range } from '../model/text.ts';

/**
 * Where YAML nodes begin and end, told from indentation alone: comments must find what they belong to in broken files
 * as well.
 */
export class YamlLines {
  readonly #source: string;
  readonly #lines: LineIndex;

  constructor(source: string, lines: LineIndex) {
    this.#source = source;
    this.#lines = lines;
  }

  /** The first line from `line` on that holds more than blanks, comments and document markers. */
  contentFrom(line: number): number | undefined {
    for (let at = line; at < this.#lines.lineCount; at++) if (this.#indentOf(at) !== undefined) return at;
    return undefined;
  }

  /** The whole of the key or list item that begins on a line, with everything below it. */
  nodeAt(line: number): Range {
    const indent = this.#indentOf(line) ?? 0;
    const isItem = this.#isItem(line);
    let last = line;
    for (let at = line + 1; at < this.#lines.lineCount; at++) {
      const other = this.#indentOf(at);
      if (other === undefined) continue;
      // A list may stand as far left as the key it belongs to, and so may the bracket that closes a flow collection.
      const continues = other > indent || (other === indent && ((!isItem && this.#isItem(at)) || this.#closes(at)));
      if (!continues) break;
      last = at;
    }
    return { start: this.#lines.lineRange(line).start, end: this.#lines.fullLineRange(last).end };
  }

  /**
   * What a comment behind something on a line belongs to: the value that begins there, on all its lines; only the line
   * where a mapping or list follows below.
   */
  besideComment(line: number, comment: number): Range {
    const words = this.#source.slice(this.#lines.lineRange(line).start, comment).split(/\s+/).filter(Boolean);
    while (/^[&!]/.test(words.at(-1) ?? '')) words.pop();
    const last = words.at(-1) ?? '';
    return last.endsWith(':') || last === '-' ? this.#lines.fullLineRange(line) : this.nodeAt(line);
  }

  /** Whether something stands before a comment on its line. */
  isBeside(line: number, comment: number): boolean {
    const { start } = this.#lines.lineRange(line);
    const before = this.#source.slice(start, comment);
    return before.replace('\ufeff', '').trim() !== '';
  }

  /** The blanks a line begins with. */
  indentation(line: number): string {
    const { start, end } = this.#lines.lineRange(line);
    let at = start;
    while (at < end && (this.#source[at] === ' ' || this.#source[at] === '\t')) at++;
    return this.#source.slice(start, at);
  }

  #firstCharacter(line: number): number {
    const { start, end } = this.#lines.lineRange(line);
    let at = start;
    while (at < end && ' \t\ufeff'.includes(this.#source[at]!)) at++;
    return at;
  }

  #indentOf(line: number): number | undefined {
    const { start, end } = this.#lines.lineRange(line);
    const at = this.#firstCharacter(line);
    if (at === end || this.#source[at] === '#') return undefined;
    if (at === start && (this.#source[at] === '%' || this.#source.slice(at, end).trimEnd() === '---')) return undefined;
    return at - start;
  }

  #isItem(line: number): boolean {
    const at = this.#firstCharacter(line);
    return this.#source[at] === '-' && /^-(?:\s|$)/.test(this.#source.slice(at, at + 2));
  }

  #closes(line: number): boolean {
    return ']}'.includes(this.#source[this.#firstCharacter(line)] ?? ' ');
  }
}

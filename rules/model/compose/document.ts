import type { Problem } from '../problem.ts';
import type { ShellCommand } from '../shell/command.ts';
import { LineIndex } from '../text.ts';
import { Entry } from './entry.ts';
import { type Comment, type ParsedYaml, parseYaml } from './parse.ts';
import { problem } from './problems.ts';
import { Service } from './service.ts';

export type { Comment } from './parse.ts';

/** Reads a Compose file; whatever cannot be read is a problem, the rest is there. Never throws. */
export const parseCompose = (source: string): ComposeDocument => new ComposeDocument(source);

/** More problems than anybody reads: such a file is something else altogether. */
const problemLimit = 200;

export class ComposeDocument {
  readonly kind = 'compose';
  readonly source: string;
  readonly lines: LineIndex;
  /** All documents of the file laid over each other, as Compose does. */
  readonly root: Entry;
  /** Each document of the file by itself; nearly always one. */
  readonly documents: readonly Entry[];
  readonly comments: readonly Comment[];
  readonly #syntaxProblems: readonly Problem[];
  #problems: readonly Problem[] | undefined;
  #services: readonly Service[] | undefined;
  #byName: ReadonlyMap<string, Service> | undefined;
  #commands: readonly ShellCommand[] | undefined;
  #serviceOf: ReadonlyMap<ShellCommand, Service> | undefined;

  /** Use {@link parseCompose}. */
  constructor(source: string) {
    this.source = source;
    this.lines = new LineIndex(source);
    const parsed: ParsedYaml = parseYaml(source, this.lines);
    this.comments = parsed.comments.map((comment) => ({
      ...comment,
      line: this.lines.position(comment.range.start).line,
    }));
    this.#syntaxProblems = parsed.problems;
    const whole = { start: 0, end: source.length };
    this.documents = parsed.documents.map((node) => new Entry({ source, key: '', node, fullRange: node.range }));
    const last = parsed.documents.at(-1);
    this.root =
      this.documents.length === 1
        ? this.documents[0]!
        : new Entry({
            source,
            key: '',
            node: last,
            fullRange: last?.range ?? whole,
            earlier: parsed.documents.slice(0, -1),
          });
  }

  /** What is no YAML, no Compose file, or no valid variable, in the order of the file; the first {@link problemLimit}. */
  get problems(): readonly Problem[] {
    this.#problems ??= [...this.#syntaxProblems, ...this.#layoutProblems(), ...this.#interpolationProblems()]
      .sort((a, b) => a.range.start - b.range.start)
      .slice(0, problemLimit);
    return this.#problems;
  }

  /** The obsolete file format version. */
  get version(): Entry | undefined {
    return this.root.get('version');
  }
  /** The name of the project. */
  get name(): Entry | undefined {
    return this.root.get('name');
  }

  get services(): readonly Service[] {
    this.#services ??= (this.root.get('services')?.entries ?? []).map((entry) => new Service(entry));
    return this.#services;
  }
  service(name: string): Service | undefined {
    this.#byName ??= new Map(this.services.map((service) => [service.name, service]));
    return this.#byName.get(name);
  }

  get networks(): readonly Entry[] {
    return this.#section('networks');
  }
  get volumes(): readonly Entry[] {
    return this.#section('volumes');
  }
  get secrets(): readonly Entry[] {
    return this.#section('secrets');
  }
  get configs(): readonly Entry[] {
    return this.#section('configs');
  }
  get models(): readonly Entry[] {
    return this.#section('models');
  }

  /** The items of `include`: a path, or a map with `path`. */
  get includes(): readonly Entry[] {
    return this.root.get('include')?.items ?? [];
  }

  /** Top-level `x-…` keys. */
  get extensions(): readonly Entry[] {
    return this.root.entries.filter((entry) => entry.key.startsWith('x-'));
  }

  /** How many documents the file has that hold anything. */
  get documentCount(): number {
    return this.documents.length;
  }

  /** The commands of all services, in order; with names, only those. */
  commands(...names: readonly string[]): readonly ShellCommand[] {
    this.#commands ??= this.services.flatMap((service) => service.scripts.flatMap((script) => script.commands));
    if (names.length === 0) return this.#commands;
    return this.#commands.filter(({ name }) => name !== undefined && names.includes(name));
  }

  /** The service a command of {@link commands} is written in. */
  serviceOf(command: ShellCommand): Service | undefined {
    this.#serviceOf ??= new Map(
      this.services.flatMap((service) =>
        service.scripts.flatMap((script) => script.commands.map((one) => [one, service] as const)),
      ),
    );
    return this.#serviceOf.get(command);
  }

  /**
   * The deepest entry whose key or value holds the offset, as it is written there (so `<<` is one, and text below an
   * anchor belongs to the anchor's place only).
   */
  nodeAt(offset: number): Entry | undefined {
    let found: Entry | undefined;
    let candidates: readonly Entry[] = this.documents;
    for (;;) {
      const entry = candidates.find(({ fullRange }) => fullRange.start <= offset && offset <= fullRange.end);
      if (!entry) return found?.parent || found?.kind !== 'map' ? found : undefined;
      found = entry;
      if (entry.inherited) return found;
      candidates = entry.written;
    }
  }

  #section(key: string): readonly Entry[] {
    return this.root.get(key)?.entries ?? [];
  }

  #layoutProblems(): readonly Problem[] {
    if (this.#syntaxProblems.length > 0) return [];
    return this.documents
      .filter(({ kind }) => kind === 'list' || kind === 'scalar')
      .map(({ range: { start, end } }) => {
        const line = this.lines.lineRange(this.lines.position(start).line);
        return problem('compose-not-mapping', { start, end: Math.min(end, line.end) });
      });
  }

  #interpolationProblems(): readonly Problem[] {
    if (!this.source.includes('$')) return [];
    const found: Problem[] = [];
    const visit = (entry: Entry): void => {
      if (entry.inherited) return;
      if (entry.string?.includes('$')) {
        for (const { reason, range } of entry.scalar!.template.invalid) found.push(problem(reason, range));
      }
      for (const child of entry.written) visit(child);
    };
    for (const document of this.documents) visit(document);
    return found;
  }
}

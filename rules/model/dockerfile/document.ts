import type { Problem } from '../problem.ts';
import type { ShellCommand } from '../shell/command.ts';
import { LineIndex, type MappedText } from '../text.ts';
import type { Instruction } from './instruction.ts';
import {
  createInstruction,
  type FromInstruction,
  type HealthcheckInstruction,
  type InstructionOf,
  type KeyValueInstruction,
  type Keyword,
  keywordOf,
  keywords,
  type OnbuildInstruction,
} from './kinds.ts';
import { type Comment, type Directive, type Scan, type ScannedInstruction, scan } from './scan.ts';
import { GlobalScope, type Scope } from './scope.ts';
import { Stage } from './stage.ts';

/** A Dockerfile as BuildKit understands it. Read once, immutable, every answer kept. */
export class DockerfileDocument {
  readonly kind = 'dockerfile';
  readonly source: string;
  readonly #scan: Scan;
  readonly #instructions: Instruction[] = [];
  readonly #stages: Stage[] = [];
  readonly #globalArgs: KeyValueInstruction[] = [];
  #lines: LineIndex | undefined;
  readonly #lineNumber: ((offset: number) => number) | undefined;
  readonly #global: GlobalScope;
  #misplaced: Stage | undefined;
  #all: readonly Instruction[] | undefined;
  #byKeyword: Map<string, Instruction[]> | undefined;
  #commands: readonly ShellCommand[] | undefined;
  #commandsByName: Map<string, ShellCommand[]> | undefined;
  #owners: Map<ShellCommand, Instruction> | undefined;
  #usedStages: ReadonlySet<Stage> | undefined;
  #stagesByName: ReadonlyMap<string, readonly Stage[]> | undefined;

  /** @param lineNumber see {@link lineNumber}, where the text is a part of a file */
  constructor(source: string, lineNumber?: (offset: number) => number) {
    this.source = source;
    this.#lineNumber = lineNumber;
    this.#scan = scan(source);
    this.#global = new GlobalScope(this.#globalArgs);
    const words = this.#scan.instructions.map(({ logical }) => keywordOf(logical));
    // A fragment, as documentation shows them, is read as the inside of a stage.
    if (!words.includes('FROM')) this.#stages.push(new Stage(this, 0, this.#global));
    for (const [i, scanned] of this.#scan.instructions.entries()) this.#add(words[i]!, scanned);
  }

  #add(keyword: string, scanned: ScannedInstruction): void {
    if (keyword === 'FROM') this.#stages.push(new Stage(this, this.#stages.length, this.#global));
    const stage = this.#stages.at(-1) ?? (keyword === 'ARG' ? undefined : this.#prelude());
    const instruction = createInstruction({ doc: this, stage, scanned });
    this.#instructions.push(instruction);
    if (keyword === 'FROM') stage!.open(instruction as FromInstruction);
    else if (stage) stage.add(instruction);
    else this.#globalArgs.push(instruction as KeyValueInstruction);
  }

  /** Holds what wrongly stands before the first FROM; not among the stages. */
  #prelude(): Stage {
    this.#misplaced ??= new Stage(this, -1, this.#global);
    return this.#misplaced;
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.source);
    return this.#lines;
  }

  /** The line of an offset as people count the lines of the file it stands in: from 1. */
  lineNumber(offset: number): number {
    return this.#lineNumber?.(offset) ?? this.lines.position(offset).line + 1;
  }

  /** What continues a line and quotes a character: the backslash, or what `# escape=` says. */
  get escape(): '\\' | '`' {
    return this.#scan.escape;
  }

  get directives(): readonly Directive[] {
    return this.#scan.directives;
  }

  directive(name: string): Directive | undefined {
    return this.directives.find((directive) => directive.name === name);
  }

  get comments(): readonly Comment[] {
    return this.#scan.comments;
  }

  get problems(): readonly Problem[] {
    return this.#scan.problems;
  }

  /**
   * What BuildKit refuses inside instructions: unknown keywords, quotes that are never closed, JSON arrays of anything
   * but strings. Rules of their own report it; an edit must not add to it.
   */
  get refusals(): number {
    const refused = ({ keyword, json, expansions }: Instruction): boolean =>
      !keywords.includes(keyword) || json.kind === 'not-strings' || expansions.some(({ openQuote }) => openQuote);
    return this.all.filter(refused).length;
  }

  /** The instructions of the file in source order, without those inside ONBUILD and HEALTHCHECK. */
  get instructions(): readonly Instruction[] {
    return this.#instructions;
  }

  /** All instructions; ONBUILD and HEALTHCHECK are followed by the one written in them. */
  get all(): readonly Instruction[] {
    this.#all ??= this.#instructions.flatMap((instruction) => {
      const inner = innerOf(instruction);
      const innermost = inner && innerOf(inner);
      return innermost ? [instruction, inner, innermost] : inner ? [instruction, inner] : [instruction];
    });
    return this.#all;
  }

  /** The instructions of one kind, those behind ONBUILD included, HEALTHCHECK's CMD not. */
  ofType<K extends Keyword>(keyword: K): readonly InstructionOf<K>[] {
    if (!this.#byKeyword) {
      this.#byKeyword = new Map();
      for (const instruction of this.all) {
        if (instruction.parent?.keyword === 'HEALTHCHECK') continue;
        const list = this.#byKeyword.get(instruction.keyword);
        if (list) list.push(instruction);
        else this.#byKeyword.set(instruction.keyword, [instruction]);
      }
    }
    return (this.#byKeyword.get(keyword) ?? []) as unknown as readonly InstructionOf<K>[];
  }

  /** The stages in source order. A file without FROM has one, of unknown base. */
  get stages(): readonly Stage[] {
    return this.#stages;
  }

  /** The last stage: what a build without `--target` makes. */
  get finalStage(): Stage | undefined {
    return this.#stages.at(-1);
  }

  /** The final stage and those it needs, directly or not. */
  get usedStages(): ReadonlySet<Stage> {
    if (!this.#usedStages) {
      const used = new Set<Stage>();
      const open = this.finalStage ? [this.finalStage] : [];
      for (let stage = open.pop(); stage; stage = open.pop()) {
        if (used.has(stage)) continue;
        used.add(stage);
        open.push(...stage.dependencies);
      }
      this.#usedStages = used;
    }
    return this.#usedStages;
  }

  /** The stage of this name among the first `before`; the last one where a name is used twice. Case does not count. */
  stageNamed(name: string, before = this.#stages.length): Stage | undefined {
    this.#stagesByName ??= groupStages(this.#stages);
    return this.#stagesByName.get(name.toLowerCase())?.findLast((stage) => stage.index < before);
  }

  /** The stage that `--target` means: by name, or by number. */
  stage(reference: string): Stage | undefined {
    return this.stageNamed(reference) ?? (/^\d{1,5}$/.test(reference) ? this.#stages[Number(reference)] : undefined);
  }

  /**
   * The stage that `--from=reference` in a stage means, by name or number. BuildKit looks among the later ones too; its
   * own is an error and none.
   */
  stageCopiedFrom(stage: Stage, reference: string): Stage | undefined {
    const found = this.stageNamed(reference, stage.index) ?? this.stage(reference);
    return found === stage ? undefined : found;
  }

  /** The ARGs before the first FROM. */
  get globalArgs(): readonly KeyValueInstruction[] {
    return this.#globalArgs;
  }

  /** Variables as FROM sees them. */
  get globalScope(): Scope {
    return this.#global;
  }

  /** Variables as an instruction sees them, before it takes effect itself. */
  scopeAt(instruction: Instruction): Scope {
    if (!instruction.stage) return this.#global.before(instruction);
    if (instruction.keyword === 'FROM' && !instruction.parent) return this.#global;
    return instruction.stage.scopes.before(instruction);
  }

  /** The commands with one of these names (all without names) in RUN, CMD, ENTRYPOINT and HEALTHCHECK, in source order. */
  commands(...names: readonly string[]): readonly ShellCommand[] {
    this.#commands ??= this.all.flatMap((instruction) => instruction.commands);
    if (names.length === 0) return this.#commands;
    this.#commandsByName ??= groupByName(this.#commands);
    const found = names.flatMap((name) => this.#commandsByName!.get(name) ?? []);
    return names.length === 1 ? found : found.sort((a, b) => a.range.start - b.range.start);
  }

  /** Like {@link commands}, of RUN alone. */
  runCommands(...names: readonly string[]): readonly ShellCommand[] {
    return this.commands(...names).filter((command) => this.instructionOf(command).keyword === 'RUN');
  }

  /** The instruction a command is written in. */
  instructionOf(command: ShellCommand): Instruction {
    this.#owners ??= new Map(
      this.all.flatMap((instruction) => instruction.commands.map((c): [ShellCommand, Instruction] => [c, instruction])),
    );
    return this.#owners.get(command)!;
  }

  /** The top-level instruction around an offset. */
  instructionAt(offset: number): Instruction | undefined {
    return this.#instructions.find(({ range }) => range.start <= offset && offset <= range.end);
  }

  /** An instruction inside another one's body: behind ONBUILD, or HEALTHCHECK's CMD. */
  nested(parent: Instruction, logical: MappedText): Instruction {
    const start = logical.range().start;
    const scanned = {
      logical,
      range: { start, end: parent.range.end },
      heredocs: parent.heredocs,
      emptyContinuations: [],
      leading: [],
    };
    return createInstruction({ doc: this, stage: parent.stage, scanned, parent });
  }
}

function innerOf(instruction: Instruction): Instruction | undefined {
  if (instruction.keyword === 'ONBUILD') return (instruction as OnbuildInstruction).trigger;
  if (instruction.keyword === 'HEALTHCHECK') return (instruction as HealthcheckInstruction).command;
  return undefined;
}

/** By name in lower case. */
function groupStages(stages: readonly Stage[]): ReadonlyMap<string, readonly Stage[]> {
  const groups = new Map<string, Stage[]>();
  for (const stage of stages) {
    const name = stage.name?.toLowerCase();
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(stage);
    else groups.set(name, [stage]);
  }
  return groups;
}

function groupByName(commands: readonly ShellCommand[]): Map<string, ShellCommand[]> {
  const groups = new Map<string, ShellCommand[]>();
  for (const command of commands) {
    if (command.name === undefined) continue;
    const group = groups.get(command.name);
    if (group) group.push(command);
    else groups.set(command.name, [command]);
  }
  return groups;
}

/** Reads a Dockerfile. Any text gives a document; what is wrong with it stands in `problems`. */
export const parseDockerfile = (source: string): DockerfileDocument => new DockerfileDocument(source);

import { imageFacts } from '../image/knowledge.ts';
import type { ImageRef } from '../image/reference.ts';
import type { ShellCommand } from '../shell/command.ts';
import type { Dialect } from '../shell/script.ts';
import { shellDialect } from '../shell/shebang.ts';
import type { Range } from '../text.ts';
import { known, unknown, type Value } from '../value.ts';
import type { DockerfileDocument } from './document.ts';
import type { Instruction } from './instruction.ts';
import type {
  CopyInstruction,
  ExposedPort,
  ExposeInstruction,
  FromInstruction,
  HealthcheckInstruction,
  InstructionOf,
  Keyword,
  Part,
  UserInstruction,
} from './kinds.ts';
import { type Scope, StageScopes } from './scope.ts';

/** What reads the shell form of RUN, CMD and ENTRYPOINT. */
export interface Shell {
  readonly words: readonly string[];
  readonly dialect: Dialect;
  /** The SHELL that set it; `undefined`: the default of the platform or the base image. */
  readonly instruction: Instruction | undefined;
}

/** What the container starts: ENTRYPOINT and CMD that are in force when the stage ends. */
export interface StartCommand {
  /** `undefined`: none in this file; see `inherited`. */
  readonly entrypoint: Instruction | undefined;
  readonly cmd: Instruction | undefined;
  /** Words of the base image that this file leaves in force; unknown for images nobody described. */
  readonly inheritedEntrypoint: Value<readonly string[]>;
  readonly inheritedCmd: Value<readonly string[]>;
}

const unixShell: Shell = { words: ['/bin/sh', '-c'], dialect: 'posix', instruction: undefined };
const windowsShell: Shell = { words: ['cmd', '/S', '/C'], dialect: 'cmd', instruction: undefined };
const windowsImage = /(?:^|[^a-z])(?:windows|nanoserver|servercore|windowsservercore|ltsc\d*)(?:$|[^a-z])/i;

/** From one FROM to the next. Instructions of a file without FROM are in a stage whose base is unknown. */
export class Stage {
  readonly doc: DockerfileDocument;
  readonly index: number;
  readonly scopes: StageScopes;
  #from: FromInstruction | undefined;
  readonly #instructions: Instruction[] = [];
  #baseStage: Stage | null | undefined;
  #byKeyword: Map<string, Instruction[]> | undefined;
  #lineage: readonly Stage[] | undefined;
  #imageEnv: Value<ReadonlyMap<string, Value<string>>> | undefined;
  #dependencies: ReadonlySet<Stage> | undefined;
  #startCommand: StartCommand | undefined;
  #workdirAtEnd: Value<string> | undefined;
  #isWindows: boolean | undefined;
  #shells: { readonly at: number; readonly shell: Shell }[] | undefined;

  constructor(doc: DockerfileDocument, index: number, global: Scope) {
    this.doc = doc;
    this.index = index;
    this.scopes = new StageScopes(this, global);
  }

  /** Called by the document while it reads the file. */
  open(from: FromInstruction): void {
    this.#from = from;
  }

  /** Called by the document while it reads the file. */
  add(instruction: Instruction): void {
    this.#instructions.push(instruction);
  }

  get from(): FromInstruction | undefined {
    return this.#from;
  }

  /** The earlier stage it builds on. */
  get baseStage(): Stage | undefined {
    if (this.#baseStage === undefined) {
      const name = this.from?.imageWord?.value;
      this.#baseStage = (name?.known && this.doc.stageNamed(name.value, this.index)) || null;
    }
    return this.#baseStage ?? undefined;
  }

  /** All but FROM, in source order. */
  get instructions(): readonly Instruction[] {
    return this.#instructions;
  }

  /** The stage's own instructions of one kind; ONBUILD bodies are not among them. */
  ofType<K extends Keyword>(keyword: K): readonly InstructionOf<K>[] {
    if (!this.#byKeyword) {
      this.#byKeyword = new Map();
      for (const instruction of this.#instructions) {
        const list = this.#byKeyword.get(instruction.keyword);
        if (list) list.push(instruction);
        else this.#byKeyword.set(instruction.keyword, [instruction]);
      }
    }
    return (this.#byKeyword.get(keyword) ?? []) as unknown as readonly InstructionOf<K>[];
  }

  get alias(): Part | undefined {
    return this.from?.alias;
  }

  get name(): string | undefined {
    return this.alias?.value;
  }

  /** What to call the stage in a message: its name or its number. */
  get label(): string {
    return this.name ?? String(this.index);
  }

  /** The image of its own FROM; `undefined` where that names a stage or the file has no FROM. */
  get image(): ImageRef | undefined {
    return this.baseStage ? undefined : this.from?.image;
  }

  /** The stage and those it builds on, itself first. */
  get lineage(): readonly Stage[] {
    this.#lineage ??= this.baseStage ? [this, ...this.baseStage.lineage] : [this];
    return this.#lineage;
  }

  /** The image at the root of the lineage. */
  get externalImage(): ImageRef | undefined {
    return this.lineage.at(-1)?.image;
  }

  get isFinal(): boolean {
    return this === this.doc.finalStage;
  }

  /** Part of what the final stage needs. */
  get isUsed(): boolean {
    return this.doc.usedStages.has(this);
  }

  /** The stages this one builds on, copies or mounts from. */
  get dependencies(): ReadonlySet<Stage> {
    if (!this.#dependencies) {
      const found = new Set<Stage>();
      if (this.baseStage) found.add(this.baseStage);
      for (const instruction of this.#instructions) {
        const inner =
          instruction.keyword === 'ONBUILD' ? (instruction as InstructionOf<'ONBUILD'>).trigger : instruction;
        const names =
          inner?.keyword === 'COPY' || inner?.keyword === 'ADD'
            ? [(inner as CopyInstruction).from?.value]
            : (inner?.mounts ?? []).map((mount) => mount.from);
        for (const name of names) {
          const stage = name === undefined ? undefined : this.doc.stageCopiedFrom(this, name);
          if (stage) found.add(stage);
        }
      }
      this.#dependencies = found;
    }
    return this.#dependencies;
  }

  /** The last instruction of a kind in the stage or those it builds on. */
  last<K extends Keyword>(keyword: K): InstructionOf<K> | undefined {
    for (const stage of this.lineage) {
      const found = stage.ofType(keyword).at(-1);
      if (found) return found;
    }
    return undefined;
  }

  /** The last instruction of a kind above another one of this stage, also in the stages it builds on. */
  lastBefore<K extends Keyword>(instruction: Instruction, keyword: K): InstructionOf<K> | undefined {
    const own = this.ofType(keyword).findLast((other) => (other as Instruction).range.start < instruction.range.start);
    return own ?? this.baseStage?.last(keyword);
  }

  /** The USER in force when the stage ends; `undefined`: that of the base image. */
  get userInstruction(): UserInstruction | undefined {
    return this.last('USER');
  }

  /** Who the container's process runs as: a name or a number, `root` where the base image says nothing else. */
  get user(): Value<string> {
    return this.#userOf(this.userInstruction);
  }

  userAt(instruction: Instruction): Value<string> {
    return this.#userOf(this.lastBefore(instruction, 'USER'));
  }

  #userOf(instruction: UserInstruction | undefined): Value<string> {
    if (instruction) return instruction.user?.value ?? unknown;
    const image = this.externalImage;
    const user = image && (image.isScratch ? 'root' : imageFacts(image)?.user);
    return user ? known(user) : unknown;
  }

  get workdirInstruction(): Instruction | undefined {
    return this.last('WORKDIR');
  }

  /** The directory a relative path is in; unknown where base image or variables hide it. */
  get workdir(): Value<string> {
    this.#workdirAtEnd ??= this.#workdir(Number.POSITIVE_INFINITY);
    return this.#workdirAtEnd;
  }

  workdirAt(instruction: Instruction): Value<string> {
    return this.#workdir(instruction.range.start);
  }

  #workdir(position: number): Value<string> {
    let base = this.baseStage ? this.baseStage.workdir : this.#imageWorkdir();
    for (const instruction of this.ofType('WORKDIR')) {
      if (instruction.range.start >= position) break;
      const path = instruction.words[0]?.value;
      if (!path?.known) base = unknown;
      else if (/^(?:[A-Za-z]:)?[/\\]/.test(path.value)) base = known(path.value, instruction.body.range());
      else if (base.known) base = known(`${base.value.replace(/\/$/, '')}/${path.value}`, instruction.body.range());
    }
    return base;
  }

  #imageWorkdir(): Value<string> {
    const image = this.externalImage;
    const workdir = image && (image.isScratch ? '/' : imageFacts(image)?.workdir);
    return workdir ? known(workdir) : unknown;
  }

  /** Surely built for Windows: base image, platform or SHELL say so. */
  get isWindows(): boolean {
    this.#isWindows ??= this.#looksLikeWindows();
    return this.#isWindows;
  }

  #looksLikeWindows(): boolean {
    const image = this.externalImage;
    const platform = this.lineage.at(-1)?.from?.platform?.value;
    return (
      (image !== undefined && windowsImage.test(image.text.text)) ||
      (platform?.toLowerCase().startsWith('windows') ?? false)
    );
  }

  /** The shell that reads RUN, CMD and ENTRYPOINT behind all instructions of the stage. */
  get shell(): Shell {
    return this.#shell(Number.POSITIVE_INFINITY);
  }

  shellAt(instruction: Instruction): Shell {
    return this.#shell((instruction.parent ?? instruction).range.start);
  }

  #shell(position: number): Shell {
    this.#shells ??= this.ofType('SHELL').flatMap((instruction) => {
      const words = instruction.exec?.map((word) => word.value);
      return words && words.length > 0
        ? [{ at: instruction.range.start, shell: { words, dialect: shellDialect(words[0]!) ?? 'posix', instruction } }]
        : [];
    });
    const own = this.#shells.findLast(({ at }) => at < position)?.shell;
    if (own) return own;
    if (this.baseStage) return this.baseStage.shell;
    return this.isWindows || this.doc.escape === '`' ? windowsShell : unixShell;
  }

  /** Variables the base image brings; unknown for images nobody described. */
  get imageEnv(): Value<ReadonlyMap<string, Value<string>>> {
    this.#imageEnv ??= this.#readImageEnv();
    return this.#imageEnv;
  }

  #readImageEnv(): Value<ReadonlyMap<string, Value<string>>> {
    const image = this.externalImage;
    if (!image) return unknown;
    // Docker sets PATH where an image does not.
    if (image.isScratch) return known(new Map([['PATH', unknown]]));
    return imageFacts(image)?.env ?? unknown;
  }

  /** A variable the base image surely brings, also where not all of them are known. */
  imageVariable(name: string): Value<string> | undefined {
    const env = this.imageEnv;
    if (env.known) return env.value.get(name);
    return this.externalImage && imageFacts(this.externalImage)?.someEnv.get(name);
  }

  get scope(): Scope {
    return this.scopes.end;
  }

  /** An ENTRYPOINT drops the CMD of the base, unless its own stage sets CMD too (BuildKit's dispatchEntrypoint). */
  get startCommand(): StartCommand {
    this.#startCommand ??= this.#readStartCommand();
    return this.#startCommand;
  }

  #readStartCommand(): StartCommand {
    const base = this.baseStage?.startCommand ?? this.#imageStartCommand();
    let { entrypoint, cmd, inheritedEntrypoint, inheritedCmd } = base;
    let ownCmd = false;
    for (const instruction of this.#instructions) {
      if (instruction.keyword === 'CMD') {
        cmd = instruction;
        inheritedCmd = known([]);
        ownCmd = true;
      } else if (instruction.keyword === 'ENTRYPOINT') {
        entrypoint = instruction;
        inheritedEntrypoint = known([]);
        if (!ownCmd) {
          cmd = undefined;
          inheritedCmd = known([]);
        }
      }
    }
    return { entrypoint, cmd, inheritedEntrypoint, inheritedCmd };
  }

  #imageStartCommand(): StartCommand {
    const image = this.externalImage;
    const facts = image && imageFacts(image);
    const words = (value: readonly string[] | undefined) => (value ? known(value) : unknown);
    return {
      entrypoint: undefined,
      cmd: undefined,
      inheritedEntrypoint: image?.isScratch ? known([]) : words(facts?.entrypoint),
      inheritedCmd: image?.isScratch ? known([]) : words(facts?.cmd),
    };
  }

  /**
   * The instruction that names the container's main process: ENTRYPOINT before CMD. `undefined` where the base image's
   * own ENTRYPOINT takes CMD as arguments; the scripts and init programs that start what CMD says do not count.
   */
  get processInstruction(): Instruction | undefined {
    const { entrypoint, cmd, inheritedEntrypoint } = this.startCommand;
    if (entrypoint) return entrypoint;
    return !inheritedEntrypoint.known || passesOn(inheritedEntrypoint.value) ? cmd : undefined;
  }

  /**
   * The commands the container starts with, PID 1 first: those of ENTRYPOINT, or of CMD where there is none. Words of
   * CMD that an exec-form ENTRYPOINT takes as arguments are not commands.
   */
  get processCommands(): readonly ShellCommand[] {
    return this.processInstruction?.commands ?? [];
  }

  /** The ports the image says it listens on, those of the stages it builds on included. */
  get exposedPorts(): readonly ExposedPort[] {
    return this.lineage.flatMap((stage) => stage.ofType('EXPOSE').flatMap((expose: ExposeInstruction) => expose.ports));
  }

  get healthcheck(): HealthcheckInstruction | undefined {
    return this.last('HEALTHCHECK');
  }

  /** Where a finding about the whole stage belongs: the word behind FROM. */
  get headRange(): Range {
    return (
      this.from?.imageWord?.range ??
      this.from?.keywordRange ??
      this.#instructions[0]?.keywordRange ?? { start: 0, end: 0 }
    );
  }
}

/** Whether an ENTRYPOINT ends by starting the words of CMD, as the scripts of official images do. */
export function passesOn(words: readonly string[]): boolean {
  const last = words.at(-1);
  return last === undefined || last === '--' || /entrypoint|\.sh$|^(?:.*\/)?(?:tini|dumb-init)$/.test(last);
}

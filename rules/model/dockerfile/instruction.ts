import type { ShellCommand } from '../shell/command.ts';
import { type PackageAction, packageActions } from '../shell/installs.ts';
import type { Dialect } from '../shell/script.ts';
import { execScript, parseShell, type ShellScript } from '../shell/script.ts';
import { readShebang } from '../shell/shebang.ts';
import { type MappedText, MappedTextBuilder, type Range } from '../text.ts';
import type { Value } from '../value.ts';
import { flagSpans } from './ast.ts';
import type { DockerfileDocument } from './document.ts';
import { type Expansion, expand, expandHeredoc, type VariableUse } from './expand.ts';
import { expandsFlag, expandsVariables } from './grammar.ts';
import {
  firstWord,
  type JsonArray,
  parseJsonArray,
  type Span,
  splitBlanks,
  splitFlags,
  splitWords,
  trim,
} from './lex.ts';
import type { Comment, Heredoc, ScannedInstruction } from './scan.ts';
import type { Stage } from './stage.ts';

/** A word of an instruction that the shell does not read. */
export class Word {
  /** As written; in the exec form without the quotes, escape sequences decoded. */
  readonly text: MappedText;
  readonly range: Range;
  readonly #instruction: Instruction;
  #expansion: Expansion | undefined;

  constructor(instruction: Instruction, text: MappedText) {
    this.#instruction = instruction;
    this.text = text;
    this.range = text.range();
  }

  get raw(): string {
    return this.text.text;
  }

  get expansion(): Expansion {
    this.#expansion ??= this.#instruction.expand(this.text);
    return this.#expansion;
  }

  /** Unquoted and with variables replaced. */
  get value(): Value<string> {
    return this.expansion.value;
  }
}

/** One `name[=value]` of a flag's value, as in `--mount=type=cache,target=/x`. */
export interface FlagOption {
  readonly name: string;
  readonly value: string | undefined;
  readonly range: Range;
  readonly nameRange: Range;
  readonly valueRange: Range | undefined;
}

export interface Flag {
  /** Without the dashes: `from`. */
  readonly name: string;
  /** What follows `=`; `undefined` without one. */
  readonly value: string | undefined;
  readonly text: MappedText;
  readonly range: Range;
  readonly nameRange: Range;
  readonly valueRange: Range | undefined;
  readonly options: readonly FlagOption[];
}

/** A string of the exec form. `range` is what stands between the quotes. */
export interface ExecWord {
  readonly value: string;
  readonly text: MappedText;
  readonly range: Range;
  /** With the quotes. */
  readonly fullRange: Range;
}

/** A `RUN --mount=…`. */
export interface Mount {
  readonly flag: Flag;
  /** `bind` where none is written. */
  readonly type: string;
  readonly target: string | undefined;
  readonly source: string | undefined;
  readonly from: string | undefined;
  readonly id: string | undefined;
  option(...names: readonly string[]): FlagOption | undefined;
}

/** What an instruction is made from; the document knows. */
export interface InstructionInit {
  readonly doc: DockerfileDocument;
  readonly stage: Stage | undefined;
  readonly scanned: ScannedInstruction;
  readonly parent?: Instruction;
}

/** Instructions whose words may be given as a JSON array. */
const jsonInstructions = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'SHELL', 'VOLUME', 'COPY', 'ADD']);
const quotedWords = new Set(['ENV', 'LABEL', 'ARG']);
const blankWords = new Set(['FROM', 'EXPOSE', 'ADD', 'COPY', 'VOLUME', 'SHELL']);

/** What is worked out on demand, kept in one object: a private field each would cost more than the parsing. */
interface Answers {
  split?: { readonly flags: readonly Span[]; readonly rest: number };
  flags?: readonly Flag[];
  body?: MappedText;
  json?: JsonArray;
  exec?: readonly ExecWord[];
  words?: readonly Word[];
  expansions?: readonly Expansion[];
  variables?: readonly VariableUse[];
  script?: ShellScript | null;
  installs?: readonly PackageAction[];
  mounts?: readonly Mount[];
}

/** One instruction: what all kinds have in common. Kinds with parts of their own are in kinds.ts. */
export class Instruction {
  readonly doc: DockerfileDocument;
  /** `undefined` for ARG before the first FROM. */
  readonly stage: Stage | undefined;
  /** The ONBUILD or HEALTHCHECK it is written in. */
  readonly parent: Instruction | undefined;
  /** Upper-case, also of unknown instructions. */
  readonly keyword: string;
  readonly keywordRange: Range;
  /** From the keyword to the end of the last line, heredocs included. */
  readonly range: Range;
  /** The whole instruction without continuations. */
  readonly logical: MappedText;
  readonly heredocs: readonly Heredoc[];
  readonly emptyContinuations: readonly Range[];
  /** The comment lines directly above. */
  readonly leading: readonly Comment[];
  readonly #flagsStart: number;
  readonly #answers: Answers = {};

  constructor({ doc, stage, scanned, parent }: InstructionInit) {
    this.doc = doc;
    this.stage = stage;
    this.parent = parent;
    this.logical = scanned.logical;
    this.range = scanned.range;
    this.heredocs = scanned.heredocs;
    this.emptyContinuations = scanned.emptyContinuations;
    this.leading = scanned.leading;
    const keyword = firstWord(this.logical.text);
    this.keyword = this.logical.text.slice(keyword.start, keyword.end).toUpperCase();
    this.keywordRange = this.logical.range(keyword.start, keyword.end);
    this.#flagsStart = keyword.end;
  }

  /** Written on one line, so that replacing it loses no comment. */
  get isOneLine(): boolean {
    return !this.doc.source.slice(this.range.start, this.range.end).includes('\n');
  }

  get isOnbuild(): boolean {
    return this.parent?.keyword === 'ONBUILD';
  }

  #splitFlags() {
    this.#answers.split ??= splitFlags(this.logical.text, this.doc.escape, this.#flagsStart);
    return this.#answers.split;
  }

  get flags(): readonly Flag[] {
    this.#answers.flags ??= this.#splitFlags().flags.length === 0 ? [] : this.#readFlags();
    return this.#answers.flags;
  }

  #readFlags(): Flag[] {
    const { logical } = this;
    const at = (span: Span | undefined) => (span ? logical.range(span.start, span.end) : undefined);
    const textAt = (span: Span | undefined) => (span ? logical.text.slice(span.start, span.end) : undefined);
    const spans = flagSpans(logical.text, this.#flagsStart, this.#splitFlags().rest, this.doc.escape);
    return spans.map((flag) => ({
      name: textAt(flag.name)!,
      value: textAt(flag.value),
      text: logical.slice(flag.whole.start, flag.whole.end),
      range: at(flag.whole)!,
      nameRange: at(flag.name)!,
      valueRange: at(flag.value),
      options: flag.options.map((option) => ({
        name: textAt(option.name)!,
        value: textAt(option.value),
        range: at(option.whole)!,
        nameRange: at(option.name)!,
        valueRange: at(option.value),
      })),
    }));
  }

  /** The last flag of this name counts. */
  flag(name: string): Flag | undefined {
    return this.flags.findLast((flag) => flag.name === name);
  }

  /** What follows keyword and flags, trimmed; continuations removed, heredoc bodies not included. */
  get body(): MappedText {
    if (!this.#answers.body) {
      const span = trim(this.logical.text, this.#splitFlags().rest);
      this.#answers.body = this.logical.slice(span.start, span.end);
    }
    return this.#answers.body;
  }

  /** How the body reads as a JSON array; `none` where the instruction has no such form. */
  get json(): JsonArray {
    this.#answers.json ??= jsonInstructions.has(this.keyword) ? parseJsonArray(this.body) : { kind: 'none' };
    return this.#answers.json;
  }

  get form(): 'exec' | 'shell' {
    return this.json.kind === 'strings' ? 'exec' : 'shell';
  }

  /** The strings of the exec form. */
  get exec(): readonly ExecWord[] | undefined {
    if (this.json.kind !== 'strings') return undefined;
    this.#answers.exec ??= this.json.elements.map((element) => ({
      value: element.value,
      text: element.content,
      range: element.content.range(),
      fullRange: this.body.range(element.span.start, element.span.end),
    }));
    return this.#answers.exec;
  }

  /**
   * The words as this instruction cuts them: at blanks, with quotes (ENV, LABEL, ARG), the strings of the exec form,
   * or the whole body as one word (USER, WORKDIR, STOPSIGNAL and everything the shell reads).
   */
  get words(): readonly Word[] {
    this.#answers.words ??= this.#cutWords();
    return this.#answers.words;
  }

  #cutWords(): Word[] {
    const { body } = this;
    if (this.exec) return this.exec.map((word) => new Word(this, word.text));
    if (body.length === 0) return [];
    if (quotedWords.has(this.keyword)) {
      return splitWords(body.text, this.doc.escape).map((span) => new Word(this, body.slice(span.start, span.end)));
    }
    if (blankWords.has(this.keyword)) {
      return splitBlanks(body.text).map((span) => new Word(this, body.slice(span.start, span.end)));
    }
    return [new Word(this, body)];
  }

  /** Unquotes text of this instruction and replaces the variables visible here. */
  expand(text: MappedText): Expansion {
    return expand(text, this.doc.escape, this.#lookup);
  }

  readonly #lookup = (name: string): Value<string> | undefined => {
    const scope = this.doc.scopeAt(this);
    return scope.lookup(name)?.value ?? scope.missing;
  };

  /** All texts of the instruction in which BuildKit replaces variables: words, values of flags, bodies of heredocs. */
  get expansions(): readonly Expansion[] {
    this.#answers.expansions ??= [
      ...this.flags.filter((flag) => expandsFlag(this.keyword, flag.name)).map((flag) => this.expand(flag.text)),
      ...(expandsVariables(this.keyword) ? this.words.map((word) => word.expansion) : []),
      ...(this.keyword === 'COPY' || this.keyword === 'ADD' ? this.heredocs : [])
        .filter((heredoc) => heredoc.expand)
        .map((heredoc) => expandHeredoc(heredoc.body, this.doc.escape, this.#lookup)),
    ];
    return this.#answers.expansions;
  }

  /** The variables BuildKit replaces in this instruction; none in what the shell reads. */
  get variables(): readonly VariableUse[] {
    this.#answers.variables ??= this.expansions.flatMap((expansion) => expansion.uses);
    return this.#answers.variables;
  }

  /** RUN, CMD and ENTRYPOINT: a command, read by the shell or started directly. */
  get isProcess(): boolean {
    return this.keyword === 'RUN' || this.keyword === 'CMD' || this.keyword === 'ENTRYPOINT';
  }

  /** The dialect that the shell form is read in here. */
  get dialect(): Dialect {
    return this.stage?.shellAt(this).dialect ?? 'posix';
  }

  /** The commands of RUN, CMD and ENTRYPOINT; `undefined` for the others and where another interpreter reads them. */
  get script(): ShellScript | undefined {
    if (this.#answers.script === undefined) this.#answers.script = this.isProcess ? (this.#readScript() ?? null) : null;
    return this.#answers.script ?? undefined;
  }

  #readScript(): ShellScript | undefined {
    if (this.exec) return execScript(this.exec, 'posix');
    const only = this.onlyHeredoc;
    if (only) {
      const shebang = readShebang(only.body.text);
      const dialect = shebang ? shebang.dialect : this.dialect;
      return dialect && parseShell(only.body, dialect);
    }
    if (this.heredocs.length === 0) return this.body.length === 0 ? undefined : parseShell(this.body, this.dialect);
    const text = new MappedTextBuilder().appendFrom(this.body);
    for (const heredoc of this.heredocs) {
      text.append('\n', heredoc.bodyRange.start, 0).appendFrom(heredoc.body);
      if (heredoc.terminatorRange) text.append(heredoc.name, heredoc.terminatorRange.start);
    }
    return parseShell(text.build(this.body.sourceStart(0)), this.dialect);
  }

  /** The heredoc that is the whole script, as in `RUN <<EOF`. */
  get onlyHeredoc(): Heredoc | undefined {
    const [heredoc] = this.heredocs;
    return this.keyword === 'RUN' && heredoc && this.heredocs.length === 1 && splitBlanks(this.body.text).length === 1
      ? heredoc
      : undefined;
  }

  /** The program that the heredoc script's `#!` line names: `python3`, `bash`. */
  get interpreter(): string | undefined {
    return readShebang(this.onlyHeredoc?.body.text ?? '')?.program;
  }

  get commands(): readonly ShellCommand[] {
    return this.script?.commands ?? [];
  }

  /** What package managers do in this instruction. */
  get packageActions(): readonly PackageAction[] {
    this.#answers.installs ??= this.script ? packageActions(this.script) : [];
    return this.#answers.installs;
  }

  get mounts(): readonly Mount[] {
    this.#answers.mounts ??= this.flags.filter((flag) => flag.name === 'mount').map(readMount);
    return this.#answers.mounts;
  }
}

export const baseName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** Reads the options of a mount; their names are those of BuildKit's instructions/commands_runmount.go. */
function readMount(flag: Flag): Mount {
  const option = (...names: readonly string[]) => flag.options.find((o) => names.includes(o.name.toLowerCase()));
  return {
    flag,
    type: option('type')?.value ?? 'bind',
    target: option('target', 'dst', 'destination')?.value,
    source: option('source', 'src')?.value,
    from: option('from')?.value,
    id: option('id')?.value,
    option,
  };
}

import type { MappedText, Range } from '../text.ts';
import { ArgumentList } from './arguments.ts';
import type { ShellScript } from './script.ts';
import type { ShellWord } from './word.ts';

export { ShellWord, type VariableUse } from './word.ts';

/** `NAME=value`: alone, before a command, or as a word of `export`, `env` and the like. */
export interface Assignment {
  readonly name: string;
  readonly nameRange: Range;
  readonly range: Range;
  /** Undefined for `NAME=` and `export NAME`; the whole `(…)` of an array. */
  readonly value: ShellWord | undefined;
  /** The command that declares it: `export`, `readonly`, `declare`, `local`, `typeset`, `env`, `sudo`; undefined for a bare one. */
  readonly declaredBy: string | undefined;
  readonly append: boolean;
}

export interface Redirect {
  /** `>`, `>>`, `<`, `<>`, `<&`, `>&`, `>|`, `&>`, `&>>`, `<<`, `<<-`, `<<<`. */
  readonly operator: string;
  /** The descriptor before the operator, if one is written. */
  readonly fd: number | undefined;
  /** A file, a descriptor (after `>&`), the string of `<<<`; undefined for a heredoc. */
  readonly target: ShellWord | undefined;
  /** What a heredoc feeds to the command: tabs (`<<-`) and escaping backslashes removed, expansions as written. */
  readonly body?: MappedText;
  /** The heredoc's delimiter is quoted: nothing in the body is expanded. */
  readonly literal?: boolean;
  readonly range: Range;
}

/** A program that only starts another one: `sudo -u app`, `env A=1`, `exec`, `timeout 5`. */
export interface Wrapper {
  readonly name: string;
  readonly word: ShellWord;
  /** From its name to its last own word. */
  readonly range: Range;
  /** Whom the program runs as: `sudo -u NAME`, `gosu NAME`. */
  readonly user?: ShellWord;
}

export type Nesting = 'subshell' | 'group' | 'if' | 'condition' | 'loop' | 'case' | 'function' | 'substitution';

/** A command's place in the script; filled while the script is read, fixed afterwards. */
export interface Place {
  pipeline: readonly ShellCommand[];
  pipeOperator: '|' | '|&' | undefined;
  pipeRange: Range | undefined;
  previous: ShellCommand | undefined;
  next: ShellCommand | undefined;
  operator: '&&' | '||' | ';' | '&' | '\n' | undefined;
  operatorRange: Range | undefined;
  background: boolean;
  negated: boolean;
  conditional: boolean;
  readonly nesting: readonly Nesting[];
}

export interface CommandFacts {
  readonly script: ShellScript;
  readonly words: readonly ShellWord[];
  readonly assignments: readonly Assignment[];
  readonly wrappers: readonly Wrapper[];
  readonly redirects: readonly Redirect[];
  readonly fullRange: Range;
  readonly origin: ShellCommand | undefined;
}

/** A simple command, seen through the programs that merely start it. */
export class ShellCommand {
  readonly script: ShellScript;
  /** The program and its arguments. */
  readonly words: readonly ShellWord[];
  readonly args: readonly ShellWord[];
  readonly nameWord: ShellWord;
  /** The program's file name (`/usr/bin/apt-get` is `apt-get`); undefined when known at run time only. */
  readonly name: string | undefined;
  /** The program as written, without quotes. */
  readonly path: string | undefined;
  /** Before the command, and those of `env` and `sudo`. */
  readonly assignments: readonly Assignment[];
  /** What starts it, outermost first. */
  readonly wrappers: readonly Wrapper[];
  readonly redirects: readonly Redirect[];
  /** From the program to its last argument. */
  readonly range: Range;
  /** With assignments, wrappers and redirects; without heredoc bodies. */
  readonly fullRange: Range;
  /** The `sh -c`, `eval`, `su -c` or `find -exec` whose argument it stands in. */
  readonly origin: ShellCommand | undefined;
  readonly #place: Place;
  #arguments: ArgumentList | undefined;

  constructor(facts: CommandFacts, place: Place) {
    const [program, ...args] = facts.words;
    this.script = facts.script;
    this.words = facts.words;
    this.nameWord = program!;
    this.args = args;
    this.path = program!.value;
    this.name = programName(program!);
    this.assignments = facts.assignments;
    this.wrappers = facts.wrappers;
    this.redirects = facts.redirects;
    this.range = { start: program!.range.start, end: facts.words.at(-1)!.range.end };
    this.fullRange = facts.fullRange;
    this.origin = facts.origin;
    this.#place = place;
  }

  /** The simple commands of its pipeline, itself among them; compound ones (`| while …`) are not listed. */
  get pipeline(): readonly ShellCommand[] {
    return this.#place.pipeline.length > 0 ? this.#place.pipeline : [this];
  }

  /** The pipe after this command. */
  get pipeOperator(): '|' | '|&' | undefined {
    return this.#place.pipeOperator;
  }

  get pipeRange(): Range | undefined {
    return this.#place.pipeRange;
  }

  /** The last command of the pipeline before, in the same list; undefined where that is a compound command. */
  get previous(): ShellCommand | undefined {
    return this.#place.previous;
  }

  /** The first command of the pipeline after, in the same list; undefined where that is a compound command. */
  get next(): ShellCommand | undefined {
    return this.#place.next;
  }

  /** What joins its pipeline to the next one. A final `;` or line break joins nothing. */
  get operator(): '&&' | '||' | ';' | '&' | '\n' | undefined {
    return this.#place.operator;
  }

  get operatorRange(): Range | undefined {
    return this.#place.operatorRange;
  }

  /** Its pipeline, or a compound command around it, is started with `&`. */
  get background(): boolean {
    return this.#place.background;
  }

  get negated(): boolean {
    return this.#place.negated;
  }

  /** The compound commands around it, outermost first, those around its `origin` too. */
  get nesting(): readonly Nesting[] {
    return this.#place.nesting;
  }

  /** It may not run although nothing failed: after `||` or a test, in a branch, loop, case or function. */
  get conditional(): boolean {
    return this.#place.conditional;
  }

  /** The arguments as this program reads them. */
  get arguments(): ArgumentList {
    this.#arguments ??= new ArgumentList(this.name, this.args);
    return this.#arguments;
  }

  /** Arguments that are neither options nor values of options known to take one. */
  get operands(): readonly ShellWord[] {
    return this.arguments.operands;
  }

  /** The first operand, if its value is one of these (no names: any). */
  subcommand(...names: string[]): ShellWord | undefined {
    return this.arguments.subcommand(...names);
  }

  /** Whether one of these flags is given, also as a part of combined short ones (`-qy`). */
  hasFlag(...flags: string[]): boolean {
    return this.arguments.flag(...flags) !== undefined;
  }

  /** The word one of these flags stands in. */
  flag(...flags: string[]): ShellWord | undefined {
    return this.arguments.flag(...flags);
  }

  /** The value of an option: the next word, or the rest of its own (`--name=value`, `-nvalue`). */
  option(...names: string[]): ShellWord | undefined {
    return this.arguments.option(...names);
  }

  /**
   * Options may hide in a variable: an argument that is nothing but `$@`, `$*` or a variable named after options
   * (`$OPTS`, `$FLAGS`, `$ARGS`), or the arguments come from `xargs`. A rule that misses a flag should be silent then.
   */
  get mayHaveMoreOptions(): boolean {
    if (this.wrappers.some(({ name }) => name === 'xargs')) return true;
    return this.args.some(({ isDynamic, prefix, expansions }) => {
      if (!isDynamic || prefix !== '') return false;
      return expansions.some(
        ({ kind, variable }) => kind === 'special' || (variable && /opt|flag|arg|param|switch/i.test(variable.name)),
      );
    });
  }

  /** The `sudo` and the like among its wrappers; undefined for a plain command. */
  wrapper(...names: string[]): Wrapper | undefined {
    return this.wrappers.find(({ name }) => names.includes(name));
  }
}

/** The file name of a program given by a path; undefined when a part of the name is known at run time only. */
export function programName(word: ShellWord): string | undefined {
  if (word.value !== undefined) return word.value.slice(word.value.lastIndexOf('/') + 1);
  // `$HOME/.local/bin/poetry` is poetry, wherever that is.
  const written = word.unquoted.text;
  const name = written.slice(written.lastIndexOf('/') + 1);
  return written.includes('/') && /^[\w.+-]+$/.test(name) ? name : undefined;
}

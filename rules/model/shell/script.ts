import { type MappedText, MappedTextBuilder, type Range } from '../text.ts';
import type { Bashism } from './bashisms.ts';
import type { Assignment, Redirect, ShellCommand } from './command.ts';
import { ScriptReader } from './script-reader.ts';
import type { VariableUse } from './word.ts';

/** The language of a script. The commands of a PowerShell or cmd script are not read. */
export type Dialect = 'posix' | 'bash' | 'powershell' | 'cmd';

/** What keeps a script, or a part of it, from being understood. */
export interface ScriptError {
  readonly code: 'unterminated' | 'unclosed' | 'expected' | 'unexpected' | 'too-large' | 'too-deep';
  /** In the parser's English. */
  readonly message: string;
  /** What the message is about: `double quote`, `fi`, `&&`. */
  readonly token: string;
  readonly range: Range;
}

/** One or more commands joined by pipes, or a compound command. */
export interface Pipeline {
  readonly range: Range;
  /** Between pipes; `command` where the part is a simple command. */
  readonly parts: readonly {
    readonly range: Range;
    readonly command: ShellCommand | undefined;
    readonly commands: readonly ShellCommand[];
  }[];
  readonly operators: readonly { readonly text: '|' | '|&'; readonly range: Range }[];
  readonly negated: boolean;
  /** Every command in it, also those of compound commands and substitutions. */
  readonly commands: readonly ShellCommand[];
}

/** A chain: pipelines joined by `&&` and `||`, up to `;`, `&` or a line break. */
export interface Statement {
  readonly range: Range;
  readonly pipelines: readonly Pipeline[];
  /** `operators[i]` stands between `pipelines[i]` and `pipelines[i + 1]`. */
  readonly operators: readonly { readonly text: '&&' | '||'; readonly range: Range }[];
  readonly background: boolean;
  /** What ends it before the next statement of the list; undefined for the last one. */
  readonly terminator: { readonly text: ';' | '&' | '\n'; readonly range: Range } | undefined;
  readonly commands: readonly ShellCommand[];
}

/** A script and everything that is read from it, in source order. */
export class ShellScript {
  readonly source: MappedText;
  readonly dialect: Dialect;
  readonly #read: (script: ShellScript) => ScriptReader;
  #result: ScriptReader | undefined;

  /** Use {@link parseShell} or {@link execScript}. `read` is asked once, when somebody wants more than the text. */
  constructor(source: MappedText, dialect: Dialect, read: (script: ShellScript) => ScriptReader) {
    this.source = source;
    this.dialect = dialect;
    this.#read = read;
  }

  get #reader(): ScriptReader {
    this.#result ??= this.#read(this);
    return this.#result;
  }

  /**
   * All simple commands: in pipelines, lists, subshells, branches, loops, functions, substitutions, and those inside
   * scripts that another command runs (`sh -c "…"`, `eval`, `su -c`, `bash <<EOF`); these name it as their `origin`.
   */
  get commands(): readonly ShellCommand[] {
    return this.#reader.commands;
  }

  /** The script's own chains, not those inside compound commands. */
  get statements(): readonly Statement[] {
    return this.#reader.statements;
  }

  /** Every pipeline that has a pipe, wherever it stands. */
  get pipelines(): readonly Pipeline[] {
    return this.#reader.pipelines;
  }

  get errors(): readonly ScriptError[] {
    return this.#reader.errors;
  }

  /** Names of the functions it defines. */
  get functions(): readonly string[] {
    return this.#reader.functions;
  }

  /** Bare `NAME=value`, and those of `export`, `readonly`, `declare`, `local`, `typeset`. */
  get assignments(): readonly Assignment[] {
    return this.#reader.assignments;
  }

  /** All redirects, those of compound commands and of no command at all (`> file`) too. */
  get redirects(): readonly Redirect[] {
    return this.#reader.redirects;
  }

  /** Uses of variables outside single quotes, in heredoc bodies too. */
  get variables(): readonly VariableUse[] {
    return this.#reader.variables;
  }

  get bashisms(): readonly Bashism[] {
    return this.#reader.bashisms;
  }

  /** Names of loop variables, of `read NAME` and `getopts … NAME`: set by the script without an assignment. */
  get boundNames(): readonly string[] {
    return this.#reader.boundNames;
  }

  /** Shell options in force from the beginning: `errexit`, `pipefail`, `nounset`, `xtrace` … from the shebang, the shell's own flags and leading `set` commands. */
  get options(): ReadonlySet<string> {
    return this.#reader.options;
  }

  /** Shell options in force when the command runs, so far as `set` commands before it say. */
  optionsAt(command: ShellCommand): ReadonlySet<string> {
    return this.#reader.optionsAt(command);
  }
}

/**
 * Reads a script as a shell of this dialect would. Line continuations may be in the text, or removed from it with the
 * map telling where they stood. The flags of a shebang line count as options.
 */
export function parseShell(source: MappedText, dialect: Dialect): ShellScript {
  return new ShellScript(source, dialect, (script) => ScriptReader.ofText(script));
}

/** A word of an exec form. Without a value (Compose interpolation that nobody can resolve) it is dynamic. */
export interface ExecWordLike {
  readonly value: string | undefined;
  readonly text: MappedText;
  readonly range: Range;
}

/** The one command of an exec form. `["sh", "-c", "…"]` is seen through. The dialect concerns Windows containers. */
export function execScript(words: readonly ExecWordLike[], dialect: Dialect = 'posix'): ShellScript {
  const builder = new MappedTextBuilder();
  for (const [index, { text, range }] of words.entries()) {
    const before = words[index - 1];
    // Words behind YAML aliases may stand in any order.
    if (before) builder.append(' ', before.range.end, Math.max(0, range.start - before.range.end));
    builder.appendFrom(text);
  }
  const source = builder.build(words[0]?.range.start ?? 0);
  return new ShellScript(source, dialect, (script) => ScriptReader.ofWords(script, words));
}

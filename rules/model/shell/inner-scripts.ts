import { type MappedText, MappedTextBuilder } from '../text.ts';
import type { Redirect } from './command.ts';
import type { Dialect } from './script.ts';
import { shellDialect } from './shebang.ts';
import { type OptionChange, readShellFlags } from './shell-options.ts';
import type { ShellWord } from './word.ts';

/** A script, or another command, that stands in the arguments or the heredoc of a command. */
export interface InnerScript {
  readonly text: MappedText;
  readonly dialect: Dialect;
  /** Options the inner shell is started with. */
  readonly changes: readonly OptionChange[];
  /** Words the script was made of: what they expand is found in the script. */
  readonly words: readonly ShellWord[];
}

/**
 * The scripts a command runs: `sh -c "…"`, `bash <<EOF`, `eval "…"`, `su -c "…"`. Expansions of the outer shell stay
 * in the text as written, so `sh -c "echo $A"` is read as `echo $A`.
 */
export function innerScripts(
  name: string | undefined,
  args: readonly ShellWord[],
  redirects: readonly Redirect[],
  dialect: Dialect,
): readonly InnerScript[] {
  if (name === undefined) return [];
  if (name === 'eval') return args.length > 0 ? [{ text: joined(args), dialect, changes: [], words: args }] : [];
  if (name === 'su' || name === 'runuser') return substituteUser(args);
  const inner = shellDialect(name);
  if (inner !== 'posix' && inner !== 'bash') return [];
  const flags = readShellFlags(args.map((word) => word.value));
  const { changes } = flags;
  if (flags.command) {
    const word = args[flags.rest];
    return word ? [{ text: word.unquoted, dialect: inner, changes, words: [word] }] : [];
  }
  if (flags.rest < args.length && !flags.stdin) return [];
  return redirects
    .filter((redirect) => redirect.body !== undefined && (redirect.fd ?? 0) === 0)
    .map((redirect) => ({ text: redirect.body!, dialect: inner, changes, words: [] }));
}

function substituteUser(args: readonly ShellWord[]): readonly InnerScript[] {
  let shell: string | undefined;
  let script: ShellWord | undefined;
  for (const [index, { prefix, value }] of args.entries()) {
    if (value === '-s' || value === '--shell') shell = args[index + 1]?.value;
    else if (prefix.startsWith('--shell=')) shell = prefix.slice('--shell='.length);
    else if (value === '-c' || value === '--command' || value === '-lc') script ??= args[index + 1];
    else if (prefix.startsWith('--command=')) script ??= args[index]!.from('--command='.length);
  }
  const dialect = shellDialect(shell ?? 'sh');
  if (!script || (dialect !== 'posix' && dialect !== 'bash')) return [];
  return [{ text: script.unquoted, dialect, changes: [], words: [script] }];
}

/** `eval` joins its arguments with spaces. */
function joined(words: readonly ShellWord[]): MappedText {
  if (words.length === 1) return words[0]!.unquoted;
  const builder = new MappedTextBuilder();
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    if (before) builder.append(' ', before.range.end, Math.max(0, word.range.start - before.range.end));
    builder.appendFrom(word.unquoted);
  }
  return builder.build(words[0]!.range.start);
}

/** The command of each `-exec … ;` and `-exec … +` of `find`. */
export function findCommands(args: readonly ShellWord[]): readonly (readonly ShellWord[])[] {
  const commands: ShellWord[][] = [];
  let current: ShellWord[] | undefined;
  for (const word of args) {
    if (current) {
      if (word.value === ';' || word.value === '+') current = undefined;
      else current.push(word);
    } else if (word.value === '-exec' || word.value === '-execdir' || word.value === '-ok' || word.value === '-okdir') {
      current = [];
      commands.push(current);
    }
  }
  return commands.filter((words) => words.length > 0);
}

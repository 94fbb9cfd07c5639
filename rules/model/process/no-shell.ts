/** Words that only a shell understands, given to a program without one. */
import type { ShellCommand, ShellWord } from '../shell/command.ts';

const operators: ReadonlySet<string> = new Set(['&&', '||', '|', ';', '&', '>', '>>', '<', '2>', '2>&1', '&>', '|&']);

/** Programs for which such words, or a dollar sign, mean something themselves; and shells, which read them. */
const ownSyntax: ReadonlySet<string> = new Set(
  'sh bash ash dash zsh ksh fish busybox find expr test [ awk gawk mawk sed jq yq perl grep egrep envsubst psql mysql mongosh make powershell pwsh cmd cmd.exe powershell.exe'.split(
    ' ',
  ),
);

/** The operators among the arguments of a program that no shell starts. */
export function operatorWords(command: ShellCommand): readonly ShellWord[] {
  if (command.origin || isReader(command)) return [];
  return command.args.filter(({ value }) => value !== undefined && operators.has(value));
}

/** Arguments of such a program that wear the quotes a shell would take off: `"'daemon off;'"`. */
export function quotedWords(command: ShellCommand): readonly ShellWord[] {
  if (command.origin || isReader(command) || command.name === 'echo' || command.name === 'printf') return [];
  return command.args.filter(({ value }, index) => {
    const isProgram = /^(?:-[ce]|--eval)$/.test(command.args[index - 1]?.value ?? '');
    return !isProgram && value !== undefined && value.length > 2 && /^'[^']*'$/.test(value);
  });
}

/** What `$NAME` and `${NAME}` in the arguments of such a program name. */
export function unexpandedVariables(
  command: ShellCommand,
): readonly { readonly word: ShellWord; readonly name: string }[] {
  if (command.origin || isReader(command)) return [];
  return command.words.flatMap((word, index) => {
    // A program in the language of an interpreter.
    if (/^(?:-[ce]|--eval)$/.test(command.words[index - 1]?.value ?? '')) return [];
    const match = /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/.exec(word.value ?? '');
    const name = match?.[1] ?? match?.[2];
    return name === undefined ? [] : [{ word, name }];
  });
}

const isReader = (command: ShellCommand): boolean =>
  command.name === undefined || ownSyntax.has(command.name) || command.wrappers.some(({ name }) => ownSyntax.has(name));

/** Variables every container has. */
export const commonVariables: ReadonlySet<string> = new Set(['PORT', 'HOME', 'HOSTNAME', 'PATH']);

const isSimple = (word: string): boolean => /^[\w@%+=:,./-]+$/.test(word);

/** The words as a script for a shell, the program behind the last operator started with `exec`. */
export function shellScript(words: readonly string[]): string {
  const chain = words.findLastIndex((word) => word === '&&' || word === ';');
  const canExec = !words.some((word) => word === '|' || word === '||' || word === '&' || word === '|&');
  const texts = words.map((word) => {
    if (operators.has(word) || isSimple(word)) return word;
    return word.includes('$') ? `"${word.replace(/["\\`]/g, '\\$&')}"` : `'${word.replaceAll("'", "'\\''")}'`;
  });
  if (canExec) texts.splice(chain + 1, 0, 'exec');
  return texts.join(' ');
}

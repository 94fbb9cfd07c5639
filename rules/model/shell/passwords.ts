import type { ShellCommand, ShellWord } from './command.ts';
import type { ShellScript } from './script.ts';

/** A password that a script gives to an account. */
export interface SetPassword {
  readonly command: ShellCommand;
  /** `empty`: everybody gets in; `fixed`: it stands here for all to read. */
  readonly kind: 'empty' | 'fixed';
  /** What to look at: the option, or the command that takes the password in. */
  readonly word: ShellWord;
  /** Whose it is, where that is written. */
  readonly account: string | undefined;
}

/**
 * Empty and literal passwords that `passwd -d`, `chpasswd`, `passwd --stdin`, `useradd -p` and `usermod -p` set, in
 * source order. Those that come from variables or files are not among them, nor locked ones (`!`, `*`).
 */
export const setPasswords = (script: ShellScript): readonly SetPassword[] =>
  script.commands.flatMap((command) => setPassword(command) ?? []);

function setPassword(command: ShellCommand): SetPassword | undefined {
  const { name, operands } = command;
  if (name === 'useradd' || name === 'usermod') {
    const hash = command.option('-p', '--password');
    const account = operands.at(-1)?.value;
    if (hash?.value === undefined || /^(?:[!*]|x$)/.test(hash.value)) return undefined;
    return { command, kind: hash.value === '' ? 'empty' : 'fixed', word: hash, account };
  }
  if (name === 'chpasswd') return fedPassword(command, (text) => /^([^:\s]+):(.*)$/.exec(text));
  if (name !== 'passwd') return undefined;
  const account = operands[0]?.value ?? 'root';
  const emptied = command.flag('-d', '--delete');
  if (emptied) return { command, kind: 'empty', word: emptied, account };
  return fedPassword(command, (text) => [text, account, text]);
}

/** The password that a pipe, a heredoc or `<<<` feeds to a command; `split` takes account and password apart. */
function fedPassword(
  command: ShellCommand,
  split: (text: string) => readonly (string | undefined)[] | null,
): SetPassword | undefined {
  const text = fedText(command);
  const parts = text === undefined ? null : split(text);
  if (!parts || parts[2] === undefined) return undefined;
  return { command, kind: parts[2] === '' ? 'empty' : 'fixed', word: command.nameWord, account: parts[1] };
}

/** The first line of standard input, if it is literal. */
function fedText(command: ShellCommand): string | undefined {
  for (const { operator, target, body } of command.redirects) {
    if (operator === '<<<') return target?.value;
    if (body) return body.text.includes('$') ? undefined : body.text.split('\n')[0];
    if (operator === '<') return undefined;
  }
  const { pipeline } = command;
  const before = pipeline[pipeline.indexOf(command) - 1];
  if (before?.name !== 'echo' && before?.name !== 'printf') return undefined;
  const words = before.args.filter(({ prefix }) => !/^-[neE]+$/.test(prefix));
  if (words.length === 0 || words.some(({ value }) => value === undefined)) return undefined;
  // printf '%s:%s' takes the texts from the words behind.
  const text = words.map(({ value }) => value).join(' ');
  return before.name === 'printf' && text.startsWith('%') && words.length > 1 ? words[1]!.value : text.split('\\n')[0];
}

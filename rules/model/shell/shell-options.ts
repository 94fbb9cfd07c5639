/** Names of the options that `set` and the shells' own flags know by a letter. */
const letters: Readonly<Record<string, string>> = {
  a: 'allexport',
  b: 'notify',
  C: 'noclobber',
  e: 'errexit',
  E: 'errtrace',
  f: 'noglob',
  h: 'hashall',
  m: 'monitor',
  n: 'noexec',
  T: 'functrace',
  u: 'nounset',
  v: 'verbose',
  x: 'xtrace',
};

export interface OptionChange {
  readonly name: string;
  readonly on: boolean;
}

export interface ShellFlags {
  readonly changes: readonly OptionChange[];
  /** Index of the first word that is no option. */
  readonly rest: number;
  /** `-c` is given: that word is the script. */
  readonly command: boolean;
  /** `-s` is given: the script comes from standard input. */
  readonly stdin: boolean;
  /** `-l` or `--login` is given: profiles are read first. */
  readonly login: boolean;
}

/** Options of `sh`, `bash` and `set` (`-exo pipefail +u`): stops at the first word that is none or is not known. */
export function readShellFlags(words: readonly (string | undefined)[]): ShellFlags {
  const changes: OptionChange[] = [];
  let command = false;
  let stdin = false;
  let login = false;
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at];
    if (word === '--') {
      at++;
      break;
    }
    if (word === undefined || !/^[-+]./.test(word)) break;
    if (word.startsWith('--')) {
      if (word === '--login') login = true;
      if (word === '--rcfile' || word === '--init-file') at++;
      continue;
    }
    const on = word[0] === '-';
    for (const letter of word.slice(1)) {
      if (letter === 'c') command = true;
      else if (letter === 's') stdin = true;
      else if (letter === 'l') login = true;
      else if (letter === 'o' || letter === 'O') {
        const name = words[++at];
        if (name !== undefined && letter === 'o') changes.push({ name, on });
      } else if (Object.hasOwn(letters, letter)) changes.push({ name: letters[letter]!, on });
    }
  }
  return { changes, rest: at, command, stdin, login };
}

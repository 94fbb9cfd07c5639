import type { Dialect } from './script.ts';

const shells: Readonly<Record<string, Dialect>> = {
  sh: 'posix',
  dash: 'posix',
  ash: 'posix',
  bash: 'bash',
  ksh: 'bash',
  mksh: 'bash',
  zsh: 'bash',
  rbash: 'bash',
  powershell: 'powershell',
  pwsh: 'powershell',
  cmd: 'cmd',
};

/** The language of a program that runs scripts, by its file name; undefined when it is no shell that is known. */
export function shellDialect(program: string): Dialect | undefined {
  const name = program
    .slice(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1)
    .toLowerCase()
    .replace(/\.exe$/, '');
  return Object.hasOwn(shells, name) ? shells[name] : undefined;
}

export interface Shebang {
  /** The interpreter's file name, seen through `env`. */
  readonly program: string;
  readonly args: readonly string[];
  /** Undefined when the interpreter is no shell (`python3`). */
  readonly dialect: Dialect | undefined;
}

/** The first line of a script, if it names an interpreter: `#!/usr/bin/env -S bash -e`. */
export function readShebang(text: string): Shebang | undefined {
  if (!text.startsWith('#!')) return undefined;
  const lineEnd = /\r?\n|\r/.exec(text)?.index ?? text.length;
  let words = text
    .slice(2, lineEnd)
    .split(/[ \t]+/)
    .filter((word) => word !== '');
  if (words[0]?.endsWith('/env')) words = words.slice(words[1] === '-S' ? 2 : 1);
  const [path, ...args] = words;
  if (path === undefined) return undefined;
  return { program: path.slice(path.lastIndexOf('/') + 1), args, dialect: shellDialect(path) };
}

import { oncePer } from '../once-per.ts';
import type { ShellCommand, ShellWord } from './command.ts';
import type { ShellScript } from './script.ts';

/** A path that a command deletes. */
export interface RemovedPath {
  readonly command: ShellCommand;
  readonly path: ShellWord;
  /** Directories too: `rm -r`, `find … -delete`. */
  readonly recursive: boolean;
}

/** What `rm`, `rmdir`, `unlink` and `find … -delete` delete, in source order. */
export const removedPaths = oncePer((script: ShellScript): readonly RemovedPath[] => {
  return script.commands.flatMap((command) => {
    switch (command.name) {
      case 'rm': {
        const recursive = command.hasFlag('-r', '-R', '--recursive');
        return command.operands.map((path) => ({ command, path, recursive }));
      }
      case 'rmdir':
      case 'unlink':
        return command.operands.map((path) => ({ command, path, recursive: false }));
      case 'find':
        return deletes(command) ? findRoots(command).map((path) => ({ command, path, recursive: true })) : [];
      default:
        return [];
    }
  });
});

/** `-delete`, with no test that spares some of the files but `-type f`, `-mindepth` and `-maxdepth`. */
function deletes(find: ShellCommand): boolean {
  if (!find.hasFlag('-delete')) return false;
  return find.arguments.optionNames.every((name) => /^-(?:delete|type|mindepth|maxdepth|depth|print)$/.test(name));
}

function findRoots(find: ShellCommand): readonly ShellWord[] {
  const first = find.args.findIndex(({ prefix }) => /^[-(!]/.test(prefix));
  return first < 0 ? find.args : find.args.slice(0, first);
}

/**
 * Whether deleting `removed` deletes everything in the directory `path`: the directory, one above it, or `path/*`.
 * Both as absolute paths.
 */
export function coversDirectory({ path, recursive }: RemovedPath, directory: string): boolean {
  if (!recursive || path.value === undefined) return false;
  const removed = path.value.replace(/\/{2,}/g, '/');
  const wanted = directory.replace(/\/$/, '');
  const root = removed.endsWith('/*') && !path.quoted ? removed.slice(0, -2) : removed.replace(/\/$/, '');
  return root !== '' && (wanted === root || wanted.startsWith(`${root}/`));
}

/** A `chmod`, `chown` or `chgrp`. */
export interface PermissionChange {
  readonly command: ShellCommand;
  readonly kind: 'mode' | 'owner' | 'group';
  /** The mode (`755`, `u+x`), the owner (`app:app`) or the group; undefined with `--reference`. */
  readonly value: ShellWord | undefined;
  readonly paths: readonly ShellWord[];
  readonly recursive: boolean;
}

const permissionPrograms: Readonly<Record<string, PermissionChange['kind']>> = {
  chmod: 'mode',
  chown: 'owner',
  chgrp: 'group',
};

/** The changes of modes and owners, in source order. */
export const permissionChanges = oncePer((script: ShellScript): readonly PermissionChange[] => {
  return script.commands.flatMap((command) => {
    const { name } = command;
    if (name === undefined || !Object.hasOwn(permissionPrograms, name)) return [];
    const kind = permissionPrograms[name]!;
    const recursive = command.hasFlag('-R', '--recursive');
    if (command.option('--reference')) return { command, kind, value: undefined, paths: command.operands, recursive };
    // A mode may look like an option: `chmod -w file`.
    const negative = kind === 'mode' ? command.args.find(({ value }) => /^-[rwxXst]+$/.test(value ?? '')) : undefined;
    if (negative) return { command, kind, value: negative, paths: command.operands, recursive };
    const [value, ...paths] = command.operands;
    return value ? { command, kind, value, paths, recursive } : [];
  });
});

/** Whether a mode lets everybody write: `777`, `o+w`, `a+rwx`; undefined for a mode that cannot be read. */
export const isWorldWritable = (mode: string): boolean | undefined =>
  octal(mode, (bits) => (bits & 0o002) !== 0) ??
  symbolic(mode, (who, rights) => /[oa]/.test(who) && rights.includes('w'));

/** Whether a mode sets the sticky bit, with which only owners delete what lies in a directory: `1777`, `+t`. */
export const setsSticky = (mode: string): boolean | undefined =>
  octal(mode, (bits) => (bits & 0o1000) !== 0) ?? symbolic(mode, (_who, rights) => rights.includes('t'));

/** The mode without the right of everybody to write; undefined where that is no simple change of the word. */
export function withoutWorldWrite(mode: string): string | undefined {
  if (/^[0-7]{3,4}$/.test(mode)) return mode.slice(0, -1) + (Number(mode.at(-1)) & 0o5);
  const everybody = /^(?:a|ugo)([+=][rwxX]+)$/.exec(mode);
  return everybody ? `ug${everybody[1]}` : undefined;
}

/** Whether a mode sets the set-user-ID bit: `4755`, `u+s`. */
export const setsUserId = (mode: string): boolean | undefined =>
  octal(mode, (bits) => (bits & 0o4000) !== 0) ??
  symbolic(mode, (who, rights) => (who === '' || /[ua]/.test(who)) && rights.includes('s'));

/** Whether a mode sets the set-user-ID or set-group-ID bit: `4755`, `u+s`. */
export const setsId = (mode: string): boolean | undefined =>
  octal(mode, (bits) => (bits & 0o6000) !== 0) ??
  symbolic(mode, (who, rights) => (who === '' || /[uga]/.test(who)) && rights.includes('s'));

/** Whether a mode makes files executable for somebody: `755`, `+x`. */
export const setsExecutable = (mode: string): boolean | undefined =>
  octal(mode, (bits) => (bits & 0o111) !== 0) ?? symbolic(mode, (_who, rights) => /[xX]/.test(rights));

function octal(mode: string, test: (bits: number) => boolean): boolean | undefined {
  return /^[0-7]{1,5}$/.test(mode) ? test(Number.parseInt(mode, 8)) : undefined;
}

function symbolic(mode: string, test: (who: string, rights: string) => boolean): boolean | undefined {
  let result = false;
  for (const clause of mode.split(',')) {
    const match = /^([ugoa]*)((?:[-+=][rwxXstugo]*)+)$/.exec(clause);
    if (!match) return undefined;
    for (const [, operator, rights] of match[2]!.matchAll(/([-+=])([rwxXstugo]*)/g)) {
      if (operator !== '-' && test(match[1]!, rights!)) result = true;
    }
  }
  return result;
}

/** A link that `ln` makes. */
export interface CreatedLink {
  readonly command: ShellCommand;
  readonly target: ShellWord;
  readonly link: ShellWord;
  readonly symbolic: boolean;
}

/** The links with an explicit name: `ln -sf /dev/stdout /var/log/nginx/access.log`. */
export function createdLinks(script: ShellScript): readonly CreatedLink[] {
  return script.commands.flatMap((command) => {
    const [target, link, more] = command.operands;
    if (command.name !== 'ln' || !target || !link || more || command.option('-t', '--target-directory')) return [];
    return { command, target, link, symbolic: command.hasFlag('-s', '--symbolic') };
  });
}

/** A directory that `mkdir` or `install -d` makes. */
export interface CreatedDirectory {
  readonly command: ShellCommand;
  readonly path: ShellWord;
  readonly mode: ShellWord | undefined;
}

export function createdDirectories(script: ShellScript): readonly CreatedDirectory[] {
  return script.commands.flatMap((command) => {
    const isInstall = command.name === 'install' && command.hasFlag('-d', '--directory');
    if (command.name !== 'mkdir' && !isInstall) return [];
    const mode = command.option('-m', '--mode');
    return command.operands.map((path) => ({ command, path, mode }));
  });
}

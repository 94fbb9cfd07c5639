import type { Instruction, Mount } from '../dockerfile/instruction.ts';
import { baseName, cleanPath } from '../project/path.ts';
import type { ShellCommand } from '../shell/command.ts';
import type { ShellWord } from '../shell/word.ts';

/** Where a secret of a RUN can be read: a file, a variable, or both. */
export interface MountedSecret {
  readonly mount: Mount;
  readonly path: string | undefined;
  readonly variable: string | undefined;
  /** Variables of the script that are given its value. */
  readonly copies: ReadonlySet<string>;
}

/** The secret mounts of a RUN. A file is made where `env=` is missing or `target=` given; by default in /run/secrets. */
export function mountedSecrets(run: Instruction): readonly MountedSecret[] {
  return run.mounts
    .filter(({ type }) => type === 'secret')
    .map((mount) => {
      const variable = mount.option('env')?.value;
      const id = mount.id ?? (mount.source === undefined ? undefined : baseName(mount.source));
      const written = mount.target;
      const file = written?.startsWith('/') ? written : written && `/${written}`;
      const path = file ?? (variable === undefined && id !== undefined ? `/run/secrets/${id}` : undefined);
      const secret = { mount, path: path && cleanPath(path), variable, copies: new Set<string>() };
      for (const { name, value } of run.script?.assignments ?? []) {
        if (value && holdsValue(value, secret)) secret.copies.add(name);
      }
      return secret;
    });
}

/** Whether a word names the file of a secret. */
export const namesFile = (word: ShellWord | undefined, { path }: MountedSecret): boolean =>
  path !== undefined && word?.value !== undefined && cleanPath(word.value) === path;

/** Whether a word holds the value of a secret: its variable, or `$(cat file)`. */
export function holdsValue(word: ShellWord, { path, variable, copies }: MountedSecret): boolean {
  const isHeld = (name: string) => name === variable || copies.has(name);
  // `${NAME:+…}` tells only whether it is set.
  if (word.variables.some(({ name, operator }) => isHeld(name) && !operator?.endsWith('+'))) return true;
  return path !== undefined && readsFile(word.text, path);
}

const readsFile = (text: string, path: string): boolean =>
  [`$(cat ${path})`, `$(< ${path})`, `$(<${path})`, `\`cat ${path}\``, `$(cat "${path}")`].some((form) =>
    text.includes(form),
  );

/** Whether what is written to a path stays out of the image: it is a device, memory, or a mount of the RUN. */
export function isOutsideImage(path: string, run: Instruction): boolean {
  const clean = cleanPath(path);
  if (/^\/(?:dev|proc|run\/secrets)(?:\/|$)/.test(clean)) return true;
  return run.mounts.some(
    ({ type, target }) => type !== 'bind' && target !== undefined && `${clean}/`.startsWith(`${cleanPath(target)}/`),
  );
}

/** Whether a later command of the same RUN removes the file again. */
export function isRemovedLater(path: string, after: ShellCommand): boolean {
  const wanted = cleanPath(path);
  return after.script.commands.some(
    (command) =>
      command.range.start > after.range.start &&
      /^(?:rm|unlink|shred)$/.test(command.name ?? '') &&
      command.operands.some(({ value, unquoted }) => {
        const removed = cleanPath(value ?? unquoted.text);
        return removed === wanted || wanted.startsWith(`${removed}/`);
      }),
  );
}

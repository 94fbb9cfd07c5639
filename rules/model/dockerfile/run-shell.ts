import { imageFacts } from '../image/knowledge.ts';
import type { ShellCommand } from '../shell/command.ts';
import { createdLinks } from '../shell/paths.ts';
import { readShellFlags } from '../shell/shell-options.ts';
import { baseName, type Instruction } from './instruction.ts';
import { earlierInstructions } from './layers.ts';

/**
 * The program that reads a script of RUN: `bash`, `zsh`, `ash`, `dash`, …; `origin` is the `sh -c` it is written in.
 * Which one `/bin/sh` is depends on the base image; `undefined` where that is unknown, and where the file puts another
 * program in its place.
 */
export function shellProgram(run: Instruction, origin?: ShellCommand): string | undefined {
  const inner = origin?.name !== undefined && shells.has(origin.name) ? origin.name : undefined;
  const named = inner ?? run.interpreter ?? baseName(run.stage?.shellAt(run).words[0] ?? 'sh');
  if (named !== 'sh') return named;
  const image = run.stage?.externalImage;
  const replaced = earlierInstructions(run).some(
    ({ script }) => script && createdLinks(script).some(({ link }) => isPathOfSh(link.value)),
  );
  return image && !replaced ? imageFacts(image)?.shell : undefined;
}

const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh']);

export const isPathOfSh = (path: string | undefined): boolean => path === '/bin/sh' || path === '/usr/bin/sh';

/** The shell options in force when a command of RUN runs: those of SHELL and of the script itself. */
export function shellOptionsAt(run: Instruction, command: ShellCommand): ReadonlySet<string> {
  const options = new Set(command.script.optionsAt(command));
  if (run.form === 'exec' || run.interpreter || command.origin) return options;
  const { words } = run.stage?.shellAt(run) ?? { words: [] };
  const changes = command.script.commands
    .filter(({ name }) => name === 'set')
    .flatMap(({ args }) => readShellFlags(args.map(({ value }) => value)).changes);
  for (const { name, on } of readShellFlags(words.slice(1)).changes) {
    if (on && !changes.some((change) => change.name === name && !change.on)) options.add(name);
  }
  return options;
}

/** Which programs a container starts with, PID 1 first. Names only: arguments may hold secrets. */
import { baseName, type Instruction } from '../dockerfile/instruction.ts';
import type { Stage } from '../dockerfile/stage.ts';
import { type Start, shellReplacesItself, startedCommands } from './start.ts';

/** The programs that start one another in a container of a stage; empty where the base image decides and is unknown. */
export function processesOfStage(stage: Stage): readonly string[] {
  const { entrypoint, cmd, inheritedEntrypoint, inheritedCmd } = stage.startCommand;
  const started = (instruction: Instruction): readonly string[] =>
    instruction.script
      ? programsOf(instruction.script, instruction.exec === undefined, { stage, service: undefined })
      : [];
  if (entrypoint) return started(entrypoint);
  if (!inheritedEntrypoint.known) return [];
  const first = inheritedEntrypoint.value[0];
  const rest = cmd ? started(cmd) : inheritedCmd.known ? programOf(inheritedCmd.value[0]) : [];
  return [...programOf(first), ...rest];
}

/** The first word of a command as a program; an option is none. */
export const programOf = (word: string | undefined): readonly string[] =>
  word === undefined || word.startsWith('-') ? [] : [baseName(word)];

/** The shell, unless it makes way for its last command, and the program; only the shell where there are several. */
export function programsOf(
  script: Start['script'],
  isShellForm: boolean,
  start: Pick<Start, 'stage' | 'service'>,
): readonly string[] {
  const commands = startedCommands({ script });
  const [command] = commands;
  const shell = isShellForm
    ? baseName(start.stage?.shell.words[0] ?? 'sh')
    : script.commands[0] === command
      ? undefined
      : script.commands[0]?.name;
  const program = commands.length === 1 ? command : undefined;
  if (!program?.name) return shell ? [shell] : [];
  const replaces = program.wrappers.some(({ name }) => name === 'exec') || shellReplacesItself(start, program);
  return shell === undefined || replaces ? [program.name] : [shell, program.name];
}

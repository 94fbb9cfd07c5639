/** Which programs a container starts with, PID 1 first. Names only: arguments may hold secrets. */
import { baseName, type Instruction } from '../dockerfile/instruction.ts';
import type { Stage } from '../dockerfile/stage.ts';
import type { ShellCommand } from '../shell/command.ts';
import { type Start, shellReplacesItself, startedCommands } from './start.ts';

/** The programs that start one another in a container of a stage; empty where the base image decides and is unknown. */
export function processesOfStage(stage: Stage): readonly string[] {
  const { entrypoint, cmd, inheritedEntrypoint, inheritedCmd } = stage.startCommand;
  const rest = cmd ? programsIn(cmd, stage) : inheritedCmd.known ? programOf(inheritedCmd.value[0]) : [];
  if (entrypoint) return [...programsIn(entrypoint, stage), ...(startsItsArguments(entrypoint) ? rest : [])];
  return inheritedEntrypoint.known ? [...programOf(inheritedEntrypoint.value[0]), ...rest] : [];
}

/** The programs that an ENTRYPOINT or CMD of a stage starts by itself. */
export const programsIn = ({ script, exec }: Instruction, stage: Stage): readonly string[] =>
  script ? programsOf(script, exec === undefined, { stage, service: undefined }) : [];

/** An ENTRYPOINT that is nothing but an init program: it starts the words of CMD. */
export const startsItsArguments = ({ exec, commands }: Instruction): boolean =>
  exec !== undefined && isBareInit(commands);

/** Commands that are an init program with nothing to start yet. */
export const isBareInit = ([command]: readonly ShellCommand[]): boolean =>
  command?.wrappers.length === 0 && inits.has(command.name ?? '') && command.operands.length === 0;

const inits = new Set(['tini', 'tini-static', 'docker-init', 'catatonit', 'dumb-init']);

/** Programs that wait for what they start, instead of making way for it. */
const waiting = new Set([
  ...inits,
  ...'sudo runuser timeout time fakeroot unbuffer xvfb-run dbus-run-session flock xargs'.split(' '),
]);

/** A program behind those that wait for it, the outermost first. */
export const chainOf = ({ wrappers, name }: ShellCommand): readonly string[] => [
  ...wrappers.flatMap((wrapper) => (waiting.has(wrapper.name) ? [wrapper.name] : [])),
  ...(name === undefined ? [] : [name]),
];

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
  const [first] = script.commands;
  const isInner = !isShellForm && first !== command;
  const shell = isShellForm ? [baseName(start.stage?.shell.words[0] ?? 'sh')] : isInner && first ? chainOf(first) : [];
  const program = commands.length === 1 ? command : undefined;
  if (program?.name === undefined) return shell;
  const replaces = program.wrappers.some(({ name }) => name === 'exec') || shellReplacesItself(start, program);
  return [...(replaces ? shell.slice(0, -1) : shell), ...chainOf(program)];
}

/** What a container starts, wherever it is written. */

import type { ComposeDocument } from '../compose/document.ts';
import type { Service } from '../compose/service.ts';
import type { DockerfileDocument } from '../dockerfile/document.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { passesOn, type Stage } from '../dockerfile/stage.ts';
import { imageFacts } from '../image/knowledge.ts';
import { oncePer } from '../once-per.ts';
import type { ShellCommand } from '../shell/command.ts';
import { execScript, type ShellScript } from '../shell/script.ts';

/** One place that says what a container starts: CMD or ENTRYPOINT of a stage, or a Compose service. */
export interface Start {
  readonly script: ShellScript;
  /** `CMD`, `ENTRYPOINT` or the name of the service. */
  readonly label: string;
  readonly instruction: Instruction | undefined;
  /** The CMD whose words follow those of an exec-form ENTRYPOINT. */
  readonly argumentsFrom?: Instruction;
  readonly stage: Stage | undefined;
  readonly service: Service | undefined;
}

/** What the containers of a file start, in source order; each place once, however many stages inherit it. */
export const starts = oncePer((doc: DockerfileDocument | ComposeDocument): readonly Start[] =>
  doc.kind === 'dockerfile' ? stageStarts(doc) : serviceStarts(doc),
);

function stageStarts(doc: DockerfileDocument): readonly Start[] {
  const found = new Map<Instruction, Start>();
  for (const stage of doc.stages) {
    for (const instruction of startInstructions(stage)) {
      const start = found.has(instruction) ? undefined : startOf(stage, instruction);
      if (start) found.set(instruction, start);
    }
  }
  return [...found.values()].sort((a, b) => a.instruction!.range.start - b.instruction!.range.start);
}

function startOf(stage: Stage, instruction: Instruction): Start | undefined {
  const { script } = instruction;
  if (!script) return undefined;
  const start = {
    script,
    label: instruction.keyword,
    instruction,
    stage: instruction.stage ?? stage,
    service: undefined,
  };
  const { entrypoint, cmd } = stage.startCommand;
  if (instruction !== entrypoint || !entrypoint.exec || passesOn(entrypoint.exec.map(({ value }) => value)))
    return start;
  if (cmd?.exec) return { ...start, script: execScript([...entrypoint.exec, ...cmd.exec]), argumentsFrom: cmd };
  // A stage that builds on this one may add the arguments.
  return !cmd && stage.doc.stages.some(({ baseStage }) => baseStage === stage) ? undefined : start;
}

/**
 * The instructions that hold commands of the main process. An exec-form ENTRYPOINT that only starts what CMD says (an
 * init, a docker-entrypoint.sh) leaves that to CMD.
 */
export function startInstructions(stage: Stage): readonly Instruction[] {
  const { entrypoint, cmd } = stage.startCommand;
  const words = entrypoint?.exec?.map(({ value }) => value);
  if (entrypoint && cmd && words && words.length > 0 && passesOn(words)) return [entrypoint, cmd];
  const main = stage.processInstruction;
  return main ? [main] : [];
}

function serviceStarts(doc: ComposeDocument): readonly Start[] {
  return doc.services.flatMap((service) => {
    const script = service.process;
    return script ? [{ script, label: service.name, instruction: undefined, stage: undefined, service }] : [];
  });
}

/** The commands of a script that run in the container itself: not those of functions that are only defined. */
const runs = ({ nesting }: ShellCommand): boolean => !nesting.includes('substitution') && !nesting.includes('function');

/** The commands a start runs, inner ones of `sh -c` instead of the shell around them, in source order. */
export function startedCommands({ script }: Pick<Start, 'script'>): readonly ShellCommand[] {
  const outer = new Set(script.commands.map(({ origin }) => origin));
  return script.commands.filter((command) => runs(command) && !outer.has(command));
}

/** The command the container lives as long as: the last one, the first of its pipeline. */
export function mainCommand(start: Pick<Start, 'script'>): ShellCommand | undefined {
  const last = startedCommands(start).at(-1);
  const first = last?.pipeline[0];
  return first && last && first.script === last.script ? first : last;
}

/**
 * Whether the shell that runs a script with `-c` becomes its last command, so that signals reach that. bash and
 * busybox ash 1.35 do, dash 0.5.12 stays (tried out); unknown counts as staying.
 */
export function shellReplacesItself(start: Pick<Start, 'stage' | 'service'>, command: ShellCommand): boolean {
  const program = command.origin?.name ?? start.stage?.shell.words[0]?.split('/').at(-1) ?? 'sh';
  if (program === 'bash' || program === 'ash') return true;
  if (program !== 'sh') return false;
  const image = start.stage ? start.stage.externalImage : start.service?.build ? undefined : start.service?.image;
  const shell = image && imageFacts(image)?.shell;
  return shell === 'bash' || shell === 'ash';
}

/** A file or stage made for work on the program, not for running it. */
export function isNamedForDevelopment(path: string, stage?: Stage): boolean {
  const words = `${path}/${stage?.name ?? ''}`.toLowerCase().split(/[^a-z]+/);
  return words.some((word) => developmentWords.has(word));
}

/** A file that describes what runs in production. */
export const isNamedForProduction = (path: string): boolean =>
  /(?:^|[^a-z])(?:prod|production|release|deploy|live)(?:[^a-z]|$)/i.test(path.slice(path.lastIndexOf('/') + 1));

const developmentWords: ReadonlySet<string> = new Set([
  'dev',
  'devel',
  'development',
  'devcontainer',
  'debug',
  'test',
  'tests',
  'testing',
  'ci',
  'override',
  'molecule',
  'local',
]);

/** Who runs the main process of an image, and which program it is. */
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { baseName, type Instruction } from '../model/dockerfile/instruction.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { chainOf, processesOfStage, startsItsArguments } from '../model/process/process-chain.ts';
import type { Both } from './content.ts';
import { privilegeFacts } from './image-facts.ts';
import { lineOf } from './naming.ts';
import { code } from './render.ts';

export function userFacts(instruction: Instruction, stage: Stage): Both[] {
  if (instruction.parent) return [];
  const next = stage.ofType('USER').find((other) => other.range.start > instruction.range.start);
  if (!next) return finalUserFacts(stage.doc);
  return [
    {
      en: `It applies up to the \`USER\` in line ${lineOf(next)}.`,
      de: `Es gilt bis zum \`USER\` in Zeile ${lineOf(next)}.`,
    },
  ];
}

/** Who runs the main process of what the file builds, and where that is said. */
export function finalUserFacts(doc: DockerfileDocument): Both[] {
  const stage = doc.finalStage;
  if (!stage?.user.known) return [];
  const user = code(stage.user.value);
  const setBy = stage.userInstruction;
  if (setBy) {
    return [
      {
        en: `The process of the final image runs as ${user} (line ${lineOf(setBy)}).`,
        de: `Der Prozess des fertigen Images läuft als ${user} (Zeile ${lineOf(setBy)}).`,
      },
    ];
  }
  return [
    {
      en: `No \`USER\` in the final stage: the process starts as ${user}, as the base image says.`,
      de: `Kein \`USER\` in der letzten Stage: Der Prozess startet als ${user}, wie es das Basis-Image vorgibt.`,
    },
    ...(stage.externalImage ? privilegeFacts(stage.externalImage) : []),
  ];
}

export function processFacts(instruction: Instruction, stage: Stage): Both[] {
  if (instruction.parent) return [];
  const later = stage
    .ofType(instruction.keyword as 'CMD')
    .findLast((other) => other.range.start > instruction.range.start);
  if (later) return [replacedBy(later)];
  const { inheritedEntrypoint, entrypoint, cmd } = stage.startCommand;
  if (!entrypoint && !inheritedEntrypoint.known) return [];
  const user = stage.isFinal ? finalUserFacts(stage.doc).slice(0, 1) : [];
  const inherited = inheritedEntrypoint.known ? inheritedEntrypoint.value[0] : undefined;
  // Entry scripts and init programs start CMD in the end; which of the two PID 1 is, is up to them.
  if (!entrypoint && inherited !== undefined) return [inheritedEntrypointFact(inherited), ...user];
  const first = entrypoint ?? cmd;
  if (!first) return [];
  if (instruction !== first) {
    if (instruction !== cmd) return [];
    if (startsItsArguments(first)) {
      const programs = processesOfStage(stage).map(code).join(' → ');
      return [
        {
          en: `The \`ENTRYPOINT\` in line ${lineOf(first)} starts these words. PID 1: ${programs}.`,
          de: `Der \`ENTRYPOINT\` in Zeile ${lineOf(first)} startet diese Wörter. PID 1: ${programs}.`,
        },
        ...user,
      ];
    }
    return [
      first.form === 'exec'
        ? {
            en: `These words are arguments of the \`ENTRYPOINT\` in line ${lineOf(first)}.`,
            de: `Diese Wörter sind Argumente des \`ENTRYPOINT\` in Zeile ${lineOf(first)}.`,
          }
        : {
            en: `The \`ENTRYPOINT\` in line ${lineOf(first)} has shell form and ignores it.`,
            de: `Der \`ENTRYPOINT\` in Zeile ${lineOf(first)} hat Shell-Form und ignoriert es.`,
          },
    ];
  }
  return [...firstProcessFacts(first, stage), ...user];
}

const inheritedEntrypointFact = (program: string): Both => ({
  en: `The entrypoint of the base image, ${code(baseName(program))}, receives these words.`,
  de: `Der Entrypoint des Basis-Images, ${code(baseName(program))}, erhält diese Wörter.`,
});

const shells = new Set(['sh', 'bash', 'ash', 'dash', 'zsh']);

function pid1Fact(chain: readonly string[], otherwise: string): Both {
  if (chain.length > 1) {
    const programs = chain.map(code).join(' → ');
    return { en: `PID 1: ${programs}.`, de: `PID 1: ${programs}.` };
  }
  const program = chain[0] === undefined ? otherwise : code(chain[0]);
  return { en: `PID 1 is ${program}.`, de: `PID 1 ist ${program}.` };
}

/** The program that becomes PID 1. Only its name is shown: arguments may hold secrets. */
function firstProcessFacts(instruction: Instruction, stage: Stage): Both[] {
  if (instruction.form === 'exec') {
    const program = instruction.exec?.[0]?.value;
    if (!program) return [];
    const name = code(baseName(program));
    if (shells.has(baseName(program)))
      return [{ en: `The shell ${name} starts first.`, de: `Zuerst startet die Shell ${name}.` }];
    return [pid1Fact(processesOfStage(stage), name)];
  }
  const shell = stage.shellAt(instruction).words[0];
  const [command] = instruction.commands;
  if (!shell || !command) return [];
  const program = command.name === undefined ? undefined : chainOf(command).map(code).join(' → ');
  if (command.wrappers.some((wrapper) => wrapper.name === 'exec') && program) {
    return [
      {
        en: `\`exec\` replaces the shell: PID 1 is ${program}.`,
        de: `\`exec\` ersetzt die Shell: PID 1 ist ${program}.`,
      },
    ];
  }
  return [
    program
      ? {
          en: `Shell form: ${code(shell)} starts first and runs ${program}.`,
          de: `Shell-Form: Zuerst startet ${code(shell)} und führt ${program} aus.`,
        }
      : { en: `Shell form: ${code(shell)} starts first.`, de: `Shell-Form: Zuerst startet ${code(shell)}.` },
  ];
}

/** That a later instruction of the same kind takes the place of one. */
export const replacedBy = (later: Instruction): Both => ({
  en: `Without effect: line ${lineOf(later)} replaces it.`,
  de: `Wirkungslos: Zeile ${lineOf(later)} ersetzt es.`,
});

/** What instructions mean in the file at hand: sentences that follow from the model alone. */
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { baseName, type Instruction } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction, FromInstruction, KeyValueInstruction } from '../model/dockerfile/kinds.ts';
import { layersUpTo, makesLayer } from '../model/dockerfile/layer-count.ts';
import type { Variable } from '../model/dockerfile/scope.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import type { Both } from './content.ts';
import { factsOfImage, privilegeFacts } from './image-facts.ts';
import { code } from './render.ts';
import { signalFacts } from './word-facts.ts';

const lineOf = (instruction: Instruction): number =>
  instruction.doc.lines.position(instruction.keywordRange.start).line + 1;

/** Sentences about an instruction in its file; never the value of a variable. */
export function instructionFacts(instruction: Instruction): Both[] {
  const { stage } = instruction;
  if (!stage) return globalArgFacts(instruction);
  const specific = factsByKeyword[instruction.keyword]?.(instruction, stage) ?? [];
  return [...specific, ...layerFacts(instruction), ...unusedStageFacts(instruction, stage)];
}

const factsByKeyword: Readonly<Record<string, (instruction: Instruction, stage: Stage) => Both[]>> = {
  FROM: (from, stage) => fromFacts(from as FromInstruction, stage),
  USER: userFacts,
  CMD: processFacts,
  ENTRYPOINT: processFacts,
  ARG: argFacts,
  RUN: runFacts,
  COPY: (copy, stage) => copyFacts(copy as CopyInstruction, stage),
  ADD: (copy, stage) => copyFacts(copy as CopyInstruction, stage),
  WORKDIR: workdirFacts,
  EXPOSE: exposeFacts,
  HEALTHCHECK: replacedFacts,
  STOPSIGNAL: (instruction, stage) => [...stopSignalFacts(instruction), ...replacedFacts(instruction, stage)],
};

/** The number of the layer an instruction makes; what WORKDIR adds is not worth the words. */
function layerFacts(instruction: Instruction): Both[] {
  if (instruction.parent || instruction.keyword === 'WORKDIR' || !makesLayer(instruction)) return [];
  const count = layersUpTo(instruction);
  return [
    {
      en: `Layer ${count} on top of the base image.`,
      de: `Das ist Layer ${count} über dem Basis-Image.`,
    },
  ];
}

/** A stage in a sentence; in German behind a preposition with the dative. */
const stageName = (stage: Stage): Both => {
  if (stage.name !== undefined) return { en: `stage ${code(stage.name)}`, de: `Stage ${code(stage.name)}` };
  if (stage.isFinal) return { en: 'the final stage', de: 'der letzten Stage' };
  const line = stage.doc.lines.position(stage.headRange.start).line + 1;
  return { en: `the stage in line ${line}`, de: `der Stage in Zeile ${line}` };
};

/** Names of stages one after the other. */
const stageNames = (stages: readonly Stage[], language: 'en' | 'de'): string =>
  stages.map((stage) => stageName(stage)[language]).join(', ');

function fromFacts(from: FromInstruction, stage: Stage): Both[] {
  const facts = stageFacts(stage);
  if (from.image && !stage.baseStage) facts.push(...factsOfImage(from.image));
  return stage.isFinal && !stage.userInstruction ? [...facts, ...finalUserFacts(stage.doc)] : facts;
}

/** Which stage it is, who uses it, and what it builds on. */
export function stageFacts(stage: Stage): Both[] {
  const { doc } = stage;
  const facts: Both[] = [];
  const count = doc.stages.length;
  if (count > 1) {
    const which = { en: `Stage ${stage.index + 1} of ${count}`, de: `Stage ${stage.index + 1} von ${count}` };
    facts.push(
      stage.isFinal
        ? { en: `${which.en}, the final one.`, de: `${which.de}, die letzte.` }
        : { en: `${which.en}.`, de: `${which.de}.` },
    );
  }
  const users = doc.stages.filter((other) => other.dependencies.has(stage));
  if (users.length > 0) {
    facts.push({ en: `Used by ${stageNames(users, 'en')}.`, de: `Benutzt von ${stageNames(users, 'de')}.` });
  } else if (!stage.isFinal) {
    facts.push({
      en: 'The final stage does not need it: BuildKit skips it.',
      de: 'Die letzte Stage braucht sie nicht: BuildKit überspringt sie.',
    });
  }
  if (stage.baseStage) {
    const base = stageName(stage.baseStage);
    facts.push({ en: `It builds on ${base.en}.`, de: `Sie baut auf ${base.de} auf.` });
  }
  return facts;
}

function userFacts(instruction: Instruction, stage: Stage): Both[] {
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

function processFacts(instruction: Instruction, stage: Stage): Both[] {
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

/** The program that becomes PID 1. Only its name is shown: arguments may hold secrets. */
function firstProcessFacts(instruction: Instruction, stage: Stage): Both[] {
  if (instruction.form === 'exec') {
    const program = instruction.exec?.[0]?.value;
    if (!program) return [];
    const name = code(baseName(program));
    return shells.has(baseName(program))
      ? [{ en: `The shell ${name} starts first.`, de: `Zuerst startet die Shell ${name}.` }]
      : [{ en: `PID 1 is ${name}.`, de: `PID 1 ist ${name}.` }];
  }
  const shell = stage.shellAt(instruction).words[0];
  const [command] = instruction.commands;
  if (!shell || !command) return [];
  const program = command.name;
  if (command.wrappers.some((wrapper) => wrapper.name === 'exec') && program) {
    return [
      {
        en: `\`exec\` replaces the shell: PID 1 is ${code(program)}.`,
        de: `\`exec\` ersetzt die Shell: PID 1 ist ${code(program)}.`,
      },
    ];
  }
  const started = program ? code(program) : undefined;
  return [
    started
      ? {
          en: `Shell form: ${code(shell)} starts first and runs ${started}.`,
          de: `Shell-Form: Zuerst startet ${code(shell)} und führt ${started} aus.`,
        }
      : { en: `Shell form: ${code(shell)} starts first.`, de: `Shell-Form: Zuerst startet ${code(shell)}.` },
  ];
}

function stopSignalFacts(instruction: Instruction): Both[] {
  const value = instruction.words[0]?.value;
  return value?.known ? signalFacts(value.value) : [];
}

const replacedBy = (later: Instruction): Both => ({
  en: `Without effect: line ${lineOf(later)} replaces it.`,
  de: `Wirkungslos: Zeile ${lineOf(later)} ersetzt es.`,
});

function replacedFacts(instruction: Instruction, stage: Stage): Both[] {
  if (instruction.parent) return [];
  const later = stage
    .ofType(instruction.keyword as 'HEALTHCHECK')
    .findLast((other: Instruction) => other.range.start > instruction.range.start);
  return later ? [replacedBy(later)] : [];
}

function globalArgFacts(instruction: Instruction): Both[] {
  if (instruction.keyword !== 'ARG') return [];
  return (instruction as KeyValueInstruction).pairs.flatMap((pair): Both[] => {
    const stages = instruction.doc.stages.filter((stage) => stage.ofType('ARG').some((arg) => arg.pair(pair.name)));
    const name = code(pair.name);
    return [
      stages.length === 0
        ? {
            en: `${name} is visible in \`FROM\` lines only; no stage declares it again.`,
            de: `${name} gilt nur in \`FROM\`-Zeilen; keine Stage deklariert es erneut.`,
          }
        : {
            en: `${name} is visible in \`FROM\` lines and, declared again, in ${stageNames(stages, 'en')}.`,
            de: `${name} gilt in \`FROM\`-Zeilen und, erneut deklariert, in ${stageNames(stages, 'de')}.`,
          },
    ];
  });
}

function argFacts(instruction: Instruction, stage: Stage): Both[] {
  if (instruction.parent) return [];
  const { doc } = stage;
  const last = stage.instructions.at(-1) ?? instruction;
  const from = lineOf(instruction);
  const to = doc.lines.position(last.range.end).line + 1;
  const facts: Both[] = [
    {
      en: `Visible from line ${from} to line ${Math.max(from, to)}, the end of the stage.`,
      de: `Sichtbar von Zeile ${from} bis Zeile ${Math.max(from, to)}, dem Ende der Stage.`,
    },
  ];
  for (const pair of (instruction as KeyValueInstruction).pairs) {
    const env = stage.scope.lookup(pair.name);
    if (env?.kind === 'env' && env.instruction) {
      facts.push({
        en: `For ${code(pair.name)} the \`ENV\` in line ${lineOf(env.instruction)} wins.`,
        de: `Für ${code(pair.name)} hat das \`ENV\` in Zeile ${lineOf(env.instruction)} Vorrang.`,
      });
    }
  }
  return facts;
}

/** Where a variable that is used at an instruction has its value from. The value itself is not shown. */
export function variableFacts(variable: Variable | undefined, name: string, hasFallback: boolean): Both[] {
  const shown = code(name);
  if (!variable)
    return hasFallback
      ? [
          {
            en: `${shown} is not declared here: the fallback applies.`,
            de: `${shown} ist hier nicht deklariert: Es gilt der Ersatzwert.`,
          },
        ]
      : [];
  if (variable.instruction) {
    const word = variable.kind === 'env' ? 'ENV' : 'ARG';
    const line = lineOf(variable.instruction);
    return [
      {
        en: `${shown} comes from \`${word}\` in line ${line}.`,
        de: `${shown} stammt aus \`${word}\` in Zeile ${line}.`,
      },
    ];
  }
  if (variable.kind === 'image') {
    return [{ en: `${shown} is set by the base image.`, de: `${shown} setzt das Basis-Image.` }];
  }
  return [];
}

function runFacts(instruction: Instruction, stage: Stage): Both[] {
  if (instruction.parent) return [];
  const user = stage.userAt(instruction);
  if (!user.known) return [];
  return [{ en: `It runs as ${code(user.value)}.`, de: `Der Befehl läuft als ${code(user.value)}.` }];
}

function copyFacts(copy: CopyInstruction, stage: Stage): Both[] {
  const facts: Both[] = [];
  const source = copy.from;
  if (source?.stage) {
    const name = stageName(source.stage);
    facts.push({ en: `The files come from ${name.en}.`, de: `Die Dateien stammen aus ${name.de}.` });
  }
  const target = copy.destination?.value;
  const workdir = copy.parent ? undefined : stage.workdirAt(copy);
  if (target?.known && workdir?.known && !/^(?:[A-Za-z]:)?[/\\]/.test(target.value)) {
    const folder = code(workdir.value);
    facts.push({
      en: `${code(target.value)} is relative to \`WORKDIR\` ${folder}.`,
      de: `${code(target.value)} zählt ab \`WORKDIR\` ${folder}.`,
    });
  }
  return facts;
}

function workdirFacts(instruction: Instruction, stage: Stage): Both[] {
  const path = instruction.words[0]?.value;
  if (instruction.parent || !path?.known || /^(?:[A-Za-z]:)?[/\\]/.test(path.value)) return [];
  const base = stage.workdirAt(instruction);
  if (!base.known) return [];
  const whole = code(`${base.value.replace(/\/$/, '')}/${path.value}`);
  return [{ en: `The path becomes ${whole}.`, de: `Der Pfad wird zu ${whole}.` }];
}

function exposeFacts(_instruction: Instruction, stage: Stage): Both[] {
  const final = stage.doc.finalStage;
  if (!final) return [];
  const ports = final.exposedPorts.flatMap(({ ports: numbers, protocol }) => {
    if (!numbers.known) return [];
    const { first, last } = numbers.value;
    return [`${first === last ? first : `${first}-${last}`}/${protocol}`];
  });
  if (ports.length < 2) return [];
  const list = [...new Set(ports)].map(code).join(', ');
  return [{ en: `The final image names ${list}.`, de: `Das fertige Image nennt ${list}.` }];
}

/** Instructions that only change the image's settings. */
const settings = new Set([
  'CMD',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'HEALTHCHECK',
  'LABEL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
]);

function unusedStageFacts(instruction: Instruction, stage: Stage): Both[] {
  const final = stage.doc.finalStage;
  if (!settings.has(instruction.keyword) || !final || stage.index < 0 || final.lineage.includes(stage)) return [];
  const name = stageName(stage);
  return [
    {
      en: `The final image is not built on ${name.en}: this setting does not reach it.`,
      de: `Das fertige Image baut nicht auf ${name.de} auf: Diese Einstellung erreicht es nicht.`,
    },
  ];
}

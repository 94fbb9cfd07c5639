/** What instructions mean in the file at hand: sentences that follow from the model alone. */
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction, FromInstruction } from '../model/dockerfile/kinds.ts';
import { layersUpTo, makesLayer } from '../model/dockerfile/layer-count.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import type { Both } from './content.ts';
import { stageName } from './naming.ts';
import { processFacts, replacedBy, userFacts } from './process-facts.ts';
import { code } from './render.ts';
import { fromFacts } from './stage-facts.ts';
import { argFacts, globalArgFacts } from './variable-facts.ts';
import { signalFacts } from './word-facts.ts';

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

function stopSignalFacts(instruction: Instruction): Both[] {
  const value = instruction.words[0]?.value;
  return value?.known ? signalFacts(value.value) : [];
}

function replacedFacts(instruction: Instruction, stage: Stage): Both[] {
  if (instruction.parent) return [];
  const later = stage
    .ofType(instruction.keyword as 'HEALTHCHECK')
    .findLast((other: Instruction) => other.range.start > instruction.range.start);
  return later ? [replacedBy(later)] : [];
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

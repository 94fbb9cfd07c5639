/** Where variables of a Dockerfile come from and how far they reach; never what they are set to. */
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { KeyValueInstruction, Pair } from '../model/dockerfile/kinds.ts';
import type { Variable } from '../model/dockerfile/scope.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { platformArgs, predefinedArgs } from '../model/dockerfile/variables.ts';
import type { Both } from './content.ts';
import { lineOf, stageName, stageNames } from './naming.ts';
import { code } from './render.ts';

/** Where an ARG before the first FROM is visible. */
export function globalArgFacts(instruction: Instruction): Both[] {
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

/** Where an ARG of a stage is visible, and where its value comes from. */
export function argFacts(instruction: Instruction, stage: Stage): Both[] {
  if (instruction.parent) return [];
  const { pairs } = instruction as KeyValueInstruction;
  return [
    reachFact(instruction, stage),
    ...pairs.flatMap((pair): Both[] => {
      const env = stage.scope.lookup(pair.name);
      if (env?.kind !== 'env' || !env.instruction) return defaultFacts(instruction, pair);
      const line = lineOf(env.instruction);
      return [
        {
          en: `For ${code(pair.name)} the \`ENV\` in line ${line} wins.`,
          de: `Für ${code(pair.name)} hat das \`ENV\` in Zeile ${line} Vorrang.`,
        },
      ];
    }),
  ];
}

/** Stages that build on this one see the argument too (BuildKit copies the arguments of the base stage). */
function reachFact(instruction: Instruction, stage: Stage): Both {
  const { doc } = stage;
  const last = stage.instructions.at(-1) ?? instruction;
  const from = lineOf(instruction);
  const to = Math.max(from, doc.lineNumber(last.range.end));
  const heirs = doc.stages.filter((other) => other !== stage && other.lineage.includes(stage));
  const further =
    heirs.length === 0
      ? { en: '', de: '' }
      : {
          en: `, and in ${stageNames(heirs, 'en')}, which ${heirs.length === 1 ? 'builds' : 'build'} on it`,
          de: `, außerdem in ${stageNames(heirs, 'de')}, die darauf ${heirs.length === 1 ? 'aufbaut' : 'aufbauen'}`,
        };
  return {
    en: `Visible from line ${from} to line ${to}, the end of the stage${further.en}.`,
    de: `Sichtbar von Zeile ${from} bis Zeile ${to}, dem Ende der Stage${further.de}.`,
  };
}

/** Where `ARG NAME` without a default has its value from. */
function defaultFacts(instruction: Instruction, pair: Pair): Both[] {
  // BuildKit sets its own, and Docker passes the proxies of its configuration.
  if (pair.text || platformArgs.has(pair.name) || predefinedArgs.has(pair.name)) return [];
  const name = code(pair.name);
  const global = globalDeclaration(instruction, pair.name);
  if (global?.pair(pair.name)?.text) {
    const line = lineOf(global);
    return [
      {
        en: `${name} takes its default from the \`ARG\` in line ${line}.`,
        de: `${name} übernimmt den Standardwert vom \`ARG\` in Zeile ${line}.`,
      },
    ];
  }
  return [
    {
      en: `${name} has no default: without \`--build-arg\` it is not set.`,
      de: `${name} hat keinen Standardwert: Ohne \`--build-arg\` ist es nicht gesetzt.`,
    },
  ];
}

const globalDeclaration = (instruction: Instruction, name: string): KeyValueInstruction | undefined =>
  instruction.doc.globalArgs.findLast((arg) => arg.pair(name));

/** A place where a variable is used. */
export interface Use {
  readonly instruction: Instruction;
  readonly name: string;
  /** `${X:-value}` and the like: there is a text for the case that nothing is set. */
  readonly hasFallback: boolean;
  /** Whether Docker replaces it; a shell may know it from elsewhere. */
  readonly byDocker: boolean;
}

/** Where a variable that is used has its value from. */
export function variableFacts({ instruction, name, hasFallback, byDocker }: Use): Both[] {
  const scope = instruction.doc.scopeAt(instruction);
  const variable = scope.lookup(name);
  if (variable) return declaredFacts(variable, instruction);
  const shown = code(name);
  const elsewhere = elsewhereFacts(instruction, name);
  if (!byDocker || !scope.missing.known) return elsewhere;
  return [
    ...elsewhere,
    hasFallback
      ? {
          en: `${shown} is not declared here: the fallback applies.`,
          de: `${shown} ist hier nicht deklariert: Es gilt der Ersatzwert.`,
        }
      : {
          en: `${shown} is not declared here: the text is empty.`,
          de: `${shown} ist hier nicht deklariert: Der Text bleibt leer.`,
        },
  ];
}

function declaredFacts(variable: Variable, user: Instruction): Both[] {
  const shown = code(variable.name);
  const { instruction } = variable;
  if (instruction) {
    const word = variable.kind === 'env' ? 'ENV' : 'ARG';
    const line = lineOf(instruction);
    const facts: Both[] = [
      {
        en: `${shown} comes from \`${word}\` in line ${line}.`,
        de: `${shown} stammt aus \`${word}\` in Zeile ${line}.`,
      },
    ];
    if (variable.kind === 'arg' && variable.pair && user.stage) facts.push(...defaultFacts(instruction, variable.pair));
    return facts;
  }
  if (variable.kind === 'image') {
    return [{ en: `${shown} is set by the base image.`, de: `${shown} setzt das Basis-Image.` }];
  }
  return [];
}

/** Why a name that an ARG declares somewhere else is not visible here. */
function elsewhereFacts(instruction: Instruction, name: string): Both[] {
  const { doc, stage } = instruction;
  const global = stage && globalDeclaration(instruction, name);
  if (global) {
    return [
      {
        en: `The \`ARG\` in line ${lineOf(global)} stands before the first \`FROM\`: this stage must declare it again.`,
        de: `Das \`ARG\` in Zeile ${lineOf(global)} steht vor dem ersten \`FROM\`: Diese Stage muss es erneut deklarieren.`,
      },
    ];
  }
  const declaration = doc.ofType('ARG').find((arg) => arg.stage && !arg.parent && arg.pair(name));
  if (!declaration?.stage) return [];
  const line = lineOf(declaration);
  if (declaration.stage === stage) {
    return [
      {
        en: `It is declared further down, by the \`ARG\` in line ${line}.`,
        de: `Deklariert wird es erst weiter unten, vom \`ARG\` in Zeile ${line}.`,
      },
    ];
  }
  const owner = stageName(declaration.stage);
  return [
    {
      en: `The \`ARG\` in line ${line} belongs to ${owner.en} and is not visible here.`,
      de: `Das \`ARG\` in Zeile ${line} gehört zu ${owner.de} und ist hier nicht sichtbar.`,
    },
  ];
}

/** That a running container knows nothing of an argument of the build. */
export const goneAtRunTime = (argument: Variable): Both[] =>
  argument.instruction
    ? [
        {
          en: `The \`ARG\` in line ${lineOf(argument.instruction)} exists while building only: the running container does not know it.`,
          de: `Das \`ARG\` in Zeile ${lineOf(argument.instruction)} gibt es nur beim Bauen: Der laufende Container kennt es nicht.`,
        },
      ]
    : [];

/** How sentences about a file name its lines and stages, and several things at once. */
import type { Language } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import type { Both } from './content.ts';
import { code } from './render.ts';

/** The line of an instruction's keyword, counted from 1. */
export const lineOf = (instruction: Instruction): number => instruction.doc.lineNumber(instruction.keywordRange.start);

const and: Readonly<Record<Language, string>> = { en: 'and', de: 'und' };

/** Several things in a sentence: "a, b and c". */
export const listed = (parts: readonly string[], language: Language): string =>
  parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} ${and[language]} ${parts[parts.length - 1] ?? ''}`;

/** A stage in a sentence; in German behind a preposition with the dative. */
export const stageName = (stage: Stage): Both => {
  if (stage.name !== undefined) return { en: `stage ${code(stage.name)}`, de: `Stage ${code(stage.name)}` };
  if (stage.isFinal) return { en: 'the final stage', de: 'der letzten Stage' };
  const line = stage.doc.lineNumber(stage.headRange.start);
  return { en: `the stage in line ${line}`, de: `der Stage in Zeile ${line}` };
};

export const stageNames = (stages: readonly Stage[], language: Language): string =>
  listed(
    stages.map((stage) => stageName(stage)[language]),
    language,
  );

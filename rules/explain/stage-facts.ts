/** What a stage is in its file: where it stands, who uses it, what it builds on. */
import type { FromInstruction } from '../model/dockerfile/kinds.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import type { Both } from './content.ts';
import { factsOfImage } from './image-facts.ts';
import { stageName, stageNames } from './naming.ts';
import { finalUserFacts } from './process-facts.ts';

export function fromFacts(from: FromInstruction, stage: Stage): Both[] {
  const facts = stageFacts(stage);
  if (from.image && !stage.baseStage) facts.push(...factsOfImage(from.image));
  return stage.isFinal ? [...facts, ...finalUserFacts(stage.doc)] : facts;
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
      en: 'No other stage needs it: BuildKit skips it unless it is chosen with `--target`.',
      de: 'Keine andere Stage braucht sie: BuildKit überspringt sie, wenn `--target` sie nicht auswählt.',
    });
  }
  if (stage.baseStage) {
    const base = stageName(stage.baseStage);
    facts.push({ en: `It builds on ${base.en}.`, de: `Sie baut auf ${base.de} auf.` });
  }
  return facts;
}

import { dockerfileRule, type Edit, replace, safeFix } from '../core/rule.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { stageReferences } from '../model/dockerfile/stage-references.ts';

export default dockerfileRule({
  id: 'stage-name-casing',
  severity: 'hint',
  fixable: 'safe',
  sources: { buildkit: 'StageNameCasing' },
  text: {
    en: {
      title: 'Write stage names in small letters',
      why: 'Docker makes no difference between Build and build, so two names that look different can be the same stage. Images are always written small; where stages are too, there is one way to write each name.',
      messages: { capitals: 'Write the stage name "{name}" in small letters.' },
      fixes: { lower: 'Write {lower} everywhere' },
    },
    de: {
      title: 'Namen von Stages klein schreiben',
      why: 'Docker unterscheidet nicht zwischen Build und build; zwei Namen, die verschieden aussehen, können dieselbe Stage sein. Images sind immer klein geschrieben; sind es auch die Stages, gibt es für jeden Namen eine Schreibweise.',
      messages: { capitals: 'Den Stage-Namen „{name}“ klein schreiben.' },
      fixes: { lower: 'Überall {lower} schreiben' },
    },
  },
  examples: [
    {
      bad: 'FROM golang:1.25 AS Build\nFROM scratch\nCOPY --from=Build /app /app\n',
      good: 'FROM golang:1.25 AS build\nFROM scratch\nCOPY --from=build /app /app\n',
    },
  ],
  check({ doc, report }) {
    for (const stage of doc.stages) {
      const { alias } = stage;
      if (!alias || alias.value.includes('$')) continue;
      const name = alias.value;
      const lower = name.toLowerCase();
      if (name === lower) continue;
      const edits = [replace(alias.range, lower), ...renamed(doc, stage, lower)];
      report(alias.range, 'capitals', { name }, { fixes: [safeFix('lower', edits, { data: { lower } })] });
    }
  },
});

/** Wherever the stage is named with capitals too. */
function renamed(doc: DockerfileDocument, stage: Stage, lower: string): Edit[] {
  const bases = doc.stages.flatMap(({ baseStage, from }) => {
    const word = from?.imageWord;
    return baseStage === stage && word ? [{ value: word.raw, range: word.range }] : [];
  });
  const references = stageReferences(doc).filter(({ target }) => target === stage);
  return [...bases, ...references]
    .filter(({ value }) => value !== lower && value.toLowerCase() === lower)
    .map(({ range }) => replace(range, lower));
}

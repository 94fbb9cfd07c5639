import { dockerfileRule, type FixDraft, insertAfter, replace, safeFix } from '../core/rule.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { stageReferences } from '../model/dockerfile/stage-references.ts';
import type { Range } from '../model/text.ts';

export default dockerfileRule({
  id: 'copy-from-stage-number',
  severity: 'info',
  fixable: 'safe',
  sources: { kics: 'Using Unnamed Build Stages' },
  text: {
    en: {
      title: 'Copy from stages by their name',
      why: 'A number means another stage as soon as someone puts one in front. If the file is there too, the build succeeds and the image holds the wrong one.',
      messages: {
        number: 'Stage {number} is another one as soon as a FROM is added above: give it a name and use that.',
      },
      fixes: { name: 'Copy from "{name}"' },
    },
    de: {
      title: 'Stages beim Kopieren mit ihrem Namen nennen',
      why: 'Eine Nummer meint eine andere Stage, sobald jemand eine davorsetzt. Gibt es die Datei auch dort, gelingt der Build, und im Image liegt die falsche.',
      messages: {
        number:
          'Stage {number} ist eine andere, sobald darüber ein FROM dazukommt: ihr einen Namen geben und diesen verwenden.',
      },
      fixes: { name: 'Aus „{name}“ kopieren' },
    },
  },
  examples: [
    {
      bad: 'FROM golang:1.26\nRUN go install example.org/app@v1.4.2\nFROM alpine:3.23\nCOPY --from=0 /go/bin/app /usr/bin/\n',
      good: 'FROM golang:1.26 AS build\nRUN go install example.org/app@v1.4.2\nFROM alpine:3.23\nCOPY --from=build /go/bin/app /usr/bin/\n',
    },
  ],
  check({ doc, report }) {
    for (const { target, stage, value, range } of stageReferences(doc)) {
      if (target && target !== stage && /^\d+$/.test(value)) {
        report(range, 'number', { number: value }, { fixes: fixesOf(target, range) });
      }
    }
  },
});

/** The stage's name instead of its number; a stage without one gets the usual name, where that is free. */
function fixesOf(target: Stage, range: Range): FixDraft<'name'>[] {
  if (target.name !== undefined) return [safeFix('name', replace(range, target.name), { data: { name: target.name } })];
  const image = target.from?.imageWord;
  const taken = new Set(target.doc.stages.map(({ name }) => name?.toLowerCase()));
  const name = ['build', 'builder', `stage${target.index}`].find((free) => !taken.has(free));
  if (!image || name === undefined || target.from?.alias) return [];
  return [safeFix('name', [insertAfter(image.range, ` AS ${name}`), replace(range, name)], { data: { name } })];
}

import { type FixDraft, projectRule, remove, unsafeFix } from '../core/rule.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { stageReferences } from '../model/dockerfile/stage-references.ts';

export default projectRule({
  id: 'unreachable-stage',
  severity: 'info',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Leave out stages that nothing uses',
      why: 'Docker skips a stage that the last one does not need, so what it does, tests perhaps, never happens. Whoever reads the file thinks it does. A stage can also be built on its own with --target, if it has a name.',
      messages: {
        unnamed: 'No later stage uses this one, and without a name --target does not reach it: Docker skips it.',
        named: 'No later stage uses "{name}": Docker skips it unless it is asked for with --target {name}.',
      },
      fixes: { remove: 'Remove the stage' },
    },
    de: {
      title: 'Stages weglassen, die nichts verwendet',
      why: 'Docker überspringt eine Stage, die die letzte nicht braucht; was sie tut, Tests vielleicht, geschieht nie. Wer die Datei liest, nimmt es trotzdem an. Mit --target lässt sich eine Stage auch für sich bauen, wenn sie einen Namen hat.',
      messages: {
        unnamed:
          'Keine spätere Stage verwendet diese, und ohne Namen erreicht --target sie nicht: Docker überspringt sie.',
        named: 'Keine spätere Stage verwendet „{name}“: Docker überspringt sie, außer mit --target {name}.',
      },
      fixes: { remove: 'Stage entfernen' },
    },
  },
  options: {
    named: {
      type: 'boolean',
      default: false,
      en: 'Also report stages with a name, which --target may ask for.',
      de: 'Auch Stages mit Namen melden, die --target verlangen kann.',
    },
  },
  presetOptions: { all: { named: true } },
  examples: [
    {
      bad: { Dockerfile: 'FROM golang:1.25\nRUN go test ./...\n\nFROM alpine:3.23\nCOPY app /app\n' },
      good: {
        Dockerfile:
          'FROM golang:1.25 AS build\nRUN go build -o /app\n\nFROM alpine:3.23\nCOPY --from=build /app /app\n',
      },
    },
  ],
  checkDockerfile({ doc, project, options, report }) {
    const targets = project.builders.flatMap(({ service }) => service.build?.target?.value ?? []);
    if (targets.some((target) => !target.known)) return;
    const asked = targets.flatMap((target) => (target.known ? (doc.stage(target.value) ?? []) : []));
    for (const stage of doc.stages) {
      const { from, name, isUsed } = stage;
      if (isUsed || !from || isNeeded(stage, asked) || (name !== undefined && !options.named)) continue;
      if (name === undefined) report(stage.headRange, 'unnamed', {}, { fixes: removal(doc, stage) });
      else report(from.alias!.range, 'named', { name }, { fixes: removal(doc, stage) });
    }
  },
});

/** Whether stages that Compose asks for are this one or need it. */
const isNeeded = (stage: Stage, asked: readonly Stage[], seen = new Set<Stage>()): boolean =>
  asked.some((each) => {
    if (each === stage) return true;
    if (seen.has(each)) return false;
    seen.add(each);
    return isNeeded(stage, [...each.dependencies], seen);
  });

/** The stage up to the next one, unless comments would be lost, or stages counted by number would move. */
function removal(doc: DockerfileDocument, stage: Stage): FixDraft<'remove'>[] {
  const next = doc.stages[stage.index + 1]?.from;
  if (!next || !stage.from) return [];
  const start = stage.from.range.start;
  const end = (next.leading[0] ?? next).range.start;
  const needed = doc.stages.some((other) => other.dependencies.has(stage));
  const isCounted = stageReferences(doc).some(({ value }) => /^\d+$/.test(value));
  const hasComment = doc.comments.some(({ range }) => range.start >= start && range.start < end);
  return needed || isCounted || hasComment ? [] : [unsafeFix('remove', remove({ start, end }))];
}

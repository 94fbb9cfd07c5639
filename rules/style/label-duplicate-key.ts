import { dockerfileRule, type FixDraft, remove, safeFix } from '../core/rule.ts';
import type { KeyValueInstruction, Pair } from '../model/dockerfile/kinds.ts';
import { removalRange } from '../model/dockerfile/removal.ts';

export default dockerfileRule({
  id: 'label-duplicate-key',
  severity: 'warning',
  fixable: 'safe',
  text: {
    en: {
      title: 'Set each label once',
      why: 'The last value counts, and the first one is lost without a word. Whoever changes the one that does not count wonders why nothing happens.',
      messages: {
        overwritten: 'Line {line} sets the label "{key}" again, so this value is lost.',
        again: 'This value counts.',
      },
      fixes: { remove: 'Remove the value that is lost' },
    },
    de: {
      title: 'Jedes Label nur einmal setzen',
      why: 'Der letzte Wert zählt, der erste geht stillschweigend verloren. Wer den ändert, der nicht zählt, wundert sich, dass nichts geschieht.',
      messages: {
        overwritten: 'Zeile {line} setzt das Label „{key}“ noch einmal; dieser Wert geht verloren.',
        again: 'Dieser Wert zählt.',
      },
      fixes: { remove: 'Verlorenen Wert entfernen' },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.23\nLABEL org.opencontainers.image.vendor="A"\nLABEL org.opencontainers.image.vendor="B"\n',
      good: 'FROM alpine:3.23\nLABEL org.opencontainers.image.vendor="B"\n',
    },
  ],
  check({ doc, report }) {
    for (const stage of doc.stages) {
      const labels = stage.ofType('LABEL').flatMap((label) => label.pairs.map((pair) => ({ label, pair })));
      const last = new Map(labels.map(({ pair }) => [pair.name, pair]));
      for (const { label, pair } of labels) {
        const again = last.get(pair.name)!;
        if (again === pair || pair.name.includes('$')) continue;
        const line = doc.lineNumber(again.range.start);
        const details = {
          fixes: fixesOf(label, pair),
          related: [{ range: again.range, message: 'again' as const }],
          tags: ['unnecessary' as const],
        };
        report(pair.range, 'overwritten', { line, key: pair.name }, details);
      }
    }
  },
});

/** Only on one line: what a continued line holds besides cannot be cut out. */
function fixesOf(label: KeyValueInstruction, pair: Pair): FixDraft<'remove'>[] {
  if (!label.isOneLine) return [];
  const { pairs } = label;
  const before = pairs[pairs.indexOf(pair) - 1];
  const after = pairs[pairs.indexOf(pair) + 1];
  if (before) return [safeFix('remove', remove({ start: before.range.end, end: pair.range.end }))];
  if (after) return [safeFix('remove', remove({ start: pair.range.start, end: after.range.start }))];
  const whole = removalRange(label);
  return whole ? [safeFix('remove', remove(whole))] : [];
}

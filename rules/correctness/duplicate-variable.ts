import { composeRule, safeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import type { EnvVar } from '../model/compose/environment.ts';

export default composeRule({
  id: 'duplicate-variable',
  severity: 'warning',
  fixable: 'safe',
  factors: ['config'],
  text: {
    en: {
      title: 'Set every variable once',
      why: 'Of two items with one name in a list Compose takes the last and says nothing. Whoever changes the first one wonders why it has no effect.',
      messages: {
        again: '"{name}" is set again below, and only the last value counts: remove this one.',
        last: 'The value that counts.',
      },
      fixes: { remove: 'Remove the value that does not count' },
    },
    de: {
      title: 'Jede Variable einmal setzen',
      why: 'Von zwei Einträgen mit demselben Namen in einer Liste nimmt Compose den letzten und sagt nichts. Wer den ersten ändert, wundert sich, dass das keine Wirkung hat.',
      messages: {
        again: '„{name}“ wird weiter unten noch einmal gesetzt, und nur der letzte Wert zählt: diesen entfernen.',
        last: 'Der Wert, der zählt.',
      },
      fixes: { remove: 'Den Wert entfernen, der nicht zählt' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: acme/web:1.4\n    environment:\n      - LOG_LEVEL=info\n      - LOG_LEVEL=debug\n',
      good: 'services:\n  web:\n    image: acme/web:1.4\n    environment:\n      - LOG_LEVEL=debug\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      for (const list of [
        service.environment,
        service.build?.args ?? [],
        service.labels,
        service.build?.labels ?? [],
      ]) {
        for (const { variable, last } of repeated(list)) {
          const { name, nameRange, entry } = variable;
          const edits = removeEntry(doc, entry);
          const fixes = edits.length > 0 ? [safeFix('remove', edits)] : [];
          const related = [{ range: last.nameRange, message: 'last' as const }];
          report(nameRange, 'again', { name }, { fixes, related, tags: ['unnecessary'] });
        }
      }
    }
  },
});

/** The items of a list that a later one with the same name and another value takes the place of. */
function repeated(list: readonly EnvVar[]): readonly { readonly variable: EnvVar; readonly last: EnvVar }[] {
  const last = new Map(list.map((variable) => [variable.name, variable]));
  return list.flatMap((variable) => {
    const winner = last.get(variable.name)!;
    // Items that are the same word by word are no items of a set: another rule's.
    const isSame = winner.entry.string === variable.entry.string;
    return winner !== variable && variable.form === 'list' && variable.name !== '' && !isSame
      ? [{ variable, last: winner }]
      : [];
  });
}

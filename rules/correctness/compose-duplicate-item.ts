import { composeRule, safeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import { specFaultsOf } from '../model/compose/spec/validate.ts';
import { nameOf } from '../model/compose/spec/words.ts';

export default composeRule({
  id: 'compose-duplicate-item',
  severity: 'warning',
  sources: { dclint: 'invalid-schema' },
  fixable: 'safe',
  text: {
    en: {
      title: 'List every item once',
      why: 'Newer versions of Compose drop a repeated item, older ones refuse the file. Mostly another port, volume or variable was meant, and that one is missing.',
      messages: { repeated: 'This item stands in "{key}" already.', first: 'Here it stands first.' },
      fixes: { remove: 'Remove the repeated item' },
    },
    de: {
      title: 'Jeden Eintrag nur einmal aufführen',
      why: 'Neuere Versionen von Compose lassen einen wiederholten Eintrag weg, ältere lehnen die Datei ab. Meist war ein anderer Port, ein anderes Volume oder eine andere Variable gemeint, und die fehlt.',
      messages: { repeated: 'Dieser Eintrag steht schon in „{key}“.', first: 'Hier steht er zuerst.' },
      fixes: { remove: 'Den wiederholten Eintrag entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    ports:\n      - "8080:80"\n      - "8080:80"\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    ports:\n      - "8080:80"\n      - "8443:443"\n',
    },
  ],
  check({ doc, report }) {
    for (const { entry, range, first } of specFaultsOf(doc, 'repeated-item')) {
      const edits = removeEntry(doc, entry);
      report(
        range,
        'repeated',
        { key: nameOf(entry) },
        {
          related: [{ range: first.range, message: 'first' }],
          fixes: edits.length > 0 ? [safeFix('remove', edits)] : [],
        },
      );
    }
  },
});

import { composeRule, safeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';

export default composeRule({
  id: 'mount-option-ignored',
  severity: 'warning',
  fixable: 'safe',
  text: {
    en: {
      title: 'Give a mount the options of its own type',
      why: 'Compose reads the options of the type a mount has and drops all others. What was meant to limit or protect the mount does not happen.',
      messages: { ignored: 'A mount of type "{type}" has no "{key}" options: Compose ignores them.' },
      fixes: { remove: 'Remove "{key}"' },
    },
    de: {
      title: 'Einem Mount die Optionen seines eigenen Typs geben',
      why: 'Compose liest die Optionen des Typs, den ein Mount hat, und lässt alle anderen weg. Was den Mount einschränken oder schützen sollte, geschieht nicht.',
      messages: { ignored: 'Ein Mount vom Typ „{type}“ hat keine Optionen unter „{key}“: Compose ignoriert sie.' },
      fixes: { remove: '„{key}“ entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    volumes:\n      - type: bind\n        source: ./site\n        target: /usr/share/nginx/html\n        volume:\n          nocopy: true\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    volumes:\n      - type: bind\n        source: ./site\n        target: /usr/share/nginx/html\n',
    },
  ],
  check({ doc, report }) {
    for (const { entry, type, isShort } of doc.services.flatMap(({ volumes }) => volumes)) {
      if (isShort || type === undefined || !typesWithOptions.includes(type)) continue;
      for (const key of typesWithOptions) {
        const options = key === type ? undefined : entry.get(key);
        if (options?.kind !== 'map') continue;
        const edits = removeEntry(doc, options);
        const fixes = edits.length > 0 ? [safeFix('remove', edits, { data: { key } })] : [];
        report(options.keyRange ?? options.range, 'ignored', { type, key }, { fixes });
      }
    }
  },
});

const typesWithOptions: readonly string[] = ['bind', 'volume', 'tmpfs', 'image'];

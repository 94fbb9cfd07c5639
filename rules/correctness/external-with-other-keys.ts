import { composeRule, safeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';

export default composeRule({
  id: 'external-with-other-keys',
  severity: 'error',
  fixable: 'safe',
  text: {
    en: {
      title: 'Say nothing but the name of an external volume',
      why: 'An external volume was made elsewhere; Compose cannot give it a driver or labels. It refuses the project.',
      messages: { conflict: 'The volume "{name}" is external, so "{key}" cannot be set here.' },
      fixes: { remove: 'Remove "{key}"' },
    },
    de: {
      title: 'Von einem externen Volume nur den Namen angeben',
      why: 'Ein externes Volume wurde anderswo angelegt; Compose kann ihm weder Treiber noch Labels geben. Es lehnt das Projekt ab.',
      messages: { conflict: 'Das Volume „{name}“ ist extern, „{key}“ lässt sich hier also nicht setzen.' },
      fixes: { remove: '„{key}“ entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:18\n    volumes: ["data:/var/lib/postgresql"]\nvolumes:\n  data:\n    external: true\n    driver: local\n',
      good: 'services:\n  db:\n    image: postgres:18\n    volumes: ["data:/var/lib/postgresql"]\nvolumes:\n  data:\n    external: true\n',
    },
  ],
  check({ doc, report }) {
    for (const volume of doc.volumes) {
      if (volume.get('external')?.boolean !== true) continue;
      for (const entry of volume.entries) {
        const { key } = entry;
        if (key === 'external' || key === 'name' || key.startsWith('x-') || entry.isReset) continue;
        const edits = removeEntry(doc, entry);
        const fixes = edits.length > 0 ? [safeFix('remove', edits, { data: { key } })] : [];
        report(entry.keyRange ?? entry.range, 'conflict', { name: volume.key, key }, { fixes });
      }
    }
  },
});

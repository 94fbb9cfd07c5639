import { composeRule, type FixDraft, safeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addKey } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import { specFaultsOf } from '../model/compose/spec/validate.ts';
import { nameOf, shown } from '../model/compose/spec/words.ts';

export default composeRule({
  id: 'compose-missing-key',
  severity: 'error',
  sources: { dclint: 'invalid-schema' },
  fixable: 'safe',
  text: {
    en: {
      title: 'Write the keys Compose cannot do without',
      why: 'Some mappings make no sense without a certain key: a long mount without its type, a dependency without its condition. Compose refuses the whole file.',
      messages: { missing: '"{name}" needs the key "{key}".' },
      fixes: { add: 'Add "{key}: {value}"' },
    },
    de: {
      title: 'Schlüssel angeben, ohne die es nicht geht',
      why: 'Manche Zuordnungen ergeben ohne einen bestimmten Schlüssel keinen Sinn: ein Mount ohne Typ, eine Abhängigkeit ohne Bedingung. Compose lehnt die ganze Datei ab.',
      messages: { missing: '„{name}“ braucht den Schlüssel „{key}“.' },
      fixes: { add: '„{key}: {value}“ ergänzen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    volumes:\n      - source: ./site\n        target: /usr/share/nginx/html\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    volumes:\n      - type: bind\n        source: ./site\n        target: /usr/share/nginx/html\n',
    },
  ],
  check({ doc, report }) {
    for (const { entry, range, key } of specFaultsOf(doc, 'missing-key')) {
      report(range, 'missing', { name: shown(nameOf(entry)), key }, { fixes: addition(doc, entry, key) });
    }
  },
});

/** What follows from the rest of the mapping, or is what Compose takes by default elsewhere. */
function addition(doc: ComposeDocument, entry: Entry, key: string): readonly FixDraft<'add'>[] {
  const value = key === 'condition' ? 'service_started' : key === 'type' ? mountType(entry) : undefined;
  const edits = value === undefined ? [] : addKey(doc, entry, key, value);
  return value === undefined || edits.length === 0 ? [] : [safeFix('add', edits, { data: { key, value } })];
}

/** A path is bound, a name is a volume. */
function mountType(mount: Entry): string | undefined {
  const options = ['bind', 'volume', 'tmpfs', 'image'].filter((type) => mount.get(type));
  if (options.length > 0) return options.length === 1 ? options[0] : undefined;
  const source = mount.get('source')?.value;
  if (!source?.known) return undefined;
  if (/^[./~]/.test(source.value)) return 'bind';
  return /^[\w.-]+$/.test(source.value) ? 'volume' : undefined;
}

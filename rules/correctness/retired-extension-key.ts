import { composeRule, safeFix } from '../core/rule.ts';
import { renameKey } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';

export default composeRule({
  id: 'retired-extension-key',
  severity: 'warning',
  fixable: 'safe',
  text: {
    en: {
      title: 'Write keys by the name they have today',
      why: 'While "watch" was an experiment, its settings stood in keys that begin with "x-". Compose warns about them and will stop reading them.',
      messages: { retired: '"{key}" was the name of a trial: it is called "{name}" today.' },
      fixes: { rename: 'Write "{name}"' },
    },
    de: {
      title: 'Schlüssel so schreiben, wie sie heute heißen',
      why: 'Als „watch“ noch ein Versuch war, standen seine Einstellungen in Schlüsseln, die mit „x-“ beginnen. Compose warnt davor und wird sie nicht mehr lesen.',
      messages: { retired: '„{key}“ war der Name im Versuch: Heute heißt der Schlüssel „{name}“.' },
      fixes: { rename: '„{name}“ schreiben' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    build: .\n    x-develop:\n      watch:\n        - action: rebuild\n          path: ./package.json\n',
      good: 'services:\n  web:\n    build: .\n    develop:\n      watch:\n        - action: rebuild\n          path: ./package.json\n',
    },
  ],
  check({ doc, report }) {
    const judge = (map: Entry | undefined, key: string, name: string): void => {
      const entry = map?.get(key);
      if (!map || !entry?.keyRange || map.get(name)) return;
      const edits = renameKey(doc, entry, name);
      const fixes = edits.length > 0 ? [safeFix('rename', edits, { data: { name } })] : [];
      report(entry.keyRange, 'retired', { key, name }, { fixes, tags: ['deprecated'] });
    };
    for (const { entry } of doc.services) {
      judge(entry, 'x-develop', 'develop');
      const develop = entry.get('develop') ?? entry.get('x-develop');
      for (const watch of develop?.get('watch')?.items ?? []) judge(watch, 'x-initialSync', 'initial_sync');
    }
  },
});

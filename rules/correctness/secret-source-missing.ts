import { projectRule } from '../core/rule.ts';
import type { Entry } from '../model/compose/entry.ts';
import { Composition } from '../model/project/composition.ts';

export default projectRule({
  id: 'secret-source-missing',
  severity: 'error',
  text: {
    en: {
      title: 'Say where secrets and configs come from',
      why: 'A declaration without a source has no content. Compose refuses the project.',
      messages: {
        secret: 'The secret "{name}" has no source: add "file" or "environment".',
        config: 'The config "{name}" has no source: add "file", "environment" or "content".',
      },
    },
    de: {
      title: 'Angeben, woher Secrets und Configs kommen',
      why: 'Eine Deklaration ohne Herkunft hat keinen Inhalt. Compose lehnt das Projekt ab.',
      messages: {
        secret: 'Das Secret „{name}“ hat keine Herkunft: „file“ oder „environment“ ergänzen.',
        config: 'Die Config „{name}“ hat keine Herkunft: „file“, „environment“ oder „content“ ergänzen.',
      },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  db:\n    image: postgres:18\n    secrets: [password]\nsecrets:\n  password: {}\n',
      },
      good: {
        'compose.yaml':
          'services:\n  db:\n    image: postgres:18\n    secrets: [password]\nsecrets:\n  password:\n    file: ./secrets/password.txt\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const composition = Composition.of(project, doc);
    if (composition.isOpen) return;
    for (const kind of ['secret', 'config'] as const) {
      for (const entry of doc[`${kind}s`]) {
        const everywhere = composition.declarations(`${kind}s`, entry.key);
        if (entry.kind === 'map' && !everywhere.some(hasSource))
          report(entry.keyRange ?? entry.range, kind, { name: entry.key });
      }
    }
  },
});

const sources = ['file', 'environment', 'content', 'driver', 'template_driver'];

const hasSource = (entry: Entry): boolean => {
  const external = entry.get('external');
  const isExternal = external !== undefined && (external.kind === 'map' || external.boolean !== false);
  return isExternal || sources.some((key) => entry.get(key) !== undefined);
};

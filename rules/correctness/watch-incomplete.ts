import { composeRule } from '../core/rule.ts';

export default composeRule({
  id: 'watch-incomplete',
  severity: 'error',
  text: {
    en: {
      title: 'Say what "watch" copies where',
      why: 'To bring changed files into a container, Compose needs their path and where they go. Without it refuses the project.',
      messages: {
        path: 'The path to watch is empty.',
        target: 'The action "{action}" needs a "target": the path in the container.',
      },
    },
    de: {
      title: 'Angeben, was „watch“ wohin kopiert',
      why: 'Um geänderte Dateien in einen Container zu bringen, braucht Compose ihren Pfad und ihr Ziel. Ohne diese lehnt es das Projekt ab.',
      messages: {
        path: 'Der beobachtete Pfad ist leer.',
        target: 'Die Aktion „{action}“ braucht ein „target“: den Pfad im Container.',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    build: .\n    develop:\n      watch:\n        - action: sync\n          path: ./src\n',
      good: 'services:\n  web:\n    build: .\n    develop:\n      watch:\n        - action: sync\n          path: ./src\n          target: /app/src\n',
    },
  ],
  check({ doc, report }) {
    for (const { entry } of doc.services) {
      for (const watch of entry.at('develop', 'watch')?.items ?? []) {
        const path = watch.get('path');
        const action = watch.get('action')?.value;
        if (path?.value.known && path.value.value.trim() === '') report(path.range, 'path', {});
        if (!action?.known || !action.value.startsWith('sync') || watch.get('target')?.string) continue;
        report(action.range ?? watch.range, 'target', { action: action.value });
      }
    }
  },
});

import { projectRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import { isNamedForProduction } from '../model/process/start.ts';

export default projectRule({
  id: 'watch-in-production',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['build-release-run', 'dev-prod-parity'],
  text: {
    en: {
      title: 'Watch files in development only',
      why: '"docker compose watch" copies files into running containers. In production that changes a release after it was tested, and nobody can say any more what runs.',
      messages: {
        watch: '"{service}" takes changed files into the running container: leave that to a file for development.',
      },
      fixes: { remove: 'Remove "develop"' },
    },
    de: {
      title: 'Dateien nur in der Entwicklung beobachten',
      why: '„docker compose watch“ kopiert Dateien in laufende Container. In Produktion ändert das ein Release nach seinem Test, und niemand kann mehr sagen, was läuft.',
      messages: {
        watch:
          '„{service}“ übernimmt geänderte Dateien in den laufenden Container: das einer Datei für die Entwicklung überlassen.',
      },
      fixes: { remove: '„develop“ entfernen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.prod.yaml':
          'services:\n  web:\n    build: .\n    develop:\n      watch:\n        - action: sync\n          path: ./src\n          target: /app/src\n',
        Dockerfile: 'FROM scratch\n',
      },
      good: { 'compose.prod.yaml': 'services:\n  web:\n    build: .\n', Dockerfile: 'FROM scratch\n' },
    },
  ],
  checkCompose({ doc, project, report }) {
    if (!isNamedForProduction(project.path)) return;
    for (const service of doc.services) {
      const develop = service.get('develop');
      const watch = develop?.get('watch');
      if (!develop || !watch?.keyRange || watch.items.length === 0) continue;
      const edits = removeEntry(doc, develop);
      const fixes = edits.length > 0 ? [unsafeFix('remove', edits)] : [];
      report(watch.keyRange, 'watch', { service: service.name }, { fixes });
    }
  },
});

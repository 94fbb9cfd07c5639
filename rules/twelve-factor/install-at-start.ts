import { fileRule, unsafeFix } from '../core/rule.ts';
import { deployedStarts, startedInvocations } from '../model/process/deployed.ts';
import { firstStepToBuild } from '../model/process/first-step.ts';
import { startTask } from '../model/process/start-tasks.ts';

export default fileRule({
  id: 'install-at-start',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['dependencies', 'build-release-run', 'disposability'],
  text: {
    en: {
      title: 'Install dependencies while the image is built',
      why: 'Every start downloads again: it is slow, it fails when the registry does, and two containers of one image may run different code.',
      messages: { atStart: '"{task}" runs at every start: install in the Dockerfile with RUN.' },
      fixes: { move: 'Install while the image is built' },
    },
    de: {
      title: 'Abhängigkeiten beim Bauen des Images installieren',
      why: 'Jeder Start lädt alles neu herunter: Das ist langsam, scheitert mit der Paketquelle, und zwei Container desselben Images laufen womöglich mit verschiedenem Code.',
      messages: { atStart: '„{task}“ läuft bei jedem Start: im Dockerfile mit RUN installieren.' },
      fixes: { move: 'Beim Bauen des Images installieren' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM node:24-slim\nCOPY . .\nCMD npm ci && exec node server.js\n' },
      good: { Dockerfile: 'FROM node:24-slim\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]\n' },
    },
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: acme/web:1.4\n    command: sh -c "pip install -r requirements.txt && exec python app.py"\n',
      },
      good: { 'compose.yaml': 'services:\n  web:\n    image: acme/web:1.4\n    command: python app.py\n' },
    },
  ],
  check({ doc, project, report }) {
    for (const start of deployedStarts(doc, project)) {
      for (const run of startedInvocations(start, project)) {
        const task = startTask(run);
        if (task?.kind !== 'install' || !run.isFollowed) continue;
        const edits = run.script === undefined ? firstStepToBuild(start, run.written, doc.source) : [];
        const fixes = edits.length > 0 ? [unsafeFix('move', edits)] : [];
        report(run.written.range, 'atStart', { task: task.label }, { fixes });
      }
    }
  },
});

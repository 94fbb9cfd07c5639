import { fileRule } from '../core/rule.ts';
import { deployedStarts, startedInvocations } from '../model/process/deployed.ts';
import { startTask } from '../model/process/start-tasks.ts';

export default fileRule({
  id: 'seed-at-start',
  severity: 'warning',
  factors: ['admin-processes', 'dev-prod-parity'],
  text: {
    en: {
      title: 'Load data in a task of its own',
      why: 'Sample data or an administrator account is created whenever a container starts, in production too: again, over what is there, or with a password that is written in the command.',
      messages: { atStart: '"{task}" runs at every start: make it a task of its own that somebody runs once.' },
    },
    de: {
      title: 'Daten in einer eigenen Aufgabe laden',
      why: 'Beispieldaten oder ein Administratorkonto entstehen bei jedem Start eines Containers, auch in Produktion: noch einmal, über Vorhandenes hinweg oder mit einem Passwort, das im Befehl steht.',
      messages: {
        atStart: '„{task}“ läuft bei jedem Start: in eine eigene Aufgabe auslagern, die einmal ausgeführt wird.',
      },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM ruby:3.4-slim\nCOPY . .\nCMD bin/rails db:seed && exec bin/rails server -b 0.0.0.0\n' },
      good: { Dockerfile: 'FROM ruby:3.4-slim\nCOPY . .\nCMD ["bin/rails", "server", "-b", "0.0.0.0"]\n' },
    },
  ],
  check({ doc, project, report }) {
    for (const start of deployedStarts(doc, project)) {
      for (const run of startedInvocations(start, project)) {
        const task = startTask(run);
        if (task?.kind === 'seed' && run.isFollowed) report(run.written.range, 'atStart', { task: task.label });
      }
    }
  },
});

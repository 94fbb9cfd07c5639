import { projectRule, unsafeFix } from '../core/rule.ts';
import { replaceScalar } from '../model/compose/edits.ts';
import { taskOf } from '../model/process/task-service.ts';

export default projectRule({
  id: 'one-off-restarted',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['admin-processes', 'disposability'],
  text: {
    en: {
      title: 'Do not start a task again that has ended',
      why: 'A task that ends well is started again and again, for ever: the database is migrated every few seconds, and nothing can wait for its end.',
      messages: {
        endless: '"{service}" only does "{task}" and ends: "restart: {policy}" starts it for ever.',
      },
      fixes: { never: 'Write restart: "no"', failure: 'Write restart: on-failure' },
    },
    de: {
      title: 'Eine beendete Aufgabe nicht wieder starten',
      why: 'Eine Aufgabe, die erfolgreich endet, startet immer wieder: Die Datenbank wird alle paar Sekunden migriert, und nichts kann auf das Ende warten.',
      messages: {
        endless: '„{service}“ erledigt nur „{task}“ und endet: „restart: {policy}“ startet den Dienst endlos.',
      },
      fixes: { never: 'restart: "no" schreiben', failure: 'restart: on-failure schreiben' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  migrate:\n    image: acme/web:1.4\n    command: alembic upgrade head\n    restart: always\n',
      },
      good: {
        'compose.yaml':
          'services:\n  migrate:\n    image: acme/web:1.4\n    command: alembic upgrade head\n    restart: on-failure\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const { restart } = service;
      const policy = restart?.value.known ? restart.value.value : '';
      if (!restart || (policy !== 'always' && policy !== 'unless-stopped')) continue;
      const task = taskOf(doc, service, project);
      if (task === undefined) continue;
      const never = replaceScalar(restart, 'no');
      const failure = replaceScalar(restart, 'on-failure');
      const fixes = never.length > 0 ? [unsafeFix('never', never), unsafeFix('failure', failure)] : [];
      report(restart.range, 'endless', { service: service.name, task, policy }, { fixes });
    }
  },
});

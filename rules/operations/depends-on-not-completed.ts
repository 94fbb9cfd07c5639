import { projectRule, unsafeFix } from '../core/rule.ts';
import { waitFor } from '../model/process/start-order.ts';
import { taskOf } from '../model/process/task-service.ts';

export default projectRule({
  id: 'depends-on-not-completed',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['admin-processes', 'disposability'],
  text: {
    en: {
      title: 'Wait until a task has ended, not only started',
      why: 'Without a condition Compose starts the service as soon as the task has begun. The program then meets a database that is half migrated, or goes on although the migration failed.',
      messages: {
        started: 'Compose waits for the start of "{service}" only: wait until "{task}" has ended.',
      },
      fixes: { completed: 'Wait until "{service}" has ended' },
    },
    de: {
      title: 'Auf das Ende einer Aufgabe warten, nicht nur auf ihren Start',
      why: 'Ohne Bedingung startet Compose den Dienst, sobald die Aufgabe begonnen hat. Das Programm trifft dann auf eine halb migrierte Datenbank oder läuft weiter, obwohl die Migration gescheitert ist.',
      messages: {
        started: 'Compose wartet nur auf den Start von „{service}“: warten, bis „{task}“ beendet ist.',
      },
      fixes: { completed: 'Warten, bis „{service}“ beendet ist' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: acme/web:1.4\n    depends_on:\n      - migrate\n  migrate:\n    image: acme/web:1.4\n    command: alembic upgrade head\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: acme/web:1.4\n    depends_on:\n      migrate:\n        condition: service_completed_successfully\n  migrate:\n    image: acme/web:1.4\n    command: alembic upgrade head\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      for (const dependency of service.dependsOn) {
        const target = doc.service(dependency.service);
        if (!target || dependency.condition !== 'service_started' || !dependency.required) continue;
        const task = taskOf(doc, target, project);
        // What is started again never counts as ended: that is another finding.
        if (task === undefined || (target.restart && target.restart.string !== 'no')) continue;
        const data = { service: target.name };
        const edits = waitFor(doc, service, dependency, 'service_completed_successfully');
        const fixes = edits.length > 0 ? [unsafeFix('completed', edits, { data })] : [];
        report(dependency.range, 'started', { ...data, task }, { fixes });
      }
    }
  },
});

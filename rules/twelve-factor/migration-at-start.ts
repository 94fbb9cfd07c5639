import { fileRule } from '../core/rule.ts';
import { deployedStarts, startedInvocations } from '../model/process/deployed.ts';
import { startTask } from '../model/process/start-tasks.ts';

export default fileRule({
  id: 'migration-at-start',
  severity: 'info',
  factors: ['admin-processes', 'concurrency'],
  text: {
    en: {
      title: 'Migrate the database in a task of its own',
      why: 'Every copy of the program migrates when it starts: two at a time get in each other’s way, a long migration looks like a failed start, and the program needs the right to change the schema.',
      messages: {
        atStart: '"{task}" runs in every copy of the program that starts: make it a task of its own that runs once.',
      },
    },
    de: {
      title: 'Datenbank in einer eigenen Aufgabe migrieren',
      why: 'Jede Kopie des Programms migriert beim Start: Zwei zugleich kommen sich in die Quere, eine lange Migration sieht wie ein fehlgeschlagener Start aus, und das Programm braucht das Recht, das Schema zu ändern.',
      messages: {
        atStart:
          '„{task}“ läuft in jeder Kopie des Programms, die startet: in eine eigene Aufgabe auslagern, die einmal läuft.',
      },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: acme/web:1.4\n    command: sh -c "python manage.py migrate && exec gunicorn web.wsgi -b 0.0.0.0"\n',
      },
      good: {
        'compose.yaml':
          'services:\n  migrate:\n    image: acme/web:1.4\n    command: python manage.py migrate\n  web:\n    image: acme/web:1.4\n    command: gunicorn web.wsgi -b 0.0.0.0\n    depends_on:\n      migrate:\n        condition: service_completed_successfully\n',
      },
    },
  ],
  check({ doc, project, report }) {
    for (const start of deployedStarts(doc, project)) {
      for (const run of startedInvocations(start, project)) {
        const task = startTask(run);
        if (task?.kind === 'migration' && run.isFollowed) report(run.written.range, 'atStart', { task: task.label });
      }
    }
  },
});

import { dockerfileRule } from '../core/rule.ts';
import { invocationOf } from '../model/process/invocation.ts';
import { startTask } from '../model/process/start-tasks.ts';

export default dockerfileRule({
  id: 'migration-at-build',
  severity: 'warning',
  factors: ['admin-processes', 'build-release-run'],
  text: {
    en: {
      title: 'Do not migrate a database while the image is built',
      why: 'A build has no database, or the wrong one: the step fails, or it changes a database that has nothing to do with where the image will run. Whatever it does is not in the image.',
      messages: {
        atBuild: '"{task}" needs a database that is not there while the image is built: run it as a task of its own.',
      },
    },
    de: {
      title: 'Keine Datenbank beim Bauen des Images migrieren',
      why: 'Ein Build hat keine Datenbank oder die falsche: Der Schritt scheitert, oder er ändert eine Datenbank, die mit dem späteren Einsatz nichts zu tun hat. Was er bewirkt, ist nicht im Image.',
      messages: {
        atBuild:
          '„{task}“ braucht eine Datenbank, die es beim Bauen des Images nicht gibt: als eigene Aufgabe ausführen.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM python:3.14-slim\nCOPY . .\nRUN python manage.py migrate\nCMD ["gunicorn", "web.wsgi", "-b", "0.0.0.0"]\n',
      good: 'FROM python:3.14-slim\nCOPY . .\nCMD ["gunicorn", "web.wsgi", "-b", "0.0.0.0"]\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      // A server started in the same step, or a file as database, makes it work.
      if (run.commands.some(({ name, background }) => background || /sqlite|initdb|pg_ctl|mysqld/.test(name ?? '')))
        continue;
      for (const command of run.commands) {
        const invocation = invocationOf(command);
        const task = invocation && startTask(invocation);
        const usesFile = command.assignments.some(({ value }) => /sqlite/i.test(value?.text ?? ''));
        if (task?.kind === 'migration' && !usesFile) report(command.range, 'atBuild', { task: task.label });
      }
    }
  },
});

import { fileRule } from '../core/rule.ts';
import { invocationOf } from '../model/process/invocation.ts';
import { isNamedForDevelopment, startedCommands, starts } from '../model/process/start.ts';
import type { ShellCommand } from '../model/shell/command.ts';
import type { ShellWord } from '../model/shell/word.ts';

export default fileRule({
  id: 'celery-beat-in-worker',
  severity: 'warning',
  factors: ['processes', 'concurrency'],
  text: {
    en: {
      title: 'Run the scheduler of Celery in a container of its own',
      why: 'There may be only one scheduler, but as many workers as the queue needs: with two copies of this container every scheduled task runs twice. A busy worker delays the schedule, too; the Celery documentation advises against it for production.',
      messages: {
        embedded: '"{flag}" runs the scheduler inside this worker: start "celery beat" in a container of its own.',
      },
    },
    de: {
      title: 'Den Scheduler von Celery in einem eigenen Container betreiben',
      why: 'Es darf nur einen Scheduler geben, aber so viele Worker, wie die Queue braucht: Mit zwei Kopien dieses Containers läuft jede geplante Aufgabe doppelt. Auch hält ein ausgelasteter Worker den Zeitplan auf; die Dokumentation von Celery rät in Produktion davon ab.',
      messages: {
        embedded: '„{flag}“ betreibt den Scheduler in diesem Worker: „celery beat“ in einem eigenen Container starten.',
      },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM python:3.14-slim\nCMD ["celery", "-A", "shop", "worker", "-B"]\n' },
      good: { Dockerfile: 'FROM python:3.14-slim\nCMD ["celery", "-A", "shop", "worker"]\n' },
    },
    {
      bad: {
        'compose.yaml':
          'services:\n  worker:\n    image: acme/shop:1.4\n    command: celery -A shop worker --beat --loglevel=info\n',
      },
      good: {
        'compose.yaml':
          'services:\n  worker:\n    image: acme/shop:1.4\n    command: celery -A shop worker --loglevel=info\n  scheduler:\n    image: acme/shop:1.4\n    command: celery -A shop beat\n',
      },
    },
  ],
  check({ doc, project, report }) {
    for (const start of starts(doc)) {
      if (isNamedForDevelopment(project.path, start.stage)) continue;
      for (const word of startedCommands(start).flatMap((command) => embeddedBeat(command) ?? [])) {
        report(word.range, 'embedded', { flag: word.value! });
      }
    }
  },
});

/** The option of `celery worker`, also as `python -m celery worker`, that starts beat with it. */
function embeddedBeat(command: ShellCommand): ShellWord | undefined {
  const invocation = invocationOf(command);
  if (invocation?.name !== 'celery') return undefined;
  const { words } = invocation.args;
  const worker = words.findIndex(({ value }) => value === 'worker');
  return worker < 0 ? undefined : words.slice(worker).find(({ value }) => value === '-B' || value === '--beat');
}

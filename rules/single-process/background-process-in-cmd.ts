import { projectRule, type Report } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { runningDaemon } from '../model/process/background.ts';
import { isBuiltin } from '../model/process/builtins.ts';
import { daemon } from '../model/process/daemons.ts';
import { handlesSignals } from '../model/process/exec-form.ts';
import { keepAlive } from '../model/process/keep-alive.ts';
import { startedCommands, starts } from '../model/process/start.ts';
import type { ShellCommand } from '../model/shell/command.ts';

const messages = {
  beside: '"{program}" runs in the background beside the main process: give it a container of its own.',
  alone: '"{program}" runs in the background, and the container ends: run it in the foreground.',
} as const;

export default projectRule({
  id: 'background-process-in-cmd',
  severity: 'warning',
  factors: ['processes', 'concurrency'],
  text: {
    en: {
      title: 'Run one process per container, in the foreground',
      why: 'Nobody watches a process in the background: when it dies, the container runs on without it. It gets no stop signal, its memory is not limited by itself, and it cannot be scaled or updated alone.',
      messages,
    },
    de: {
      title: 'Einen Prozess je Container starten, im Vordergrund',
      why: 'Einen Prozess im Hintergrund überwacht niemand: Stirbt er, läuft der Container ohne ihn weiter. Er bekommt kein Stoppsignal, und weder sein Speicher noch seine Anzahl oder Version lassen sich für sich allein bestimmen.',
      messages: {
        beside: '„{program}“ läuft im Hintergrund neben dem Hauptprozess: in einen eigenen Container auslagern.',
        alone: '„{program}“ läuft im Hintergrund, und der Container endet: im Vordergrund starten.',
      },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM python:3.13-slim\nCMD python worker.py & exec python web.py\n' },
      good: { Dockerfile: 'FROM python:3.13-slim\nCMD ["python", "web.py"]\n' },
    },
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: python:3.13-slim\n    command: sh -c "python worker.py & exec python web.py"\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: python:3.13-slim\n    command: python web.py\n  worker:\n    image: python:3.13-slim\n    command: python worker.py\n',
      },
    },
  ],
  checkDockerfile: ({ doc, report }) => check(doc, report),
  checkCompose: ({ doc, report }) => check(doc, report),
});

function check(
  doc: DockerfileDocument | ComposeDocument,
  report: Report<typeof messages, Record<never, string>>,
): void {
  for (const start of starts(doc)) {
    const commands = startedCommands(start);
    const background = backgroundJobs(commands);
    // `app & … trap … wait`: a shell that passes signals on itself.
    if (background.length === 0 || keepAlive(start) || (background.length === 1 && handlesSignals(start.script)))
      continue;
    const foreground = commands.filter((command) => !command.background);
    for (const command of background) {
      const program = command.name ?? command.nameWord.text;
      const isLast = foreground.every((other) => other.range.start < command.range.start);
      report(command.nameWord.range, isLast ? 'alone' : 'beside', { program });
    }
  }
}

/** The commands that stand for the jobs in the background: the first of a pipeline, the first worker of a loop. */
function backgroundJobs(commands: readonly ShellCommand[]): readonly ShellCommand[] {
  const jobs: ShellCommand[][] = [];
  for (const [index, command] of commands.entries()) {
    const before = commands[index - 1];
    const continues = before?.background && (before.pipeOperator || command.nesting.length > 0);
    if (!command.background) continue;
    if (continues) jobs.at(-1)?.push(command);
    else jobs.push([command]);
  }
  return jobs.flatMap((job) => job.find(works) ?? []);
}

/** Neither waits nor gives another program a sign (`nginx -s reload`). */
const works = (command: ShellCommand): boolean =>
  !isBuiltin(command.name) &&
  command.name !== 'sleep' &&
  (!daemon(command.name) || runningDaemon(command) !== undefined);

import { projectRule, type Report } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { serviceStart } from '../model/process/background.ts';
import { daemon } from '../model/process/daemons.ts';
import { keepAlive } from '../model/process/keep-alive.ts';
import { installedPackages } from '../model/process/servers.ts';
import { stageMain } from '../model/process/stage-stop.ts';
import { mainCommand, type Start, startedCommands, starts } from '../model/process/start.ts';
import type { ShellCommand } from '../model/shell/command.ts';

const messages = {
  started: '"{cron}" runs beside "{program}": give scheduled jobs a container of their own.',
  installed:
    'Nothing starts the "{cron}" installed here beside "{program}": give scheduled jobs a container of their own.',
} as const;
const packages: ReadonlySet<string> = new Set(['cron', 'cronie', 'dcron', 'anacron', 'fcron']);

export default projectRule({
  id: 'cron-with-app',
  severity: 'warning',
  factors: ['processes', 'concurrency', 'admin-processes'],
  text: {
    en: {
      title: 'Run scheduled jobs in a container of their own',
      why: 'Docker does not see when cron dies beside the program: the jobs just stop. cron hides the variables of the container from its jobs and their output from "docker logs", and with three replicas every job runs three times.',
      messages,
    },
    de: {
      title: 'Geplante Aufgaben in einem eigenen Container ausführen',
      why: 'Docker merkt nicht, wenn cron neben dem Programm stirbt: Die Aufgaben bleiben einfach aus. cron verbirgt vor ihnen die Variablen des Containers und ihre Ausgaben vor „docker logs“, und bei drei Replikaten läuft jede Aufgabe dreimal.',
      messages: {
        started: '„{cron}“ läuft neben „{program}“: geplante Aufgaben in einen eigenen Container auslagern.',
        installed:
          'Niemand startet das hier installierte „{cron}“ neben „{program}“: geplante Aufgaben in einen eigenen Container auslagern.',
      },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM python:3.13-slim\nCMD cron && exec gunicorn app:app\n' },
      good: { Dockerfile: 'FROM python:3.13-slim\nCMD ["gunicorn", "app:app"]\n' },
    },
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: python:3.13-slim\n    command: sh -c "cron && exec gunicorn app:app"\n',
      },
      good: {
        'compose.yaml': 'services:\n  web:\n    image: python:3.13-slim\n    command: gunicorn app:app\n',
      },
    },
  ],
  checkDockerfile({ doc, report }) {
    if (check(doc, report) > 0 || !doc.finalStage) return;
    const main = stageMain(doc.finalStage)?.command;
    const program = main?.name;
    // A script, or an init, may start anything.
    if (!main || program === undefined || !startsNothingElse(main)) return;
    for (const { entry } of installedPackages(doc.finalStage)) {
      if (packages.has(entry.name)) report(entry.nameRange, 'installed', { cron: entry.name, program });
    }
  },
  checkCompose({ doc, report }) {
    check(doc, report);
  },
});

/** Reports cron beside another main process, and says how often. */
function check(
  doc: DockerfileDocument | ComposeDocument,
  report: Report<typeof messages, Record<never, string>>,
): number {
  let count = 0;
  for (const start of starts(doc)) {
    const program = mainProgram(start);
    if (program === undefined) continue;
    for (const command of startedCommands(start).filter(isCron)) {
      const cron = serviceStart(command)?.service ?? command.name!;
      report(command.range, 'started', { cron, program });
      count++;
    }
  }
  return count;
}

function isCron(command: ShellCommand): boolean {
  const name = serviceStart(command)?.program ?? command.name;
  return daemon(name)?.product === 'cron' || (command.name === 'busybox' && command.args[0]?.value === 'crond');
}

/** The main program, unless it is cron, or only waits for it. */
function mainProgram(start: Start): string | undefined {
  const main = mainCommand(start);
  return main && !isCron(main) && !keepAlive(start) ? main.name : undefined;
}

const startsNothingElse = ({ name, path }: ShellCommand): boolean =>
  !(path ?? '').endsWith('.sh') &&
  !/entrypoint|start|run|init|boot|^(?:sh|bash|ash|supervisord|tail|sleep|cron|crond|make|npm)$/.test(name ?? '');

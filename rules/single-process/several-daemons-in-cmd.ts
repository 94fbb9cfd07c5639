import { projectRule, type Report } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { isApplication, type StartedServer, startedServer } from '../model/process/background.ts';
import { type Start, startedCommands, starts } from '../model/process/start.ts';

const messages = {
  several: '"{first}" and "{second}" run in one container: give each one of its own.',
  other: 'The other one.',
} as const;

/** Helpers with rules of their own. */
const helpers: ReadonlySet<string> = new Set(['cron', 'sshd', 'supervisor', 'pm2']);

export default projectRule({
  id: 'several-daemons-in-cmd',
  severity: 'warning',
  factors: ['processes', 'concurrency'],
  supersedes: ['background-process-in-cmd'],
  text: {
    en: {
      title: 'Run one server per container',
      why: 'Docker watches one process. When the other server dies nobody notices, logs are mixed, a stop signal reaches only one of them, and neither can be scaled, limited or updated without the other.',
      messages,
    },
    de: {
      title: 'Einen Server je Container betreiben',
      why: 'Docker überwacht einen Prozess. Stirbt der andere Server, merkt es niemand; Logs vermischen sich, das Stoppsignal erreicht nur einen von beiden, und keiner lässt sich ohne den anderen skalieren, begrenzen oder aktualisieren.',
      messages: {
        several: '„{first}“ und „{second}“ laufen in einem Container: jedem einen eigenen geben.',
        other: 'Der andere Server.',
      },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM debian:13-slim\nCMD php-fpm8.4 -D && exec nginx -g "daemon off;"\n' },
      good: { Dockerfile: 'FROM debian:13-slim\nCMD ["nginx", "-g", "daemon off;"]\n' },
    },
    {
      bad: {
        'compose.yaml':
          'services:\n  app:\n    image: debian:13-slim\n    command: sh -c "redis-server & exec node server.js"\n',
      },
      good: {
        'compose.yaml':
          'services:\n  app:\n    image: node:24-slim\n    command: node server.js\n  cache:\n    image: redis:8\n',
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
    const servers = serversOf(start);
    const last = servers.at(-1);
    for (const server of servers.slice(0, -1)) {
      if (server.product === last!.product) continue;
      const related = [{ range: last!.range, message: 'other' as const }];
      report(server.range, 'several', { first: server.label, second: last!.label }, { related });
    }
  }
}

/** The servers a start leaves running, one for each product. */
function serversOf(start: Start): readonly StartedServer[] {
  const commands = startedCommands(start);
  const found = new Map<string, StartedServer>();
  for (const [index, command] of commands.entries()) {
    if (command.nesting.some((each) => each === 'if' || each === 'case' || each === 'condition')) continue;
    const label = command.name ?? '';
    const runs = index === commands.length - 1 || command.background;
    const application = { command, product: label, label, range: command.nameWord.range };
    const server = startedServer(command) ?? (isApplication(command) && runs ? application : undefined);
    if (server && !helpers.has(server.product)) found.set(server.product, server);
  }
  return [...found.values()];
}

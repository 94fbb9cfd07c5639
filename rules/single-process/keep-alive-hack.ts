import { projectRule, type Report } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { startedServer } from '../model/process/background.ts';
import { keepAlive } from '../model/process/keep-alive.ts';
import { isNamedForDevelopment, startedCommands, starts } from '../model/process/start.ts';

const messages = {
  alone: '"{keeper}" only keeps the container running: start the program itself instead.',
  after:
    '"{keeper}" keeps the container running even when "{server}" has died: run "{server}" in the foreground instead.',
} as const;

export default projectRule({
  id: 'keep-alive-hack',
  severity: 'warning',
  factors: ['processes', 'disposability'],
  text: {
    en: {
      title: 'Let the container live as long as its program',
      why: 'With "tail -f" or "sleep infinity" as its main process, a container looks healthy whatever happens to the program in it. When that dies, nobody restarts it and nobody is told.',
      messages,
    },
    de: {
      title: 'Den Container so lange leben lassen wie sein Programm',
      why: 'Mit „tail -f“ oder „sleep infinity“ als Hauptprozess wirkt ein Container gesund, was auch mit dem Programm darin geschieht. Stirbt es, startet es niemand neu, und niemand erfährt davon.',
      messages: {
        alone: '„{keeper}“ hält den Container nur am Leben: stattdessen das Programm selbst starten.',
        after:
          '„{keeper}“ hält den Container auch dann am Leben, wenn „{server}“ gestorben ist: „{server}“ im Vordergrund starten.',
      },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM nginx:1.29\nCMD service nginx start && tail -f /var/log/nginx/access.log\n' },
      good: { Dockerfile: 'FROM nginx:1.29\nCMD ["nginx", "-g", "daemon off;"]\n' },
    },
    {
      bad: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    command: tail -f /dev/null\n' },
      good: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n' },
    },
  ],
  checkDockerfile: ({ doc, project, report }) => check(doc, project.path, report),
  checkCompose: ({ doc, project, report }) => check(doc, project.path, report),
});

function check(
  doc: DockerfileDocument | ComposeDocument,
  path: string,
  report: Report<typeof messages, Record<never, string>>,
): void {
  for (const start of starts(doc)) {
    const keeper = keepAlive(start);
    if (!keeper) continue;
    const others = startedCommands(start).filter((command) => command.range.start < keeper.range.start);
    const server = others.map(startedServer).findLast((each) => each !== undefined);
    const background = others.findLast(({ background, name }) => background && name !== undefined);
    const label = server?.label ?? background?.name;
    const name = keeper.nesting.includes('loop') ? 'sleep' : keeper.name!;
    if (label !== undefined) report(keeper.range, 'after', { keeper: name, server: label });
    else if (others.length === 0 || keeper.nesting.includes('loop')) {
      // Following a log of somebody else is work; a place to work in is what development containers are.
      const follows = keeper.name === 'tail' && !keeper.args.some(({ value }) => value === '/dev/null');
      if (follows || isNamedForDevelopment(path, start.stage)) continue;
      report(keeper.range, 'alone', { keeper: name });
    }
  }
}

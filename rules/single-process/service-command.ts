import { type FixDraft, projectRule, replace, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { type ServiceStart, serviceStart } from '../model/process/background.ts';
import { daemon } from '../model/process/daemons.ts';
import { jsonForm } from '../model/process/exec-form.ts';
import { mainCommand, starts } from '../model/process/start.ts';
import type { ShellCommand } from '../model/shell/command.ts';

export default projectRule({
  id: 'service-command',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['processes'],
  text: {
    en: {
      title: 'Start programs directly, not through an init system',
      why: 'No init system runs in a container. What a service script starts in RUN is gone when the layer is written; at the start of a container the script goes back at once and the container ends.',
      messages: {
        build: '"{service}" runs only until this RUN ends: a container has to start it itself.',
        start:
          'The script starts "{service}" in the background and the container ends: run its program in the foreground.',
      },
      fixes: { foreground: 'Run "{program}" in the foreground' },
    },
    de: {
      title: 'Programme direkt starten, nicht über ein Init-System',
      why: 'In einem Container läuft kein Init-System. Was ein Dienstskript in RUN startet, ist fort, sobald der Layer geschrieben ist; beim Start eines Containers kehrt das Skript sofort zurück, und der Container endet.',
      messages: {
        build: '„{service}“ läuft nur bis zum Ende dieses RUN: Der Container muss es selbst starten.',
        start:
          'Das Skript startet „{service}“ im Hintergrund, und der Container endet: Das Programm im Vordergrund starten.',
      },
      fixes: { foreground: '„{program}“ im Vordergrund starten' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM nginx:1.29\nCMD ["service", "nginx", "start"]\n' },
      good: { Dockerfile: 'FROM nginx:1.29\nCMD ["nginx", "-g", "daemon off;"]\n' },
    },
    {
      bad: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    command: service nginx start\n' },
      good: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n' },
    },
  ],
  checkDockerfile({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      if (run.stage && runsInit(run.stage.processCommands)) continue;
      for (const [index, command] of run.commands.entries()) {
        const found = serviceStart(command);
        // Whoever goes on to use the service in the same RUN knows what he does.
        if (!found || !run.commands.slice(index + 1).every(isIdle)) continue;
        report(found.range, 'build', { service: found.service });
      }
    }
    for (const start of starts(doc)) {
      const main = mainCommand(start);
      const found = main && serviceStart(main);
      if (found)
        report(
          found.range,
          'start',
          { service: found.service },
          { fixes: start.argumentsFrom ? [] : fixesOf(start.instruction!, found) },
        );
    }
  },
  checkCompose({ doc, report }) {
    for (const start of starts(doc)) {
      const main = mainCommand(start);
      const found = main && serviceStart(main);
      if (found) report(found.range, 'start', { service: found.service });
    }
  },
});

const runsInit = (commands: readonly ShellCommand[]): boolean =>
  commands.some(({ name }) => name === 'systemd' || name === 'init' || name === 'openrc-init');

const idle: ReadonlySet<string> = new Set(['sleep', 'echo', 'true', ':', 'exit', 'rm']);
const isIdle = (command: ShellCommand): boolean =>
  (command.name !== undefined && idle.has(command.name)) || serviceStart(command) !== undefined;

/** The program in exec form, where the start does nothing else. */
function fixesOf(instruction: Instruction, { program, command }: ServiceStart): FixDraft<'foreground'>[] {
  const server = daemon(program);
  const append = server?.append ?? [server?.verb?.[1] ?? []].flat();
  const others = instruction.commands.filter((each) => each !== command && each !== command.origin);
  const body = instruction.body.range();
  const hasComments = instruction.doc.comments.some(({ range }) => range.start > body.start && range.end < body.end);
  if (!program || !append || append.length === 0 || others.length > 0 || hasComments) return [];
  return [unsafeFix('foreground', replace(body, jsonForm([program, ...append])), { data: { program } })];
}

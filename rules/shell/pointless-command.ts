import { dockerfileRule } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { ShellCommand } from '../model/shell/command.ts';

export default dockerfileRule({
  id: 'pointless-command',
  severity: 'info',
  sources: { hadolint: 'DL3001', kics: 'Run Utilities And POSIX Commands' },
  text: {
    en: {
      title: 'Leave out commands that have no effect in a build',
      why: 'A layer holds files and nothing else. What a RUN starts, ends with it, what it shows, nobody sees, and there is no keyboard, no system to shut down, and no privilege to mount anything.',
      messages: {
        terminal: '"{command}" needs a terminal, and a build has none.',
        system: '"{command}" acts on a running system, and a build has none.',
        processes: '"{command}" is about the processes of the build, which end with this RUN.',
        service: 'What "{command}" starts ends with this RUN: start it with CMD or ENTRYPOINT.',
        mount:
          '"{command}" lacks the privileges in a build, and what it mounts is gone after this RUN: use RUN --mount.',
        ssh: '"{command}" works on another machine than the image; for Git over SSH use RUN --mount=type=ssh.',
      },
    },
    de: {
      title: 'Befehle weglassen, die in einem Build nichts bewirken',
      why: 'Ein Layer enthält Dateien und sonst nichts. Was ein RUN startet, endet mit ihm, was es anzeigt, sieht niemand, und es gibt keine Tastatur, kein System zum Herunterfahren und kein Recht, etwas einzuhängen.',
      messages: {
        terminal: '„{command}“ braucht ein Terminal, und ein Build hat keines.',
        system: '„{command}“ wirkt auf ein laufendes System, und ein Build hat keines.',
        processes: 'Bei „{command}“ geht es um die Prozesse des Builds, die mit diesem RUN enden.',
        service: 'Was „{command}“ startet, endet mit diesem RUN: mit CMD oder ENTRYPOINT starten.',
        mount:
          '„{command}“ hat im Build nicht die nötigen Rechte, und was es einhängt, ist nach diesem RUN weg: RUN --mount verwenden.',
        ssh: '„{command}“ arbeitet auf einem anderen Rechner statt im Image; für Git über SSH RUN --mount=type=ssh verwenden.',
      },
    },
  },
  options: {
    evenIfUsed: {
      type: 'boolean',
      default: false,
      en: 'Also report commands that may serve the rest of their RUN: service, a kill that ends what was started.',
      de: 'Auch Befehle melden, die dem Rest ihres RUN dienen können: service, ein kill, das Gestartetes beendet.',
    },
  },
  presetOptions: { all: { evenIfUsed: true } },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN make && ps aux\n',
      good: 'FROM debian:13-slim\nRUN make\n',
    },
  ],
  check({ doc, options, report }) {
    for (const command of doc.runCommands(...Object.keys(kinds))) {
      const run = doc.instructionOf(command);
      const kind = kinds[command.name!]!;
      if (run.script?.functions.includes(command.name!)) continue;
      if (!options.evenIfUsed && isUsed(run, command, kind)) continue;
      const sources = alsoHadolint.has(command.name!) ? {} : { sources: [] };
      report(command.nameWord.range, kind, { command: command.name! }, sources);
    }
  },
});

type Effect = 'terminal' | 'system' | 'processes' | 'service' | 'mount' | 'ssh';

const kinds: Readonly<Record<string, Effect>> = {
  vim: 'terminal',
  vi: 'terminal',
  nano: 'terminal',
  top: 'terminal',
  htop: 'terminal',
  shutdown: 'system',
  reboot: 'system',
  poweroff: 'system',
  free: 'processes',
  ps: 'processes',
  kill: 'processes',
  service: 'service',
  mount: 'mount',
  ssh: 'ssh',
};
const alsoHadolint = new Set(['ssh', 'vim', 'shutdown', 'service', 'ps', 'free', 'top', 'kill', 'mount']);

/** Services are a matter of their own: what starts them in RUN is told there. */
function isUsed(run: Instruction, command: ShellCommand, kind: Effect): boolean {
  if (command.hasFlag('--version', '--help') || (kind === 'terminal' && command.hasFlag('-b', '-c', '-e', '-E', '-es')))
    return true;
  if (kind === 'mount') return run.flag('security') !== undefined;
  if (kind === 'service') return true;
  if (kind === 'ssh') return run.mounts.some(({ type }) => type === 'ssh');
  return kind === 'processes' && run.commands.some(({ background, name }) => background || name === 'service');
}

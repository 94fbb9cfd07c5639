import { dockerfileRule, type FixDraft, insertAfter, replace, safeFix, unsafeFix } from '../core/rule.ts';
import { instructionBefore } from '../model/dockerfile/insert-instruction.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { shellProgram } from '../model/dockerfile/run-shell.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { type BashUse, bashUses } from '../model/shell/bash-uses.ts';
import type { ShellCommand } from '../model/shell/command.ts';

export default dockerfileRule({
  id: 'bashism-under-sh',
  severity: 'warning',
  fixable: 'safe',
  sources: {
    shellcheck: [
      ...['SC3001', 'SC3002', 'SC3003', 'SC3004', 'SC3005', 'SC3006', 'SC3008', 'SC3009', 'SC3010', 'SC3011', 'SC3020'],
      ...['SC3024', 'SC3029', 'SC3030', 'SC3044', 'SC3046', 'SC3053', 'SC3057', 'SC3059', 'SC3060', 'SC2112'],
    ],
  },
  text: {
    en: {
      title: 'Write RUN for the shell that reads it',
      why: 'Without SHELL, /bin/sh reads RUN, which is dash in Debian and Ubuntu images and BusyBox ash in Alpine. What only Bash knows stops the build there, or is read differently without a word: {a,b} becomes a file name, &> starts a background process.',
      messages: { bash: '{construct} is Bash, and {shell} reads this script.' },
      fixes: { portable: 'Write it for every shell', shell: 'Use bash from here on' },
    },
    de: {
      title: 'RUN für die Shell schreiben, die es liest',
      why: 'Ohne SHELL liest /bin/sh ein RUN: in Debian- und Ubuntu-Images dash, in Alpine die ash von BusyBox. Was nur Bash kennt, bricht dort den Build ab oder wird stillschweigend anders verstanden: {a,b} wird zum Dateinamen, &> startet einen Hintergrundprozess.',
      messages: { bash: '{construct} gibt es nur in Bash, doch dieses Skript liest {shell}.' },
      fixes: { portable: 'Für jede Shell schreiben', shell: 'Ab hier bash verwenden' },
    },
  },
  options: {
    unknownShell: {
      type: 'boolean',
      default: false,
      en: 'Also report where the base image leaves open which shell /bin/sh is.',
      de: 'Auch melden, wo das Basis-Image offen lässt, welche Shell /bin/sh ist.',
    },
  },
  presetOptions: { all: { unknownShell: true } },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN source /opt/venv/bin/activate && make install\n',
      good: 'FROM debian:13-slim\nRUN . /opt/venv/bin/activate && make install\n',
    },
  ],
  check({ doc, options, report }) {
    for (const run of doc.ofType('RUN')) {
      const origins = new Map([[run.script, undefined], ...run.commands.map((c) => [c.script, c.origin] as const)]);
      for (const [script, origin] of origins) {
        const uses = script?.dialect === 'posix' ? bashUses(script) : [];
        const shell = uses.length > 0 ? (shellProgram(run, origin) ?? (options.unknownShell ? 'sh' : '')) : '';
        if (shell !== 'dash' && shell !== 'ash' && shell !== 'sh') continue;
        for (const use of uses) {
          if (shell === 'ash' && use.inAsh) continue;
          const sources = use.shellcheck ? { shellcheck: use.shellcheck } : [];
          report(use.range, 'bash', { construct: use.construct, shell }, { fixes: fixesOf(run, use, origin), sources });
        }
      }
    }
  },
});

function fixesOf(
  run: Instruction,
  { portable }: BashUse,
  origin: ShellCommand | undefined,
): FixDraft<'portable' | 'shell'>[] {
  if (portable) {
    const { range, text, after } = portable;
    return [
      safeFix('portable', after ? [replace(range, text), insertAfter(after.range, after.text)] : replace(range, text)),
    ];
  }
  const image = run.stage?.externalImage;
  const hasBash = image !== undefined && imageFacts(image)?.tools.bash === true;
  if (!hasBash || origin || run.isOnbuild || run.form === 'exec' || run.interpreter) return [];
  return [unsafeFix('shell', instructionBefore(run, 'SHELL ["/bin/bash", "-c"]'))];
}

import { dockerfileRule, type FixDraft, remove, replace, unsafeFix } from '../core/rule.ts';
import { instructionBefore } from '../model/dockerfile/insert-instruction.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { ShellCommand } from '../model/shell/command.ts';

export default dockerfileRule({
  id: 'use-workdir-not-cd',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  sources: {
    hadolint: 'DL3003',
    trivy: 'DS-0013',
    kics: "RUN Instruction Using 'cd' Instead of WORKDIR",
  },
  text: {
    en: {
      title: 'Change the directory with WORKDIR',
      why: 'The directory that cd changes to is forgotten at the end of its RUN. WORKDIR holds for all instructions that follow and for the container, creates the directory if need be, and can be seen by whoever reads the file.',
      messages: {
        lost: 'The effect of this cd ends with its RUN: use WORKDIR.',
        other: 'Use WORKDIR instead of cd.',
      },
      fixes: { workdir: 'Use WORKDIR {path}' },
    },
    de: {
      title: 'Das Verzeichnis mit WORKDIR wechseln',
      why: 'Das Verzeichnis, in das cd wechselt, ist am Ende seines RUN vergessen. WORKDIR gilt für alle folgenden Anweisungen und für den Container, legt das Verzeichnis bei Bedarf an und ist beim Lesen der Datei zu sehen.',
      messages: {
        lost: 'Die Wirkung dieses cd endet mit seinem RUN: WORKDIR verwenden.',
        other: 'WORKDIR statt cd verwenden.',
      },
      fixes: { workdir: 'WORKDIR {path} verwenden' },
    },
  },
  options: {
    anywhere: {
      type: 'boolean',
      default: false,
      en: 'Report each cd in RUN, also where it is undone or the directory is deleted afterwards.',
      de: 'Jedes cd in RUN melden, auch wo es zurückgenommen oder das Verzeichnis danach gelöscht wird.',
    },
  },
  presetOptions: { all: { anywhere: true } },
  examples: [
    {
      bad: 'FROM golang:1.25\nRUN cd /src && go build ./...\n',
      good: 'FROM golang:1.25\nWORKDIR /src\nRUN go build ./...\n',
    },
  ],
  check({ doc, options, report }) {
    for (const command of doc.runCommands('cd')) {
      const run = doc.instructionOf(command);
      const isLost = run.commands.length === 1 && run.script!.statements.length === 1;
      if (!isLost && !options.anywhere && !isLeading(run, command)) continue;
      report(command.range, isLost ? 'lost' : 'other', {}, { fixes: fixesOf(run, command, isLost) });
    }
  },
});

/** The first command of all, whose directory is left neither by another cd nor deleted. */
function isLeading({ commands, script }: Instruction, command: ShellCommand): boolean {
  if (commands[0] !== command || command.script !== script || command.nesting.length > 0) return false;
  return !commands
    .slice(1)
    .some(({ name }) => name === 'cd' || name === 'pushd' || name === 'popd' || name === 'rm' || name === undefined);
}

function fixesOf(run: Instruction, command: ShellCommand, isLost: boolean): FixDraft<'workdir'>[] {
  const [directory] = command.operands;
  const path = directory?.value;
  const { next, operator, fullRange } = command;
  const plain = path !== undefined && /^\/[\w./-]+$/.test(path) && run.heredocs.length === 0 && run.form === 'shell';
  if (!plain || command.pipeline.length > 1 || command.redirects.length > 0) return [];
  const workdir = `WORKDIR ${path}`;
  const data = { path };
  if (isLost) return [unsafeFix('workdir', replace(run.range, workdir), { data })];
  if (!next || operator !== '&&' || !isLeading(run, command)) return [];
  const cut = { start: fullRange.start, end: next.fullRange.start };
  if (run.doc.comments.some(({ range }) => range.start > cut.start && range.start < cut.end)) return [];
  return [unsafeFix('workdir', [instructionBefore(run, workdir), remove(cut)], { data })];
}

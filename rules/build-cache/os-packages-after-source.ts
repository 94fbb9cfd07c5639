import { dockerfileRule, insertBefore, remove, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';
import { removalRange } from '../model/dockerfile/removal.ts';

const systems: ReadonlySet<string> = new Set(['apt', 'apk', 'yum', 'dnf', 'microdnf', 'zypper']);

export default dockerfileRule({
  id: 'os-packages-after-source',
  severity: 'info',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Install system packages before copying the sources',
      why: 'Behind a copy of the sources, every edit of any file downloads and installs the system packages again, although they did not change.',
      messages: {
        after: 'Every change of a file copied in line {line} makes "{command}" run again: install before copying.',
      },
      fixes: { move: 'Move the RUN above the copy' },
    },
    de: {
      title: 'Systempakete vor dem Kopieren der Quelltexte installieren',
      why: 'Hinter einer Kopie der Quelltexte lädt und installiert jede Änderung an irgendeiner Datei die Systempakete neu, obwohl sich an ihnen nichts geändert hat.',
      messages: {
        after:
          'Jede Änderung einer in Zeile {line} kopierten Datei führt „{command}“ neu aus: vor dem Kopieren installieren.',
      },
      fixes: { move: 'Das RUN über die Kopie verschieben' },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.23\nWORKDIR /app\nCOPY . .\nRUN apk add --no-cache curl\nCMD ["./start"]\n',
      good: 'FROM alpine:3.23\nWORKDIR /app\nRUN apk add --no-cache curl\nCOPY . .\nCMD ["./start"]\n',
    },
  ],
  check({ doc, report }) {
    for (const stage of doc.stages) {
      const copy = stage.instructions.find(isBroad);
      if (!copy) continue;
      for (const [index, run] of stage.instructions.entries()) {
        if (run.keyword !== 'RUN' || run.range.start < copy.range.start) continue;
        const install = run.packageActions.find(({ manager, action }) => systems.has(manager) && action === 'install');
        if (
          !install ||
          !isIndependent(run) ||
          install.hasUnknownPackages ||
          install.packages.some(({ kind }) => kind === 'file')
        )
          continue;
        const whole = stage.instructions[index - 1] === copy ? removalRange(run) : undefined;
        const text = doc.source.slice(run.range.start, run.range.end);
        const edits = whole && [insertBefore(copy.range, `${text}\n`), remove(whole)];
        report(
          install.headRange,
          'after',
          {
            line: doc.lineNumber(copy.range.start),
            command: install.label,
          },
          edits ? { fixes: [unsafeFix('move', edits)] } : {},
        );
      }
    }
  },
});

/** Copies a whole directory of the context, though not to a place that package managers read. */
function isBroad(instruction: Instruction): boolean {
  if (instruction.keyword !== 'COPY') return false;
  const { from, sources, destination } = instruction as CopyInstruction;
  const target = destination?.value;
  if (
    from ||
    instruction.heredocs.length > 0 ||
    !target?.known ||
    /^\/(?:etc|usr|var)?(?:\/|$)/.test(`${target.value}/`)
  )
    return false;
  return sources.some(({ raw }) => /^(?:\/?\.?\/?|\.\/\*|\*)$/.test(raw));
}

/** Does nothing but manage packages, so that it cannot need what was copied. */
const isIndependent = (run: Instruction): boolean =>
  run.mounts.every(({ type }) => type === 'cache' || type === 'tmpfs') &&
  run.commands.every(
    ({ name, args }) =>
      ['rm', 'set', 'echo', 'true'].includes(name ?? '') ||
      (run.packageActions.some(({ command }) => command.args === args) && args.every(({ isDynamic }) => !isDynamic)),
  );

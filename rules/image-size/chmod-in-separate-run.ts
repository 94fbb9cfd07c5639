import { dockerfileRule, insertAfter, remove, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';
import { commandPath, copiedPaths, earlierInstructions, isInFinalImage } from '../model/dockerfile/layers.ts';
import { removalRange } from '../model/dockerfile/removal.ts';
import { type PermissionChange, permissionChanges } from '../model/shell/paths.ts';

export default dockerfileRule({
  id: 'chmod-in-separate-run',
  severity: 'info',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Set the mode of copied files with COPY --chmod',
      why: 'A RUN that only changes the mode of a copied file stores the file a second time, in a layer of its own. COPY --chmod sets the mode while copying (BuildKit, Docker 20.10 and newer).',
      messages: {
        copied: '"chmod" stores {path} a second time: set the mode with --chmod in line {line}, where it is copied.',
      },
      fixes: { move: 'Copy with --chmod={mode}' },
    },
    de: {
      title: 'Rechte kopierter Dateien mit COPY --chmod setzen',
      why: 'Ein RUN, das nur die Rechte einer kopierten Datei ändert, speichert sie ein zweites Mal, in einem eigenen Layer. COPY --chmod setzt die Rechte beim Kopieren (BuildKit, ab Docker 20.10).',
      messages: {
        copied:
          '„chmod“ speichert {path} ein zweites Mal: die Rechte mit --chmod in Zeile {line} setzen, wo die Datei kopiert wird.',
      },
      fixes: { move: 'Mit --chmod={mode} kopieren' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nCOPY start.sh /usr/local/bin/start.sh\nRUN chmod 755 /usr/local/bin/start.sh\n',
      good: 'FROM debian:13-slim\nCOPY --chmod=755 start.sh /usr/local/bin/start.sh\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!run.script || !isInFinalImage(run)) continue;
      for (const change of permissionChanges(run.script)) {
        if (change.kind !== 'mode' || change.recursive) continue;
        for (const word of change.paths) {
          const path = commandPath(run, change.command, word);
          const copy = path === undefined ? undefined : copyOf(run, path);
          if (!copy || copy.flag('chmod')) continue;
          const line = doc.lineNumber(copy.range.start);
          const mode = modeOf(change);
          const whole = change.paths.length === 1 && run.commands.length === 1 ? removalRange(run) : undefined;
          const movable =
            mode !== undefined && copy.sources.length === 1 && copy.stage === run.stage && !copy.isOnbuild;
          const edits = movable && whole ? [insertAfter(copy.keywordRange, ` --chmod=${mode}`), remove(whole)] : [];
          const fixes = edits.length > 0 ? [unsafeFix('move', edits, { data: { mode: mode! } })] : [];
          report(word.range, 'copied', { path: word.text, line }, { fixes });
        }
      }
    }
  },
});

/** The last COPY that surely brought this file. */
function copyOf(run: Instruction, path: string): CopyInstruction | undefined {
  const last = earlierInstructions(run).find((earlier) => earlier.keyword === 'COPY' && brings(earlier, path));
  return last as CopyInstruction | undefined;
}

const brings = (copy: Instruction, path: string): boolean =>
  copiedPaths(copy as CopyInstruction).some(({ file, source }) => file === path && /[^/]\.?\w+$/.test(source.raw));

/** The mode for COPY: an octal one as it is, `+x` as the mode that scripts usually have. */
function modeOf({ value }: PermissionChange): string | undefined {
  const mode = value?.value ?? '';
  if (/^[0-7]{3,4}$/.test(mode)) return mode;
  return /^[ua]*\+r?x$/.test(mode) ? '755' : undefined;
}

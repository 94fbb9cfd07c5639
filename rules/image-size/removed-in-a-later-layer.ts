import { dockerfileRule } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';
import {
  type CopiedPath,
  commandPath,
  copiedPaths,
  earlierInstructions,
  holdsPath,
  isInFinalImage,
} from '../model/dockerfile/layers.ts';
import { cachesLeft, removes } from '../model/dockerfile/package-caches.ts';
import { oncePer } from '../model/once-per.ts';
import { downloads } from '../model/shell/downloads.ts';
import type { Action } from '../model/shell/installs.ts';
import { removedPaths } from '../model/shell/paths.ts';

export default dockerfileRule({
  id: 'removed-in-a-later-layer',
  severity: 'warning',
  text: {
    en: {
      title: 'Delete files in the instruction that creates them',
      why: 'Each instruction adds a layer, and a layer is never made smaller by a later one: what is deleted later is only hidden. It is still stored, pulled, and readable by anybody who has the image.',
      messages: {
        file: 'Deleting {path} here does not shrink the image: line {line} has already stored it in its layer.',
        packages: 'Removing {packages} here does not shrink the image: line {line} has already stored it in its layer.',
        cache: 'Cleaning up here does not shrink the image: do it in line {line}, in the RUN that fetched the files.',
      },
    },
    de: {
      title: 'Dateien in der Anweisung löschen, die sie anlegt',
      why: 'Jede Anweisung fügt einen Layer hinzu, und kein späterer macht ihn kleiner: Was später gelöscht wird, ist nur verdeckt. Es wird weiter gespeichert und übertragen, und wer das Image hat, kann es lesen.',
      messages: {
        file: '{path} hier zu löschen, macht das Image nicht kleiner: Zeile {line} hat es schon in ihrem Layer gespeichert.',
        packages:
          '{packages} hier zu entfernen, macht das Image nicht kleiner: Zeile {line} hat es schon in ihrem Layer gespeichert.',
        cache:
          'Hier aufzuräumen, macht das Image nicht kleiner: in Zeile {line} tun, im RUN, das die Dateien geholt hat.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.23\nCOPY data.tar.gz /tmp/data.tar.gz\nRUN tar -xzf /tmp/data.tar.gz -C /srv && rm /tmp/data.tar.gz\n',
      good: 'FROM alpine:3.23\nRUN --mount=type=bind,source=data.tar.gz,target=/tmp/data.tar.gz tar -xzf /tmp/data.tar.gz -C /srv\n',
    },
  ],
  check({ doc, report }) {
    const lineOf = (instruction: Instruction): number => doc.lineNumber(instruction.range.start);
    for (const run of doc.ofType('RUN')) {
      if (!run.script || !isInFinalImage(run)) continue;
      const removals = removedPaths(run.script);
      if (removals.length === 0 && !run.packageActions.some(({ action }) => undoes.has(action))) continue;
      const earlier = earlierInstructions(run);
      const creators = removals.length > 0 ? earlier.filter((each) => createdPaths(each).length > 0) : [];
      for (const removed of removals) {
        if (removed.command.conditional) continue;
        const path = commandPath(run, removed.command, removed.path);
        const creator =
          path === undefined ? undefined : creators.find((each) => creates(each, path, removed.recursive));
        const fetcher = creator ? undefined : fetches(run, earlier, (cache) => removes(removed, cache));
        if (creator) report(removed.path.range, 'file', { path: removed.path.text, line: lineOf(creator) });
        else if (fetcher) report(removed.path.range, 'cache', { line: lineOf(fetcher) });
      }
      for (const { action, manager, packages, headRange } of run.packageActions) {
        if (action === 'clean' && ['yum', 'dnf', 'microdnf', 'zypper'].includes(manager)) {
          const fills = run.packageActions.some((own) => own.manager === manager && own.action !== 'clean');
          const fetcher = fills ? undefined : earlier.find((each) => cachesLeft(each, manager).length > 0);
          if (fetcher) report(headRange, 'cache', { line: lineOf(fetcher) });
        }
        if (action !== 'remove') continue;
        const names = packages.map(({ name }) => name);
        const creator = earlier.find((each) =>
          each.packageActions.some(
            (own) =>
              own.manager === manager && own.action === 'install' && own.packages.some((p) => names.includes(p.name)),
          ),
        );
        if (creator) report(headRange, 'packages', { packages: names.join(', '), line: lineOf(creator) });
      }
    }
  },
});

const undoes: ReadonlySet<Action> = new Set(['clean', 'remove']);

/** Whether an instruction surely put something there. */
const creates = (instruction: Instruction, path: string, recursive: boolean): boolean =>
  createdPaths(instruction).some(
    ({ file, directory }) =>
      path === file || (recursive && directory !== undefined && path !== '/' && holdsPath(path, directory)),
  );

/** What an instruction copies or downloads, and does not delete itself. */
const createdPaths = oncePer((instruction: Instruction): readonly Pick<CopiedPath, 'file' | 'directory'>[] => {
  if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
    return copiedPaths(instruction as CopyInstruction);
  }
  if (instruction.keyword !== 'RUN' || !instruction.script) return [];
  const { script } = instruction;
  return downloads(script).flatMap(({ output, command }) => {
    if (typeof output !== 'object' || removedPaths(script).some(({ path }) => path.value === output.value)) return [];
    return [{ file: commandPath(instruction, command, output), directory: undefined }];
  });
});

/** The earlier RUN whose apt lists are deleted here, if this one does not fetch lists itself. */
function fetches(run: Instruction, earlier: readonly Instruction[], deletes: (cache: string) => boolean) {
  if (!deletes('/var/lib/apt/lists')) return undefined;
  if (run.packageActions.some(({ manager, action }) => manager === 'apt' && action === 'update')) return undefined;
  return earlier.find((each) => cachesLeft(each, 'apt').length > 0);
}

import { dockerfileRule, insertAfter, remove, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';
import {
  commandPath,
  copiedPaths,
  earlierInstructions,
  holdsPath,
  isInFinalImage,
} from '../model/dockerfile/layers.ts';
import { removalRange } from '../model/dockerfile/removal.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { createdAccounts } from '../model/shell/accounts.ts';
import { type PermissionChange, permissionChanges } from '../model/shell/paths.ts';

export default dockerfileRule({
  id: 'recursive-chown-copies-layer',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Set owner and mode while copying, not with a recursive chown or chmod afterwards',
      why: 'A file whose owner or mode changes is stored again, whole, in the layer that changes it. What was copied is in the image twice, which has cost projects hundreds of megabytes.',
      messages: {
        twice: '"{command}" stores again what line {line} copied to {path}: use {keyword} --{flag} there instead.',
      },
      fixes: { move: 'Set it in {keyword} with --{flag}' },
    },
    de: {
      title: 'Eigentümer und Rechte beim Kopieren setzen, nicht danach mit chown oder chmod -R',
      why: 'Eine Datei, deren Eigentümer oder Rechte sich ändern, wird in dem Layer, der das tut, noch einmal ganz gespeichert. Das Kopierte liegt dann doppelt im Image; das hat Projekte schon Hunderte von Megabytes gekostet.',
      messages: {
        twice:
          '„{command}“ speichert noch einmal, was Zeile {line} nach {path} kopiert: stattdessen dort {keyword} --{flag} verwenden.',
      },
      fixes: { move: 'In {keyword} mit --{flag} setzen' },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nRUN chown -R node:node /app\n',
      good: 'FROM node:24-slim\nWORKDIR /app\nCOPY --chown=node:node . .\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!run.script || !isInFinalImage(run)) continue;
      for (const change of permissionChanges(run.script)) {
        if (!change.recursive) continue;
        const copies = change.paths.flatMap((word) => copiesBelow(run, change, commandPath(run, change.command, word)));
        const nearest = copies[0];
        if (!nearest) continue;
        const { keyword } = nearest.copy;
        const flag = change.kind === 'mode' ? 'chmod' : 'chown';
        const line = doc.lineNumber(nearest.copy.range.start);
        const data = { command: `${change.command.name} -R`, line, path: nearest.path, keyword, flag };
        const edits =
          change.paths.length === 1
            ? repair(
                run,
                change,
                copies.map(({ copy }) => copy),
                flag,
              )
            : undefined;
        const fixes = edits ? [unsafeFix('move', edits, { data: { keyword, flag } })] : [];
        report(change.command.range, 'twice', data, { fixes });
        // The layer holds the files once, whatever else changes in it.
        break;
      }
    }
  },
});

interface Copied {
  readonly copy: CopyInstruction;
  readonly path: string;
}

/** What was copied into a directory before, nearest first. */
function copiesBelow(run: Instruction, change: PermissionChange, path: string | undefined): readonly Copied[] {
  const directory = path?.endsWith('/*') ? path.slice(0, -2) : path;
  if (directory === undefined || /[*?[{]/.test(directory)) return [];
  return earlierInstructions(run).flatMap((earlier) => {
    if (earlier.keyword !== 'COPY' && earlier.keyword !== 'ADD') return [];
    const copy = earlier as CopyInstruction;
    const found = copiedPaths(copy).find((copied) => copied.directory && holdsPath(directory, copied.directory));
    return found && !change.command.conditional ? [{ copy, path: copy.destination!.raw }] : [];
  });
}

/** Moves the change into the copies; not where the user does not exist yet when they run. */
function repair(run: Instruction, change: PermissionChange, copies: readonly CopyInstruction[], flag: string) {
  const value = change.value?.value;
  const whole = run.commands.length === 1 ? removalRange(run) : undefined;
  if (value === undefined || !whole || change.kind === 'group' || copies.some((copy) => copy.flag(flag)))
    return undefined;
  if (copies.some(({ stage, isOnbuild }) => isOnbuild || stage !== run.stage)) return undefined;
  if (change.kind === 'mode' ? !/^[0-7]{3,4}$/.test(value) : !copies.every((copy) => knows(copy, value)))
    return undefined;
  return [...copies.map((copy) => insertAfter(copy.keywordRange, ` --${flag}=${value}`)), remove(whole)];
}

function knows(copy: CopyInstruction, owner: string): boolean {
  const names = owner.split(':').filter((name) => !/^\d*$/.test(name));
  if (names.length === 0) return true;
  const image = copy.stage?.externalImage;
  const users = (image && imageFacts(image)?.users?.map(({ name }) => name)) ?? [];
  const created = earlierInstructions(copy)
    .flatMap(({ script }) => (script ? createdAccounts(script) : []))
    .map(({ name }) => name.value);
  return names.every((name) => name === 'root' || users.includes(name) || created.includes(name));
}

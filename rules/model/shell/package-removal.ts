import type { Instruction } from '../dockerfile/instruction.ts';
import type { Range } from '../text.ts';
import type { InstalledPackage } from './package-specs.ts';
import { wordRemoval } from './word-removal.ts';

/** The range to delete so that an install no longer names a package; `undefined` where it names no other one. */
export function packageRemoval(run: Instruction, { word, range }: InstalledPackage): Range | undefined {
  const install = run.packageActions.find(({ packages }) => packages.some((each) => each.word === word));
  const named = install?.packages.filter(({ kind }) => kind !== 'virtual') ?? [];
  if (named.length < 2 || word.quoted) return undefined;
  return wordRemoval(run.doc.source, range, run.doc.escape);
}

import { cleanPath } from '../project/path.ts';
import { known, unknown, type Value } from '../value.ts';
import type { Instruction } from './instruction.ts';

/** Absolute for Linux or Windows: `/app`, `C:\app`, `\app`. Docker may have taken the backslashes for escapes: `C:app`. */
export const isAbsolutePath = (path: string): boolean => /^(?:[A-Za-z]:|[/\\])/.test(path);

/** The directory a WORKDIR of Linux leads to; unknown where a base image nobody described, or a variable, hides it. */
export function directoryAfter(workdir: Instruction): Value<string> {
  const path = workdir.words[0]?.value;
  if (!path?.known || !workdir.stage || workdir.stage.isWindows) return unknown;
  if (isAbsolutePath(path.value)) return path.value.startsWith('/') ? known(cleanPath(path.value)) : unknown;
  const base = workdir.stage.workdirAt(workdir);
  return base.known && base.value.startsWith('/') ? known(cleanPath(`${base.value}/${path.value}`)) : unknown;
}

/** The first WORKDIR of a stage and those it builds on: later relative ones have something to be relative to. */
export function isFirstWorkdir(workdir: Instruction): boolean {
  const { stage, range, doc, isOnbuild } = workdir;
  return !doc.ofType('WORKDIR').some((other) => {
    if (other.isOnbuild && !isOnbuild) return false;
    return other.range.start < range.start && stage?.lineage.includes(other.stage!) === true;
  });
}

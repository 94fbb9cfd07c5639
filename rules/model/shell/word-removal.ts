import type { Range } from '../text.ts';

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t';
const isBreak = (char: string | undefined): boolean => char === undefined || char === '\n' || char === '\r';

/**
 * The range to delete so that a word of a shell script, or several in a row, is gone with the blanks that set it off;
 * with its line where it stands alone on one that goes on. `undefined` where more would have to change: in the exec
 * form, on a line of its own behind a comment.
 */
export function wordRemoval(source: string, { start, end }: Range, escape = '\\'): Range | undefined {
  let before = start;
  while (isBlank(source[before - 1])) before--;
  let after = end;
  while (isBlank(source[after])) after++;
  const isFirst = isBreak(source[before - 1]) || before === 0;
  if (!isFirst && before === start) return undefined;
  const goesOn = source[after] === escape && isBreak(source[after + 1]);
  if (isBreak(source[after]) || goesOn) {
    if (!isFirst) return { start: before, end };
    if (!goesOn) return withLineBefore(source, before, end, escape);
    const lineEnd = source.indexOf('\n', after);
    return lineEnd < 0 ? undefined : { start: before, end: lineEnd + 1 };
  }
  return after > end
    ? { start, end: after }
    : source[end] === ';' || source[end] === ')'
      ? { start: before, end }
      : undefined;
}

/** A word alone on the last line goes with the continuation that led to it. */
function withLineBefore(source: string, lineStart: number, end: number, escape: string): Range | undefined {
  let at = lineStart - 1;
  if (source[at] !== '\n') return undefined;
  if (source[at - 1] === '\r') at--;
  while (isBlank(source[at - 1])) at--;
  if (source[at - 1] !== escape) return undefined;
  at--;
  while (isBlank(source[at - 1])) at--;
  return isBreak(source[at - 1]) ? undefined : { start: at, end };
}

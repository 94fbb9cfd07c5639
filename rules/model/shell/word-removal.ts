import type { Range } from '../text.ts';

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t';
const isBreak = (char: string | undefined): boolean => char === undefined || char === '\n' || char === '\r';

/**
 * The range to delete so that a word of a shell script, or several in a row, is gone with the blanks that set it off;
 * with its line where it stands alone on one that goes on. `undefined` where more would have to change: in the exec
 * form, on a last line of its own.
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
    if (!goesOn) return undefined;
    const lineEnd = source.indexOf('\n', after);
    return lineEnd < 0 ? undefined : { start: before, end: lineEnd + 1 };
  }
  return after > end
    ? { start, end: after }
    : source[end] === ';' || source[end] === ')'
      ? { start: before, end }
      : undefined;
}

import type { Edit } from '../rules/core/rule.ts';

/** Middles with more pairs of lines than this are replaced as a whole. */
const mostPairs = 4_000_000;

/**
 * Edits that turn one text into another, line by line, so that cursors and folds in unchanged lines stay where they are.
 */
export function diffLines(before: string, after: string): Edit[] {
  const a = splitLines(before);
  const b = splitLines(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  let offset = 0;
  for (let line = 0; line < start; line++) offset += a[line]!.length;
  const edits: Edit[] = [];
  let i = start;
  let j = start;
  for (const [nextA, nextB] of [...commonLines(a, b, start, endA, endB), [endA, endB] as const]) {
    const removed = a.slice(i, nextA).join('');
    const inserted = b.slice(j, nextB).join('');
    if (removed || inserted) edits.push(narrowed(offset, removed, inserted));
    offset += removed.length + (a[nextA]?.length ?? 0);
    i = nextA + 1;
    j = nextB + 1;
  }
  return edits;
}

/** Lines with their line breaks. */
const splitLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** A longest common subsequence of two runs of lines, as pairs of indices. */
function commonLines(
  a: string[],
  b: string[],
  start: number,
  endA: number,
  endB: number,
): (readonly [number, number])[] {
  const rows = endA - start;
  const columns = endB - start;
  if (rows * columns > mostPairs) return [];
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const here = i * width + j;
      lengths[here] =
        a[start + i] === b[start + j]
          ? lengths[here + width + 1]! + 1
          : Math.max(lengths[here + width]!, lengths[here + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[start + i] === b[start + j]) pairs.push([start + i++, start + j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** Leaves out what both texts begin and end with. */
function narrowed(offset: number, removed: string, inserted: string): Edit {
  let head = 0;
  while (head < removed.length && head < inserted.length && removed[head] === inserted[head]) head++;
  let tail = 0;
  const most = Math.min(removed.length, inserted.length) - head;
  while (tail < most && removed.at(-1 - tail) === inserted.at(-1 - tail)) tail++;
  // Not between the halves of a surrogate pair.
  if (isHalf(removed.charCodeAt(head - 1), 0xd800)) head--;
  if (isHalf(removed.charCodeAt(removed.length - tail), 0xdc00)) tail--;
  return {
    range: { start: offset + head, end: offset + removed.length - tail },
    text: inserted.slice(head, inserted.length - tail),
  };
}

const isHalf = (code: number, first: number): boolean => code >= first && code < first + 0x400;

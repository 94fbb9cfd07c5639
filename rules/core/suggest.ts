/** The candidate that a mistyped or shortened word most likely means, or undefined when none is near. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 64) return undefined;
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  if (best !== undefined || word.length < 3) return best;
  const longer = [...candidates].filter((candidate) => candidate.toLowerCase().startsWith(wanted));
  return longer.length === 1 ? longer[0] : undefined;
}

const plain = (word: string): string => word.toLowerCase().replaceAll(/[-_ ]/g, '');

export interface Meant {
  readonly word: string;
  /** Only case, blanks, `-` or `_` differ. */
  readonly isSure: boolean;
}

/** Which of some words a mistyped one means; none that is taken already. */
export function meant(
  word: string,
  words: readonly string[],
  taken: (word: string) => boolean = () => false,
): Meant | undefined {
  const free = words.filter((candidate) => !taken(candidate));
  const same = free.find((candidate) => plain(candidate) === plain(word));
  const near = same ?? suggest(word, free);
  return near === undefined ? undefined : { word: near, isSure: same !== undefined };
}

/** How many characters to add, drop, replace or swap with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** Lines of context around a change. */
const context = 3;
/** Above this many edit steps the middle of two texts counts as replaced as a whole. */
const mostSteps = 2000;

interface Step {
  readonly kind: ' ' | '-' | '+';
  readonly line: string;
}

/** The difference of two texts as `diff -u` and `git apply` know it; empty when they are equal. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const steps = diffLines(splitLines(before), splitLines(after));
  return [`--- a/${path}\n`, `+++ b/${path}\n`, ...hunks(steps)].join('');
}

/** Lines with their breaks. */
const splitLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function hunks(steps: readonly Step[]): string[] {
  const rendered: string[] = [];
  let oldLine = 1;
  let newLine = 1;
  let index = 0;
  while (index < steps.length) {
    if (steps[index]!.kind === ' ') {
      oldLine++;
      newLine++;
      index++;
      continue;
    }
    const start = Math.max(0, index - context);
    let end = index;
    for (let unchanged = 0; end < steps.length && unchanged <= 2 * context; end++) {
      unchanged = steps[end]!.kind === ' ' ? unchanged + 1 : 0;
    }
    while (end > index && steps[end - 1]!.kind === ' ') end--;
    const hunk = steps.slice(start, Math.min(steps.length, end + context));
    const oldCount = hunk.filter((step) => step.kind !== '+').length;
    const newCount = hunk.filter((step) => step.kind !== '-').length;
    const lead = index - start;
    rendered.push(`@@ -${position(oldLine - lead, oldCount)} +${position(newLine - lead, newCount)} @@\n`);
    for (const { kind, line } of hunk) {
      rendered.push(`${kind}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`);
    }
    oldLine += oldCount - lead;
    newLine += newCount - lead;
    index = start + hunk.length;
  }
  return rendered;
}

/** An empty side is placed after the line before it. */
const position = (line: number, count: number): string =>
  count === 1 ? String(line) : `${count === 0 ? line - 1 : line},${count}`;

function diffLines(before: readonly string[], after: readonly string[]): Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail++;
  const same = (line: string): Step => ({ kind: ' ', line });
  return [
    ...before.slice(0, head).map(same),
    ...diffMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ];
}

/** Myers' algorithm (1986, "An O(ND) Difference Algorithm"), with the furthest points before each step kept. */
function diffMiddle(before: readonly string[], after: readonly string[]): Step[] {
  const trace: ReadonlyMap<number, number>[] = [];
  const furthest = new Map<number, number>([[1, 0]]);
  for (let steps = 0; steps <= Math.min(before.length + after.length, mostSteps); steps++) {
    trace.push(new Map(furthest));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const from = previousDiagonal(furthest, diagonal, steps);
      let x = furthest.get(from)! + (from < diagonal ? 1 : 0);
      let y = x - diagonal;
      while (x < before.length && y < after.length && before[x] === after[y]) {
        x++;
        y++;
      }
      furthest.set(diagonal, x);
      if (x >= before.length && y >= after.length) return backtrack(trace, before, after);
    }
  }
  return [...before.map((line): Step => ({ kind: '-', line })), ...after.map((line): Step => ({ kind: '+', line }))];
}

/** Where a diagonal is reached from: the one above by an insertion, or the one below by a deletion. */
function previousDiagonal(furthest: ReadonlyMap<number, number>, diagonal: number, steps: number): number {
  if (diagonal === -steps) return diagonal + 1;
  if (diagonal === steps) return diagonal - 1;
  return furthest.get(diagonal - 1)! < furthest.get(diagonal + 1)! ? diagonal + 1 : diagonal - 1;
}

function backtrack(
  trace: readonly ReadonlyMap<number, number>[],
  before: readonly string[],
  after: readonly string[],
): Step[] {
  const steps: Step[] = [];
  let x = before.length;
  let y = after.length;
  for (let depth = trace.length - 1; depth >= 0; depth--) {
    const from = previousDiagonal(trace[depth]!, x - y, depth);
    const previousX = trace[depth]!.get(from)!;
    const previousY = previousX - from;
    while (x > previousX && y > previousY) {
      steps.push({ kind: ' ', line: before[--x]! });
      y--;
    }
    if (depth === 0) break;
    if (x === previousX) steps.push({ kind: '+', line: after[--y]! });
    else steps.push({ kind: '-', line: before[--x]! });
  }
  return steps.reverse();
}

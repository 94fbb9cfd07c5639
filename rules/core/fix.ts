import type { Range } from '../model/text.ts';
import type { Finding, Fix } from './finding.ts';
import { type LintInput, type LintOptions, type LintResult, lint } from './lint.ts';
import type { Edit } from './rule.ts';

export interface FixOptions {
  /** Take fixes that need a look as well. */
  readonly unsafe?: boolean;
  /** Only findings of these rules. */
  readonly rules?: readonly string[];
}

export interface FixResult {
  readonly text: string;
  /** The findings whose fix went in, pass by pass. Their ranges belong to the text of their pass. */
  readonly fixed: readonly Finding[];
  /** What remains: the result of linting `text`. */
  readonly result: LintResult;
}

const maximumPasses = 10;

/**
 * Repairs a text until there is nothing more to repair: applies what fits together, lints again, at most ten times. A
 * pass after which the file reads worse, or as it did before, is taken back, and nothing more is tried.
 */
export function fixAll(input: LintInput, lintOptions: LintOptions, options: FixOptions = {}): FixResult {
  let result = lint(input, lintOptions);
  let text = input.text;
  const fixed: Finding[] = [];
  const seen = new Set([text]);
  for (let pass = 0; pass < maximumPasses; pass++) {
    const chosen = chooseFixes(result.findings, options);
    if (chosen.length === 0) break;
    const next = applyEdits(
      text,
      chosen.flatMap(({ fix }) => fix.edits),
    );
    if (seen.has(next)) break;
    const nextResult = lint({ ...input, text: next }, lintOptions);
    if (faultsOf(nextResult) > faultsOf(result)) break;
    seen.add(next);
    fixed.push(...chosen.map(({ finding }) => finding));
    text = next;
    result = nextResult;
  }
  return { text, fixed, result };
}

/** How much of a file cannot be read. */
export const faultsOf = ({ document }: Pick<LintResult, 'document'>): number =>
  document.problems.length + (document.kind === 'dockerfile' ? document.refusals : 0);

/** A fix for each finding that has a fitting one, without those that would touch the same text. */
export function chooseFixes(
  findings: readonly Finding[],
  { unsafe = false, rules }: FixOptions = {},
): readonly { readonly finding: Finding; readonly fix: Fix }[] {
  const taken = new TakenRanges();
  const chosen: { finding: Finding; fix: Fix }[] = [];
  for (const finding of findings) {
    if (rules && !rules.includes(finding.ruleId)) continue;
    const fix = preferredFix(finding, unsafe);
    if (fix && taken.take(fix.edits)) chosen.push({ finding, fix });
  }
  return chosen;
}

/** The first of a finding's fixes that may be applied unseen. */
export function preferredFix(finding: Finding, unsafe: boolean): Fix | undefined {
  return finding.fixes?.find((fix) => (fix.safe || unsafe) && !fix.snippet && fix.edits.length > 0);
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let result = '';
  let at = 0;
  for (const { range, text: inserted } of sorted) {
    result += text.slice(at, range.start) + inserted;
    at = range.end;
  }
  return result + text.slice(at);
}

/** Whether edits of one fix leave each other alone; insertions at one place may follow each other. */
export function areDisjoint(edits: readonly Edit[]): boolean {
  const sorted = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return sorted.every(({ range }, index) => index === 0 || sorted[index - 1]!.range.end <= range.start);
}

/** Ranges in order, none of which touches another at more than an end. */
class TakenRanges {
  readonly #ranges: Range[] = [];

  /** Takes the ranges of all edits, or none when one of them is in the way of a range taken before. */
  take(edits: readonly Edit[]): boolean {
    if (!areDisjoint(edits)) return false;
    if (edits.some(({ range }) => !this.#isFree(range))) return false;
    for (const { range } of edits) this.#ranges.splice(this.#indexOf(range), 0, range);
    return true;
  }

  #isFree(range: Range): boolean {
    const index = this.#indexOf(range);
    const before = this.#ranges[index - 1];
    const after = this.#ranges[index];
    return (!before || follows(before, range)) && (!after || follows(range, after));
  }

  #indexOf(range: Range): number {
    let low = 0;
    let high = this.#ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ranges[middle]!.start < range.start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** An insertion at the edge of another edit does not follow it: which comes first would be a guess. */
const follows = (before: Range, after: Range): boolean =>
  before.end < after.start || (before.end === after.start && before.start < before.end && after.start < after.end);

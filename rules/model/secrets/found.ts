import type { Range } from '../text.ts';

/**
 * A secret where it stands, by what shows it: `token` and `key` by their form, `value` by the name before it,
 * `argument` by the option of a command, `url` by its place in an address, `weak`: a password everybody guesses. What
 * the secret says is not part of it.
 */
export interface FoundSecret {
  readonly kind: 'token' | 'key' | 'value' | 'argument' | 'url' | 'weak';
  /** The secret alone. */
  readonly range: Range;
  /** Who issued it, or the host of an address; empty where that is unknown. */
  readonly from: string;
  /** The variable, label, option or account it belongs to; empty where there is none. */
  readonly name: string;
}

/** Leaves out what overlaps with an earlier one: the first says most. */
export function withoutOverlaps<T extends FoundSecret>(found: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const secret of found) {
    const { start, end } = secret.range;
    if (!kept.some(({ range }) => range.start < end && start < range.end)) kept.push(secret);
  }
  return kept.sort((a, b) => a.range.start - b.range.start);
}

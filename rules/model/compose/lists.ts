import type { Entry } from './entry.ts';

/** The items of a key that takes one value or a list of them. */
export function itemsOf(entry: Entry | undefined): readonly Entry[] {
  if (entry?.kind === 'list') return entry.items;
  return entry?.kind === 'scalar' ? [entry] : [];
}

/** Variables that Compose fills in, wherever they stand in a file. */
import { oncePer } from '../once-per.ts';
import type { ComposeDocument } from './document.ts';
import type { Entry } from './entry.ts';
import type { Interpolation } from './interpolation.ts';

export interface FilledIn {
  readonly variable: Interpolation;
  /** The scalar it stands in. */
  readonly entry: Entry;
}

/** Each variable of a file once, at its place; those in the default of another one are left out. */
export const filledIn = oncePer((doc: ComposeDocument): readonly FilledIn[] => {
  if (!doc.source.includes('$')) return [];
  const found: FilledIn[] = [];
  const visit = (entry: Entry): void => {
    if (entry.inherited) return;
    for (const variable of entry.interpolations) found.push({ variable, entry });
    for (const child of entry.written) visit(child);
  };
  for (const document of doc.documents) visit(document);
  return found;
});

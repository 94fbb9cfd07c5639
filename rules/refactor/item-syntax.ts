/** Items of lists in Compose files that are a string in the short syntax, and a map in the long one. */
import type { Entry } from '../model/compose/entry.ts';

/** A key with its value in YAML, or the fields below it. */
export type Field = readonly [key: string, value: string | readonly Field[]];

export const isInFlow = (entry: Entry): boolean =>
  entry.parent !== undefined && (entry.parent.style === 'flow' || isInFlow(entry.parent));

/** Whether an item can be written anew by itself: nothing else refers to it, and no comment is in it. */
export function standsAlone(item: Entry): boolean {
  const { source, range, fullRange } = item;
  const holdsAnchor = (entry: Entry): boolean =>
    entry.inherited || entry.anchor !== undefined || entry.tag !== undefined || entry.written.some(holdsAnchor);
  const text = source.slice(fullRange.start, range.end);
  // A dash, blanks, and what is to be replaced on the same line.
  return (
    item.isItem && !holdsAnchor(item) && !/\s#/.test(text) && !/[\r\n]/.test(source.slice(fullRange.start, range.start))
  );
}

/** A map as it is written in place of an item: below the item's first character, or in braces. */
export function longText(item: Entry, fields: readonly Field[]): string {
  if (isInFlow(item)) return flow(fields);
  const { source, range } = item;
  const column = range.start - (source.lastIndexOf('\n', range.start - 1) + 1);
  return block(fields, source[0] === '\ufeff' && !source.slice(0, range.start).includes('\n') ? column - 1 : column);
}

const flow = (fields: readonly Field[]): string =>
  `{ ${fields.map(([key, value]) => `${key}: ${typeof value === 'string' ? value : flow(value)}`).join(', ')} }`;

const block = (fields: readonly Field[], column: number): string =>
  fields
    .map(([key, value]) =>
      typeof value === 'string' ? `${key}: ${value}` : `${key}:\n${' '.repeat(column + 2)}${block(value, column + 2)}`,
    )
    .join(`\n${' '.repeat(column)}`);

import type { Entry } from '../entry.ts';
import type { Shape } from './shape.ts';
import { fileShape } from './top-level.ts';

export type { Shape } from './shape.ts';

/** Where an entry stands: what the Specification says about it, and its path with chosen names as `*`. */
export interface Place {
  readonly shape: Shape;
  /** `services.*.ports[].target`; items of lists that stand for a map are `*` too. */
  readonly pattern: string;
}

/** What may stand where an entry stands; undefined below keys that do not exist, and where anything goes. */
export function placeOf(entry: Entry): Place | undefined {
  if (!entry.parent) return { shape: fileShape, pattern: '' };
  const parent = placeOf(entry.parent);
  return parent && (entry.isItem ? itemPlace(parent) : keyPlace(parent, entry.key));
}

/** What may stand below a path of keys and names, `[]` for an item of a list: for a file that is not written yet. */
export function placeAt(path: readonly string[]): Place | undefined {
  let place: Place | undefined = { shape: fileShape, pattern: '' };
  for (const key of path) place = place && (key === '[]' ? itemPlace(place) : keyPlace(place, key));
  return place;
}

function keyPlace({ shape, pattern }: Place, key: string): Place | undefined {
  const map = shape.map?.();
  if (!map) return undefined;
  const below = (name: string): string => (pattern === '' ? name : `${pattern}.${name}`);
  if (Object.hasOwn(map.keys, key)) return { shape: map.keys[key]!, pattern: below(key) };
  return map.names && { shape: map.names.shape, pattern: below('*') };
}

function itemPlace({ shape, pattern }: Place): Place | undefined {
  const { list } = shape;
  return list && { shape: list.items, pattern: list.names ? `${pattern}.*` : `${pattern}[]` };
}

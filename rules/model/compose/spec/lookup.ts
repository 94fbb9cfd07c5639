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
  const own = Object.hasOwn(map.keys, key) ? map.keys[key] : undefined;
  if (map.names) return { shape: own ?? map.names.shape, pattern: below('*') };
  return own && { shape: own, pattern: below(key) };
}

function itemPlace({ shape, pattern }: Place): Place | undefined {
  const { list } = shape;
  return list && { shape: list.items, pattern: list.names ? `${pattern}.*` : `${pattern}[]` };
}

/** The keys a map may have, for completion; names the author chooses are left out unless they are usual. */
export function proposedKeys({ map }: Shape): readonly { key: string; shape: Shape; isRequired: boolean }[] {
  const { keys = {}, required = [] } = map?.() ?? {};
  return Object.entries(keys).map(([key, shape]) => ({ key, shape, isRequired: required.includes(key) }));
}

/** The words a scalar may or often does hold, for completion. */
export const proposedValues = ({ scalar }: Shape): readonly string[] => scalar?.values ?? [];

import type { ComposeDocument } from '../document.ts';
import type { Entry } from '../entry.ts';
import { fileShape } from './top-level.ts';

const serviceMarks = ['image', 'build', 'extends'];

/** A value that looks like a service: a map with an image or something to build. */
export const looksLikeService = (entry: Entry): boolean =>
  entry.kind === 'map' && serviceMarks.some((key) => entry.get(key) !== undefined);

const isOwnKey = (key: string): boolean => Object.hasOwn(fileShape.map!().keys, key) || key.startsWith('x-');

/**
 * The services of a file in the layout of Compose's first version, where they stood at the top level; none in any
 * other file.
 */
export function version1Services(doc: ComposeDocument): readonly Entry[] {
  const { root } = doc;
  if (root.kind !== 'map' || root.get('services') || root.get('include')) return [];
  const others = root.entries.filter(({ key }) => !isOwnKey(key));
  return others.some(looksLikeService) && others.every(({ kind }) => kind === 'map' || kind === 'null') ? others : [];
}

export const isVersion1 = (doc: ComposeDocument): boolean => version1Services(doc).length > 0;

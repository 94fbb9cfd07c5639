import type { Peer, Sources } from './rule.ts';

/** The codes one linter has for a check. */
export function codesOf(sources: Sources | undefined, peer: Peer): readonly string[] {
  const codes = sources?.[peer];
  if (codes === undefined) return [];
  return typeof codes === 'string' ? [codes] : codes;
}

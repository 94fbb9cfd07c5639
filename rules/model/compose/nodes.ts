import type { Range } from '../text.ts';

/** A tag (`!reset`) or an anchor (`&name`) as written. */
export interface Mark {
  readonly name: string;
  readonly range: Range;
}

/** What all nodes have. */
export interface NodeBase {
  /** The value as written, without tag, anchor and trailing comment; a block ends with its last character. */
  readonly range: Range;
  readonly tag: Mark | undefined;
  readonly anchor: Mark | undefined;
}
export interface YamlMap extends NodeBase {
  readonly kind: 'map';
  readonly style: 'block' | 'flow';
  readonly pairs: readonly YamlPair[];
}
export interface YamlPair {
  /** The key; undefined in `: value`. */
  readonly key: YamlNode | undefined;
  /** The value; undefined where nothing is written after the colon. */
  readonly value: YamlNode | undefined;
  /** From the key (or its `?`, anchor, tag) to the end of the value or the colon. */
  readonly range: Range;
}
export interface YamlList extends NodeBase {
  readonly kind: 'list';
  readonly style: 'block' | 'flow';
  readonly items: readonly YamlListItem[];
}
export interface YamlListItem {
  readonly value: YamlNode | undefined;
  /** From the `-` (block) or the value (flow) to the end of the value. */
  readonly range: Range;
}
export interface YamlScalar extends NodeBase {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  /** The text after unquoting and folding, before any typing. */
  readonly text: string;
  /** Of a block scalar: the indentation its header's indicator counts from, and the end of its trailing blank lines. */
  readonly block?: { readonly parentIndent: number; readonly end: number };
}
export interface YamlAlias extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
  /** What it stands for: undefined for an unknown name, a cycle, or beyond {@link aliasLimit}. Never an alias. */
  readonly target: YamlMap | YamlList | YamlScalar | undefined;
}
export type YamlNode = YamlMap | YamlList | YamlScalar | YamlAlias;

/** `<<` merges another map; quoted it is an ordinary key. */
export const isMergeKey = (key: YamlNode | undefined): boolean =>
  key?.kind === 'scalar' && key.style === 'plain' && key.text === '<<';

/** Whether `<<` can merge it: a map or a list of maps; an alias that stands for nothing has been reported already. */
export function isMergeable(node: YamlNode | undefined): boolean {
  const value = node?.kind === 'alias' ? (node.target ?? { kind: 'map' }) : node;
  if (value?.kind !== 'list') return value?.kind === 'map';
  return value.items.every(
    (item) => (item.value?.kind === 'alias' ? (item.value.target?.kind ?? 'map') : item.value?.kind) === 'map',
  );
}

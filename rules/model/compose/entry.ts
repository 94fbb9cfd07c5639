import type { MappedText, Range } from '../text.ts';
import { known, unknown, type Value } from '../value.ts';
import { ComposeText, type Interpolation } from './interpolation.ts';
import { isMergeKey, type YamlMap, type YamlNode } from './nodes.ts';
import { scalarText } from './scalar.ts';
import { booleanOf, isNullWord, isStringWord, numberOf } from './typing.ts';

export type EntryKind = 'map' | 'list' | 'scalar' | 'null';

/** What makes an {@link Entry}; only the model does. */
export interface EntryOrigin {
  readonly source: string;
  readonly key: string;
  readonly keyNode?: YamlNode | undefined;
  readonly node: YamlNode | undefined;
  /** From the key, or the dash of a list item, to the end of the value. */
  readonly fullRange: Range;
  readonly parent?: Entry | undefined;
  readonly inherited?: boolean;
  readonly isItem?: boolean;
  /** Values of the same key in earlier documents of the file, the first one first. */
  readonly earlier?: readonly YamlNode[];
}

/** Sequences of these keys replace earlier ones; all others are appended (Compose Specification, "Merge"). */
const replacedLists = new Set(['command', 'entrypoint', 'test']);

/**
 * A key with its value, or a list item, as Compose sees it: aliases followed, `<<` merged, the documents of the file
 * laid over each other. Ranges are always where the text is written, so a value behind an alias lies at its anchor.
 */
export class Entry {
  /** The key; for a list item its index. */
  readonly key: string;
  /** Undefined for list items and the root. */
  readonly keyRange: Range | undefined;
  readonly parent: Entry | undefined;
  /** The value is written elsewhere: this entry came through `<<`, lies below an alias, or its value is an alias. */
  readonly inherited: boolean;
  /** An item of a list. */
  readonly isItem: boolean;
  /** From the key, or the dash of a list item, to the end of the value. */
  readonly fullRange: Range;
  /** Where the value is written as `*name` here. */
  readonly alias: { readonly name: string; readonly range: Range } | undefined;
  readonly #origin: EntryOrigin;
  readonly #node: Exclude<YamlNode, { kind: 'alias' }> | undefined;
  #written: readonly Entry[] | undefined;
  #entries: readonly Entry[] | undefined;
  #byKey: ReadonlyMap<string, Entry> | undefined;
  #items: readonly Entry[] | undefined;
  #text: MappedText | undefined;
  #scalar: ComposeText | undefined;
  #layers: readonly ReadonlyMap<string, Pair>[] | undefined;

  constructor(origin: EntryOrigin) {
    const { node } = origin;
    this.#origin = origin;
    this.key = origin.key;
    this.keyRange = origin.keyNode?.range;
    this.parent = origin.parent;
    this.isItem = origin.isItem ?? false;
    this.fullRange = origin.fullRange;
    this.alias = node?.kind === 'alias' ? { name: node.name, range: node.range } : undefined;
    this.inherited = (origin.inherited ?? false) || node?.kind === 'alias';
    this.#node = node?.kind === 'alias' ? node.target : node;
  }

  /** The text of the whole file. */
  get source(): string {
    return this.#origin.source;
  }

  /** The value; the key (or the dash) where nothing is written; the alias where it stands for nothing. */
  get range(): Range {
    return this.#node?.range ?? this.alias?.range ?? this.keyRange ?? this.fullRange;
  }

  get kind(): EntryKind {
    const node = this.#node;
    if (!node || this.isReset) return 'null';
    if (node.kind === 'scalar' && node.style === 'plain' && isNullWord(node.text) && this.tag !== '!!str')
      return 'null';
    return node.kind;
  }

  /** The tag as written, such as `!reset` or `!override`. */
  get tag(): string | undefined {
    return this.#node?.tag?.name;
  }
  get tagRange(): Range | undefined {
    return this.#node?.tag?.range;
  }

  /** `!reset`: the key is taken away from an earlier file; what it holds means nothing and cannot be asked for. */
  get isReset(): boolean {
    return this.tag === '!reset';
  }

  /** The anchor (`&name`) of the value. */
  get anchor(): { readonly name: string; readonly range: Range } | undefined {
    return this.#node?.anchor;
  }

  /** Keys and indexes from the root. */
  get path(): readonly string[] {
    return this.parent ? [...this.parent.path, this.key] : [];
  }

  /** How a scalar is quoted; undefined for plain ones and for maps and lists. */
  get quoted(): 'single' | 'double' | 'block' | undefined {
    const node = this.#node;
    if (node?.kind !== 'scalar' || node.style === 'plain') return undefined;
    return node.style === 'single' || node.style === 'double' ? node.style : 'block';
  }

  /** `|` or `>`, for block scalars. */
  get blockStyle(): 'literal' | 'folded' | undefined {
    const node = this.#node;
    return node?.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded') ? node.style : undefined;
  }

  /** How a map or list is written: `{a: 1}` and `[a]` are flow. Scalars have the style of what holds them. */
  get style(): 'block' | 'flow' {
    const node = this.#node;
    if (node?.kind === 'map' || node?.kind === 'list') return node.style;
    return this.parent?.style ?? 'block';
  }

  /** The column (from 0) of the key, or of the dash of a list item; of the first key for the root. */
  get indent(): number {
    const { source } = this.#origin;
    const at = this.keyRange?.start ?? this.fullRange.start;
    const lineStart = source.lastIndexOf('\n', at - 1) + 1;
    return at - lineStart - (source[lineStart] === '\ufeff' ? 1 : 0);
  }

  /** A scalar as text, whatever its type; undefined for `null`, maps and lists. Not interpolated. */
  get string(): string | undefined {
    return this.kind === 'scalar' && this.#node?.kind === 'scalar' ? this.#node.text : undefined;
  }

  /** The text of a scalar, each character mapped to where it is written. Not interpolated. */
  get text(): MappedText | undefined {
    if (this.kind !== 'scalar' || this.#node?.kind !== 'scalar') return undefined;
    this.#text ??= scalarText(this.#origin.source, this.#node);
    return this.#text;
  }

  /** The number, for a plain scalar that go-yaml reads as one: `0440` is octal, `0x1F`, `1_000`. */
  get number(): number | undefined {
    return this.quoted || this.tag === '!!str' ? undefined : numberOf(this.string);
  }

  /**
   * What Compose takes the scalar for where it wants a boolean: quoted words count, and so do `yes`, `on`, `y`, `t`,
   * `1` and their opposites (compose-go `interpolation`, `toBoolean`; it warns about them).
   */
  get boolean(): boolean | undefined {
    return booleanOf(this.string);
  }

  /** YAML itself reads the scalar as a string: it is quoted, or no number, boolean or date. */
  get isString(): boolean {
    const { string } = this;
    return string !== undefined && (this.quoted !== undefined || this.tag === '!!str' || isStringWord(string));
  }

  /** The key is a string; Compose refuses others, as in `80: 80`. True for list items. */
  get hasStringKey(): boolean {
    const node = this.#origin.keyNode;
    if (this.isItem || !this.parent) return true;
    return node?.kind === 'scalar' && (node.style !== 'plain' || isStringWord(node.text));
  }

  /** The scalar with what Compose fills in. */
  get scalar(): ComposeText | undefined {
    const { text } = this;
    if (text) this.#scalar ??= new ComposeText(text);
    return this.#scalar;
  }

  /** The variables in the scalar. */
  get interpolations(): readonly Interpolation[] {
    return this.string?.includes('$') ? this.scalar!.interpolations : [];
  }

  get hasInterpolation(): boolean {
    return this.interpolations.length > 0;
  }

  /** The scalar after interpolation; unknown when a variable takes part, whose value depends on the environment. */
  get value(): Value<string> {
    const { string } = this;
    if (string === undefined) return unknown;
    return string.includes('$') ? this.scalar!.value : known(string, this.range);
  }

  /** The key as written, mapped to its place. Undefined for list items and keys that are no scalar. */
  get keyText(): MappedText | undefined {
    const node = this.#origin.keyNode;
    return node?.kind === 'scalar' ? scalarText(this.#origin.source, node) : undefined;
  }

  /** The pairs of a map or the items of a list just as they are written at this place: `<<` and doubles included. */
  get written(): readonly Entry[] {
    this.#written ??= this.kind === 'map' ? this.#writtenPairs() : this.kind === 'list' ? this.items : [];
    return this.#written;
  }

  /** The entries of a map: own keys first, then merged ones, then those of earlier documents. A list has none. */
  get entries(): readonly Entry[] {
    this.#entries ??= this.kind === 'map' ? this.#mergedEntries() : [];
    return this.#entries;
  }

  /** The items of a list; those of earlier documents come first, as Compose appends. */
  get items(): readonly Entry[] {
    this.#items ??= this.#listItems();
    return this.#items;
  }

  /** The entry with this key, merged ones included. */
  get(key: string): Entry | undefined {
    this.#byKey ??= new Map(this.entries.map((entry) => [entry.key, entry]));
    return this.#byKey.get(key);
  }

  /** The entry below these keys and list indexes. */
  at(...path: readonly string[]): Entry | undefined {
    let entry: Entry | undefined = this;
    for (const key of path) entry = entry?.kind === 'list' ? entry.items[Number(key)] : entry?.get(key);
    return entry;
  }

  #writtenPairs(): readonly Entry[] {
    const node = this.#node;
    if (node?.kind !== 'map') return [];
    return node.pairs.map(
      ({ key, value, range }) =>
        new Entry({
          source: this.#origin.source,
          key: keyText(key),
          keyNode: key,
          node: value,
          fullRange: range,
          parent: this,
          inherited: this.inherited,
        }),
    );
  }

  #mergedEntries(): readonly Entry[] {
    const node = this.#node;
    if (node?.kind !== 'map') return [];
    const found = new Map<string, Entry>();
    for (const [index, { key, value }] of node.pairs.entries()) {
      if (isMergeKey(key)) continue;
      const entry = this.written[index]!;
      const earlier = this.#earlierValues(entry.key);
      found.set(entry.key, earlier.length > 0 ? new Entry({ ...entry.#origin, node: value, earlier }) : entry);
    }
    for (const [key, pair] of pairsByKey(node)) if (!found.has(key)) found.set(key, this.#entryOf(key, pair, true));
    for (const [index, layer] of [...this.#earlierMaps.entries()].reverse()) {
      for (const [key, pair] of layer) {
        if (!found.has(key)) found.set(key, this.#entryOf(key, pair, false, this.#earlierValues(key, index)));
      }
    }
    return [...found.values()];
  }

  #entryOf(key: string, pair: Pair, inherited: boolean, earlier: readonly YamlNode[] = []): Entry {
    const { key: keyNode, value: node, range: fullRange } = pair;
    return new Entry({ source: this.#origin.source, key, keyNode, node, fullRange, parent: this, inherited, earlier });
  }

  /** The maps of earlier documents this one is laid over. */
  get #earlierMaps(): readonly ReadonlyMap<string, Pair>[] {
    this.#layers ??= this.#earlierOf('map').map(pairsByKey);
    return this.#layers;
  }

  /** What the first `count` earlier documents (default: all) say about a key. */
  #earlierValues(key: string, count?: number): readonly YamlNode[] {
    return this.#earlierMaps.slice(0, count).flatMap((layer) => layer.get(key)?.value ?? []);
  }

  #listItems(): readonly Entry[] {
    const node = this.#node;
    if (this.kind !== 'list' || node?.kind !== 'list') return [];
    const earlier = replacedLists.has(this.key) ? [] : this.#earlierOf('list');
    return [...earlier, node]
      .flatMap((list) => list.items)
      .map(
        ({ value, range }, index) =>
          new Entry({
            source: this.#origin.source,
            key: String(index),
            node: value,
            fullRange: range,
            parent: this,
            inherited: this.inherited,
            isItem: true,
          }),
      );
  }

  #earlierOf<K extends 'map' | 'list'>(kind: K): Extract<YamlNode, { kind: K }>[] {
    if (this.tag === '!override') return [];
    const layers = (this.#origin.earlier ?? []).map(followed);
    return layers.filter((node): node is Extract<YamlNode, { kind: K }> => node?.kind === kind && !node.tag);
  }
}

const keyText = (key: YamlNode | undefined): string => {
  const node = followed(key);
  return node?.kind === 'scalar' ? node.text : '';
};

type Pair = YamlMap['pairs'][number];

/** The pairs of a map by their keys, those of `<<` after its own; of several sources the first one wins. */
function pairsByKey(map: YamlMap): Map<string, Pair> {
  const found = new Map<string, Pair>();
  for (const pair of map.pairs) if (!isMergeKey(pair.key)) found.set(keyText(pair.key), pair);
  for (const { key, value } of map.pairs) {
    if (!isMergeKey(key)) continue;
    const merged = followed(value);
    const sources = merged?.kind === 'list' ? merged.items.map((item) => followed(item.value)) : [merged];
    for (const source of sources) {
      if (source?.kind !== 'map') continue;
      for (const [name, pair] of pairsByKey(source)) if (!found.has(name)) found.set(name, pair);
    }
  }
  return found;
}

const followed = (node: YamlNode | undefined) => (node?.kind === 'alias' ? node.target : node);

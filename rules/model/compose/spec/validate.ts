import { oncePer } from '../../once-per.ts';
import type { Range } from '../../text.ts';
import type { ComposeDocument } from '../document.ts';
import type { Entry } from '../entry.ts';
import { type FormatFault, type FormatFaultCode, formatFault } from './format.ts';
import type { ListShape, MapShape, ScalarShape, Shape } from './shape.ts';
import { fileShape } from './top-level.ts';
import { isVersion1 } from './version-1.ts';

interface FaultBase {
  /** What the reader must look at. */
  readonly range: Range;
  /** The entry that is wrong; of a missing key the map that lacks it. */
  readonly entry: Entry;
}
export interface UnknownKey extends FaultBase {
  readonly kind: 'unknown-key';
  /** The keys that may stand there. */
  readonly map: MapShape;
}
export interface WrongType extends FaultBase {
  readonly kind: 'wrong-type';
  readonly shape: Shape;
  /** For the item of a list: the list it is in. */
  readonly list: ListShape | undefined;
}
export interface WrongName extends FaultBase {
  readonly kind: 'wrong-name';
}
export interface KeyNotString extends FaultBase {
  readonly kind: 'key-not-string';
}
export interface MissingKey extends FaultBase {
  readonly kind: 'missing-key';
  readonly key: string;
  readonly map: MapShape;
}
export interface WrongValue extends FaultBase {
  readonly kind: 'wrong-value';
  readonly value: string;
  readonly reason: FormatFaultCode | 'word' | 'minimum' | 'maximum';
  readonly scalar: ScalarShape;
}
export interface RepeatedItem extends FaultBase {
  readonly kind: 'repeated-item';
  readonly first: Entry;
}
export type SpecFault = UnknownKey | WrongType | WrongName | KeyNotString | MissingKey | WrongValue | RepeatedItem;

/** A scalar of the file, without variables, and what it may be. */
export interface SpecScalar {
  readonly entry: Entry;
  readonly scalar: ScalarShape;
}

interface Judgement {
  readonly faults: readonly SpecFault[];
  readonly scalars: readonly SpecScalar[];
}

const judgementOf = oncePer((doc: ComposeDocument): Judgement => {
  const validation = new Validation();
  if (doc.root.kind === 'map' && !isVersion1(doc)) validation.validate(doc.root);
  return { faults: withoutBrokenYaml(doc, validation.faults), scalars: validation.scalars };
});

/**
 * Where a file says something the Compose Specification does not know, in the order of the file. A scalar with a
 * variable in it may have any value, and text reached by several aliases is judged once. Files of Compose's first
 * version, which had another layout, are not judged.
 */
export const specFaults = (doc: ComposeDocument): readonly SpecFault[] => judgementOf(doc).faults;

/** The scalars of a file that have the right type, each once. */
export const specScalars = (doc: ComposeDocument): readonly SpecScalar[] => judgementOf(doc).scalars;

/** The faults of one kind. */
export const specFaultsOf = <K extends SpecFault['kind']>(
  doc: ComposeDocument,
  kind: K,
): readonly Extract<SpecFault, { kind: K }>[] =>
  specFaults(doc).filter((fault): fault is Extract<SpecFault, { kind: K }> => fault.kind === kind);

/** Where YAML is broken, what was read is no statement about the Specification. */
function withoutBrokenYaml(doc: ComposeDocument, faults: readonly SpecFault[]): readonly SpecFault[] {
  if (faults.length === 0) return faults;
  const broken = doc.problems.filter(({ code }) => code.startsWith('yaml-') && !code.startsWith('yaml-duplicate'));
  if (broken.length === 0) return faults;
  const lineOf = (offset: number): number => doc.lines.position(offset).line;
  return faults.filter(({ entry: { fullRange } }) =>
    broken.every(({ range }) => {
      const line = lineOf(range.start);
      return line < lineOf(fullRange.start) - 1 || line > lineOf(fullRange.end) + 1;
    }),
  );
}

/** More than anybody reads. */
const mostFaults = 300;

class Validation {
  readonly scalars: SpecScalar[] = [];
  readonly #faults: SpecFault[] = [];
  readonly #reported = new Set<string>();
  /** Where text that several places use begins, by the shape it was compared with. */
  readonly #visited = new Map<Shape, Set<number>>();

  /** In the order of the file. */
  get faults(): readonly SpecFault[] {
    return this.#faults.sort((a, b) => a.range.start - b.range.start);
  }

  validate(root: Entry): void {
    this.#visit(root, fileShape);
  }

  #visit(entry: Entry, shape: Shape, list?: ListShape): void {
    if (shape.any || entry.isReset || (entry.inherited && this.#isVisited(entry, shape))) return;
    switch (entry.kind) {
      case 'null':
        // An alias that stands for nothing is a problem of its own.
        if (!shape.nullable && !entry.alias) this.#wrongType(entry, shape, list);
        return;
      case 'scalar':
        if (shape.scalar) this.#scalar(entry, shape, shape.scalar, list);
        else this.#wrongType(entry, shape, list);
        return;
      case 'list':
        if (shape.list) this.#list(entry, shape.list);
        else this.#wrongType(entry, shape, list);
        return;
      default:
        if (shape.map && !isMistakenPair(entry, shape.map(), list)) this.#map(entry, shape.map());
        else this.#wrongType(entry, shape, list, isLonePair(entry) ? entry.range : undefined);
    }
  }

  #isVisited(entry: Entry, shape: Shape): boolean {
    let starts = this.#visited.get(shape);
    if (!starts) {
      starts = new Set();
      this.#visited.set(shape, starts);
    }
    if (starts.has(entry.range.start)) return true;
    starts.add(entry.range.start);
    return false;
  }

  #scalar(entry: Entry, shape: Shape, allowed: ScalarShape, list: ListShape | undefined): void {
    const { value } = entry;
    if (!value.known) return;
    const word = value.value;
    const { types, values, open, format, minimum, maximum } = allowed;
    const { isString } = entry;
    const number = isString ? undefined : entry.number;
    if (isString ? !types.includes('string') : !types.some((type) => isOfType(entry, number, type))) {
      this.#wrongType(entry, shape, list);
      return;
    }
    this.scalars.push({ entry, scalar: allowed });
    if (values && !open) {
      if (!values.includes(word)) this.#wrongValue(entry, allowed, 'word');
      return;
    }
    if (format && (isString || format.includes('port'))) {
      const fault = formatFault(format, word, () => entry.scalar!);
      if (fault) {
        this.#wrongValue(entry, allowed, fault.code, fault);
        return;
      }
    }
    if (minimum === undefined && maximum === undefined) return;
    const amount = number ?? Number(word);
    if (minimum !== undefined && amount < minimum) this.#wrongValue(entry, allowed, 'minimum');
    else if (maximum !== undefined && amount > maximum) this.#wrongValue(entry, allowed, 'maximum');
  }

  #wrongValue(entry: Entry, scalar: ScalarShape, reason: WrongValue['reason'], part?: FormatFault): void {
    const at = part?.range ?? entry.scalar!.range;
    const range = at.end > at.start ? at : entry.range;
    this.#report({ kind: 'wrong-value', range, entry, value: part?.value ?? entry.string!, reason, scalar });
  }

  #list(entry: Entry, list: ListShape): void {
    const seen = new Map<string, Entry>();
    for (const item of entry.items) {
      this.#visit(item, list.items, list);
      const text = list.unique ? item.string : undefined;
      if (text === undefined) continue;
      const first = seen.get(text);
      if (!first) seen.set(text, item);
      else if (!item.inherited) this.#report({ kind: 'repeated-item', range: item.range, entry: item, first });
    }
  }

  #map(entry: Entry, map: MapShape): void {
    for (const child of entry.entries) {
      if (!child.hasStringKey) this.#report({ kind: 'key-not-string', range: keyPlace(child), entry: child });
      const { key } = child;
      if (Object.hasOwn(map.keys, key)) this.#visit(child, map.keys[key]!);
      else if (map.extensible && key.startsWith('x-')) continue;
      else if (map.names) {
        if (map.names.pattern && !map.names.pattern.test(key))
          this.#report({ kind: 'wrong-name', range: keyPlace(child), entry: child });
        else this.#visit(child, map.names.shape);
      } else if (!map.open) this.#report({ kind: 'unknown-key', range: keyPlace(child), entry: child, map });
    }
    for (const key of map.required) {
      if (!entry.get(key)) this.#report({ kind: 'missing-key', range: valuePlace(entry), entry, key, map });
    }
  }

  #wrongType(entry: Entry, shape: Shape, list: ListShape | undefined, range = valuePlace(entry)): void {
    this.#report({ kind: 'wrong-type', range, entry, shape, list });
  }

  #report(fault: SpecFault): void {
    const { kind, range } = fault;
    const place = `${kind} ${range.start} ${range.end}${fault.kind === 'missing-key' ? fault.key : ''}`;
    if (this.#faults.length === mostFaults || this.#reported.has(place)) return;
    this.#reported.add(place);
    this.#faults.push(fault);
  }
}

function isOfType(entry: Entry, number: number | undefined, type: ScalarShape['types'][number]): boolean {
  if (type === 'boolean') return number === undefined && entry.boolean !== undefined;
  if (type === 'integer') return Number.isInteger(number);
  return type === 'number' && number !== undefined;
}

/** `- 80 : 80`: a map of one pair, where two halves of a text were meant. */
const isMistakenPair = (entry: Entry, map: MapShape, list: ListShape | undefined): boolean =>
  list?.joiner !== undefined &&
  isLonePair(entry) &&
  !Object.hasOwn(map.keys, entry.written[0]!.key) &&
  !entry.written[0]!.key.startsWith('x-');

/** An item of a list that is a map of one pair, with a scalar as its value. */
export const isLonePair = (entry: Entry): boolean =>
  entry.isItem && !entry.alias && entry.written.length === 1 && entry.written[0]!.kind === 'scalar';

/** Where a key is written, or what stands for it. */
const keyPlace = (entry: Entry): Range => entry.keyRange ?? entry.range;

/** A value: a scalar itself; a map or list by the alias that brings it, else by its key or its own beginning. */
function valuePlace(entry: Entry): Range {
  if (entry.kind === 'scalar') return entry.range;
  if (entry.alias) return entry.alias.range;
  if (entry.keyRange) return entry.keyRange;
  const first = entry.written[0];
  return first ? keyPlace(first) : entry.range;
}

import { oncePer } from '../once-per.ts';
import type { Range } from '../text.ts';
import * as eol from './data/end-of-life.ts';
import * as frozen from './data/frozen-tags.ts';
import * as withdrawnData from './data/withdrawn.ts';
import type { ImageRef } from './reference.ts';
import { dayOf, fullName, imageNames, imageRecord } from './tables.ts';
import { parseTag, splitVariant } from './tag.ts';

/** The end of support of a release that a reference names. Whether it has come is for the caller to compare. */
export interface EndOfLife {
  /** The product as endoflife.date names it: `debian`, `node`. */
  readonly product: string;
  /** Its release: `10`, `3.8`. */
  readonly cycle: string;
  /** `YYYY-MM-DD`; `undefined`: it is over, no day is recorded. */
  readonly date: string | undefined;
  /** The end of longer support some publishers give (Debian LTS is free, Ubuntu ESM is not). */
  readonly extended: string | undefined;
  /** The part of the reference that names the release: the version or `buster` in `3.8-buster`. */
  readonly range: Range;
  readonly source: string;
  readonly asOf: string;
}

interface Cycle {
  readonly cycle: string;
  /** The cycle, cut at dots. */
  readonly parts: readonly string[];
  readonly end: string;
  readonly extended: string | undefined;
  readonly codename: string | undefined;
}
interface Product {
  readonly name: string;
  readonly cycles: readonly Cycle[];
}

let products: ReadonlyMap<string, Product> | undefined;
let productsOfImage: ReadonlyMap<string, readonly Product[]> | undefined;

function readProducts(): void {
  const byName = new Map<string, Product>();
  const byImage = new Map<string, Product[]>();
  for (const line of eol.table.split('\n')) {
    const [name = '', images = '', cycles = ''] = line.split('\t');
    const product = { name, cycles: cycles.split(' ').map(cycleOf) };
    byName.set(name, product);
    for (const image of images.split(' '))
      byImage.set(fullName(image), [...(byImage.get(fullName(image)) ?? []), product]);
  }
  products = byName;
  productsOfImage = byImage;
}

function cycleOf(text: string): Cycle {
  const [cycle = '', rest = ''] = text.split('=');
  const [dates = '', codename] = rest.split('~');
  const [end = '', extended] = dates.split('/');
  return { cycle, parts: cycle.split('.'), end, extended, codename };
}

/** The end of life of the image's own product, or else of the system its tag names. */
export const endOfLife = (ref: ImageRef): EndOfLife | undefined => endsOfLife(ref)[0];

/**
 * All ends of life a reference's name and tag tell: of the product first, then of the systems and languages in
 * variant words (`buster`, `alpine3.15`, `php7.4`). Releases without an end are left out. A tag that names no release
 * (`latest`, `3`) tells nothing, unless all releases of its major version had ended when the facts were collected.
 */
export const endsOfLife = oncePer((ref: ImageRef): readonly EndOfLife[] => {
  const { name, tag } = ref;
  if (name === undefined) return [];
  if (!productsOfImage) readProducts();
  const own = productsOfImage!.get(name) ?? [];
  const found: EndOfLife[] = [];
  for (const product of own) {
    const [only] = product.cycles;
    if (only?.cycle === '*') add(found, product.name, only, ref.nameRange);
  }
  if (!tag || (own.length === 0 && !ref.isOfficial && !imageRecord(name))) return found;
  const { version } = parseTag(tag.value);
  for (const product of own) {
    const cycle = version === undefined ? undefined : cycleFor(product.cycles, releaseOf(version));
    if (cycle) add(found, product.name, cycle, wordRange(ref, version!));
  }
  for (const variant of parseTag(tag.value).variants) {
    const { word, number } = splitVariant(variant);
    for (const product of [...own, ...systems()])
      for (const cycle of product.cycles) {
        const named = cycle.codename === variant || (own.includes(product) && cycle.cycle === variant);
        const numbered =
          number !== undefined && product.name === word && cycleFor([cycle], number.split('.')) === cycle;
        if ((named || numbered) && !found.some(({ product: name }) => name === product.name))
          add(found, product.name, cycle, wordRange(ref, variant));
      }
  }
  return found;
});

/** The newest release of an official image that is still supported and rebuilt, as its tag names it. */
export interface CurrentRelease {
  readonly cycle: string;
  readonly asOf: string;
}

/**
 * The release to name where none is named, or one that has ended: `26` for node. Only for official images, whose tags
 * are recorded. `today` is the day it has to be supported on; without it, the day the facts were collected.
 */
export function currentRelease(ref: ImageRef, today = eol.asOf): CurrentRelease | undefined {
  if (!ref.isOfficial || ref.name === undefined) return undefined;
  if (!productsOfImage) readProducts();
  const listed = frozenLine(ref)?.split('\t')[1]?.split(',') ?? [];
  const [product, ...others] = productsOfImage!.get(ref.name) ?? [];
  if (!product || others.length > 0) return undefined;
  const current = product.cycles.find(
    ({ cycle, end }) => listed.includes(cycle) && end !== '+' && (end === '-' || dayOf(end) > today),
  );
  return current && { cycle: current.cycle, asOf: frozen.asOf };
}

/** What words of tags are looked up in: a codename, or name and number in one. */
const systems = (): readonly Product[] =>
  ['debian', 'ubuntu', 'alpine', 'php', 'centos', 'oraclelinux'].flatMap((name) => products?.get(name) ?? []);

function add(found: EndOfLife[], name: string, cycle: Cycle, range: Range): void {
  if (cycle.end === '-') return;
  const [product = '', fixed] = name.split(' ');
  found.push({
    product,
    cycle: fixed ?? cycle.cycle,
    date: cycle.end === '+' ? undefined : dayOf(cycle.end),
    extended: cycle.extended && dayOf(cycle.extended),
    range,
    source: eol.source,
    asOf: eol.asOf,
  });
}

/** The parts of a version that are numbers, as written: `2018.03` -> `2018`, `03`; `8u392` -> `8`. */
function releaseOf(version: string): string[] {
  const parts: string[] = [];
  for (const part of version.split('.')) {
    const digits = /^\d+/.exec(part)?.[0];
    if (digits === undefined) break;
    parts.push(digits);
    if (digits.length < part.length) break;
  }
  return parts;
}

const startsWith = (whole: readonly string[], start: readonly string[]): boolean =>
  start.length <= whole.length && start.every((part, i) => part === whole[i]);

/** The longest cycle a release lies in; for a shorter release the last of its cycles, if all of them are over. */
function cycleFor(cycles: readonly Cycle[], release: readonly string[]): Cycle | undefined {
  let best: Cycle | undefined;
  for (const cycle of cycles)
    if (startsWith(release, cycle.parts) && (!best || cycle.cycle.length > best.cycle.length)) best = cycle;
  if (best) return best;
  const inside = cycles.filter((cycle) => startsWith(cycle.parts, release));
  const ended = inside.every(({ end }) => end === '+' || (end !== '-' && dayOf(end) < eol.asOf));
  if (!ended) return undefined;
  return inside.toSorted((a, b) => (a.end === '+' ? '' : a.end).localeCompare(b.end === '+' ? '' : b.end)).at(-1);
}

/** Where a word of the tag stands. */
function wordRange(ref: ImageRef, word: string): Range {
  const text = ref.tagText!;
  const at = text.text.indexOf(word);
  return at < 0 ? text.range() : text.range(at, at + word.length);
}

export interface FrozenTag {
  /** The day the tag left the list of official images that are rebuilt. It can still be pulled. */
  readonly date: string;
  /** What left: the whole tag, a version (`3.7`, in `3.7.1` as in `3.7`), or a variant (`buster`). */
  readonly kind: 'tag' | 'version' | 'variant';
  readonly value: string;
  /** Where that stands; the whole reference if no tag is written. */
  readonly range: Range;
  /** A tag of the image that is still rebuilt, where one is recorded. */
  readonly successor: string | undefined;
  readonly source: string;
  readonly asOf: string;
}

let frozenLines: ReadonlyMap<string, string> | undefined;

/** What is recorded of the tags of an official image. */
function frozenLine(ref: ImageRef): string | undefined {
  frozenLines ??= new Map(frozen.table.split('\n').map((line) => [line.slice(0, line.indexOf('\t')), line]));
  return frozenLines.get(ref.familiarName ?? '');
}

/** Whether the tag of an official image is no longer rebuilt. Without a tag `latest` is looked up. */
export function frozenTag(ref: ImageRef): FrozenTag | undefined {
  if (!ref.isOfficial || ref.tagDynamic || (!ref.tag && (ref.digest || ref.digestDynamic))) return undefined;
  const line = frozenLine(ref);
  if (line === undefined) return undefined;
  const [, listed = '', cycles = '', variants = '', tags = '', successor] = line.split('\t');
  const tag = ref.tag?.value ?? 'latest';
  const left =
    goneTag(datesOf(tags), tag) ??
    goneVersion(datesOf(cycles), listed.split(','), tag) ??
    goneVariant(datesOf(variants), tag);
  if (!left) return undefined;
  return {
    date: left.date,
    kind: left.kind,
    value: left.value,
    range: ref.tag ? (left.word === undefined ? ref.tag.range : wordRange(ref, left.word)) : ref.range,
    successor: successor || undefined,
    source: frozen.source,
    asOf: frozen.asOf,
  };
}

/** What left, and the word of the tag that names it; `undefined`: all of it. */
type Left = Pick<FrozenTag, 'date' | 'kind' | 'value'> & { readonly word: string | undefined };

function datesOf(text: string): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  for (const group of text.split(' ')) {
    const [date = '', words = ''] = group.split(':');
    for (const word of words.split(',')) dates.set(word, date);
  }
  return dates;
}

function goneTag(tags: ReadonlyMap<string, string>, tag: string): Left | undefined {
  const date = tags.get(tag) ?? tags.get(`${tag.split('-')[0]}-*`);
  return date ? { date: dayOf(date), kind: 'tag', value: tag, word: undefined } : undefined;
}

function goneVersion(gone: ReadonlyMap<string, string>, listed: readonly string[], tag: string): Left | undefined {
  const { version } = parseTag(tag);
  if (version === undefined) return undefined;
  const release = releaseOf(version);
  for (let length = release.length; length > 0; length--) {
    const cycle = release.slice(0, length).join('.');
    if (listed.includes(cycle)) return undefined;
    const date = gone.get(cycle);
    if (!date) continue;
    // `8` may have left while `8.0` is still built: nothing is known of an `8.1` then.
    const isWhole = length === release.length || !listed.some((other) => other.startsWith(`${cycle}.`));
    return isWhole ? { date: dayOf(date), kind: 'version', value: cycle, word: version } : undefined;
  }
  return undefined;
}

function goneVariant(gone: ReadonlyMap<string, string>, tag: string): Left | undefined {
  for (const variant of parseTag(tag).variants) {
    const date = gone.get(variant);
    if (date) return { date: dayOf(date), kind: 'variant', value: variant, word: variant };
  }
  return undefined;
}

export interface Withdrawal {
  readonly status: 'removed' | 'moved' | 'deprecated' | 'frozen' | 'ended' | 'abandoned' | 'changed';
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly date: string | undefined;
  /** Whether copies can still be pulled. */
  readonly isPullable: boolean | undefined;
  /** Images to take instead, in familiar form; `caveat`: a frozen copy, or one with the newest tag only. */
  readonly successors: readonly { readonly image: string; readonly caveat: 'frozen' | 'latest-only' | undefined }[];
  readonly source: string;
  readonly asOf: string;
}

/** Fields of the table; the first one, the pattern of the name, in full. */
let withdrawnLines: readonly (readonly string[])[] | undefined;

/** Whether a publisher has removed, moved or given up an image. The most specific entry counts. */
export const withdrawn = oncePer((ref: ImageRef): Withdrawal | undefined => {
  const name = ref.name;
  if (name === undefined || ref.isScratch) return undefined;
  withdrawnLines ??= withdrawnData.table.split('\n').map((line) => {
    const [pattern = '', ...rest] = line.split('\t');
    return [fullName(pattern), ...rest];
  });
  let found: readonly string[] | undefined;
  for (const fields of withdrawnLines)
    if (matched(fields[0]!, name) !== undefined && (!found || literal(fields[0]!) > literal(found[0]!))) found = fields;
  if (!found) return undefined;
  const [pattern = '', status, date, pullable, successors = '', source = ''] = found;
  return {
    status: status as Withdrawal['status'],
    date: date || undefined,
    isPullable: pullable === '?' ? undefined : pullable === '+',
    successors: successors.split(' ').flatMap((text) => successorOf(text, matched(pattern, name) ?? '')),
    source,
    asOf: withdrawnData.asOf,
  };
});

/** What the `*` of a pattern stands for in a name; `undefined`: it does not match. */
function matched(pattern: string, name: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === name ? '' : undefined;
  const end = pattern.slice(star + 1);
  const fits = name.length >= star + end.length && name.startsWith(pattern.slice(0, star)) && name.endsWith(end);
  return fits ? name.slice(star, name.length - end.length) : undefined;
}

const literal = (pattern: string): number => pattern.replace('*', '').length;

function successorOf(text: string, rest: string): Withdrawal['successors'] {
  const [name = '', caveat] = text.split('!');
  if (name === '') return [];
  const image = name.replace('*', rest).replace(/^docker\.io\//, '');
  // Where images beside the proposed one are described and it is not, it may not exist.
  const start = fullName(name).split('*')[0]!;
  if (name.includes('*') && !imageRecord(image) && [...imageNames()].some((other) => other.startsWith(start)))
    return [];
  return [{ image, caveat: caveat as 'frozen' | 'latest-only' | undefined }];
}

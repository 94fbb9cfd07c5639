import { oncePer } from '../once-per.ts';
import type { ImageRef } from './reference.ts';
import { type ImageRecord, variantRecord } from './tables.ts';
import { parseTag, splitVariant, type Tag } from './tag.ts';
import { variableSpans } from './variables.ts';

/** Which described variants a reference may mean. */
export interface SelectedVariants {
  /** Keys of the image's record; several where the tag leaves it open. */
  readonly keys: readonly string[];
  /** The tag's words name these variants and nothing else. */
  readonly isMatched: boolean;
  /** The tag means the major version that was looked at, or the newest one. */
  readonly isMeasured: boolean;
  /** The tag names no other release than the one that was looked at. */
  readonly isSameRelease: boolean;
  /** The distribution a suite in the tag belongs to: `debian` for `bookworm`. */
  readonly suite: string | undefined;
  /** The tag means a major version before that. */
  readonly isOlder: boolean;
  /** The major version, of the tag or, for `latest`, the one that was looked at. */
  readonly major: number | undefined;
}

/** Releases of Debian and Ubuntu that images are built on: the variant is the same on each. */
const suites = new Map([
  ...'jessie stretch buster bullseye bookworm trixie sid'.split(' ').map((suite) => [suite, 'debian'] as const),
  ...'xenial bionic focal jammy noble resolute'.split(' ').map((suite) => [suite, 'ubuntu'] as const),
]);
/** Channels, processors and the names of Node's long-term releases: no variants. */
const channels = new Set(
  `latest lts current stable mainline edge rc jdk php apache amd64 arm64 arm64v8 arm32v7
  jod iron krypton hydrogen gallium fermium`.split(/\s+/),
);
const windowsWord = /^(?:windows|nanoserver|windowsservercore|servercore|ltsc)/;

/** The words of an image's tags: those that name its variants, and those that name none. */
const vocabularyOf = oncePer((image: ImageRecord) => {
  const keys = Object.keys(image.v);
  const neutral = new Set(image.n?.split(' '));
  // `alpine` in a tag of an image whose default variant is built on Alpine.
  const system = variantRecord(image, 'default').p.split(' ')[2];
  const wordsOfKey = new Map(keys.map((key) => [key, key === 'default' ? [] : wordsOf(parseTag(key), neutral)]));
  const keyWords = new Set([...wordsOfKey.values()].flat());
  const isNeutral = (word: string): boolean =>
    neutral.has(word) || (!keyWords.has(word) && (channels.has(word) || suites.has(word) || word === system));
  return { keys, neutral, wordsOfKey, keyWords, isNeutral };
});

/** The variants of an image a reference may mean; `undefined` for Windows variants. */
export function selectVariants(image: ImageRecord, ref: ImageRef): SelectedVariants | undefined {
  const { keys, neutral, wordsOfKey, keyWords, isNeutral } = vocabularyOf(image);
  const written = writtenTag(ref);
  if (!written) return { keys, isMatched: true, ...nothing };
  const tag = parseTag(written.text);
  const all = wordsOf(tag, neutral);
  if (all.some((word) => windowsWord.test(word))) return undefined;
  const words = all.filter((word) => !isNeutral(word));
  const suite = tag.variants.find((variant) => suites.has(variant));
  // No version, no channel: the newest release. An operating system's suite is its version.
  const isNewest =
    tag.version === undefined &&
    !written.isDynamic &&
    (image.k !== 'os' || suite === undefined) &&
    all.every((word) => word === 'latest' || keyWords.has(word));
  const measured = image.m === undefined ? undefined : parseTag(image.m).numbers;
  const [first] = tag.numbers;
  const isSameMajor = !written.isDynamic && first !== undefined && (measured === undefined || first === measured[0]);
  const version = {
    isMeasured: isNewest || isSameMajor,
    isSameRelease: isNewest || (isSameMajor && measured !== undefined && compare(tag.numbers, measured) === 0),
    isOlder: !isNewest && !isSameMajor && (first === undefined || measured === undefined || first < measured[0]!),
    major: first ?? (isNewest ? measured?.[0] : undefined),
    suite: suite && suites.get(suite),
  };

  if (written.isDynamic) {
    const open = keys.filter((key) => words.every((word) => wordsOfKey.get(key)!.includes(word)));
    return open.length > 0 ? { keys: open, isMatched: true, ...version } : { keys, isMatched: false, ...version };
  }
  const named = keys.filter((key) => sameWords(wordsOfKey.get(key)!, words));
  if (named.length === 0) return { keys, isMatched: false, ...version };
  const key = ofVersion(named, tag);
  return { keys: key === undefined ? named : [key], isMatched: true, ...version };
}

/** What an image without a readable tag says of its version. */
const nothing = { isMeasured: false, isSameRelease: false, isOlder: true, major: undefined, suite: undefined } as const;

/** The tag, `latest` where none is written; without its variables where it is dynamic. `undefined`: nothing known. */
function writtenTag(ref: ImageRef): { readonly text: string; readonly isDynamic: boolean } | undefined {
  if (ref.tag) return { text: ref.tag.value, isDynamic: false };
  if (!ref.tagDynamic && !ref.digest && !ref.digestDynamic) return { text: 'latest', isDynamic: false };
  const text = ref.tagText?.text;
  if (text === undefined) return undefined;
  const spans = variableSpans(text);
  // Only words that are static as a whole count: those between the last variable and the end, after a `-`.
  const tail = text.slice(spans.at(-1)?.end ?? 0);
  return { text: tail.startsWith('-') ? tail.slice(1) : '', isDynamic: true };
}

/** The words of a tag without glued numbers (`alpine3.22` -> `alpine`) and without those that are numbers. */
function wordsOf(tag: Tag, neutral: ReadonlySet<string>): string[] {
  const words = tag.variants.map((variant) => splitVariant(variant).word).filter((word) => !/^\d/.test(word));
  return words.filter((word) => word !== 'rc' && !suites.has(word) && !neutral.has(word));
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === new Set(b).size && a.every((word) => b.includes(word));

/** Among keys of one variant (`17-alpine`, `alpine`) the one for the tag's version: the lowest that is not below it. */
function ofVersion(keys: readonly string[], tag: Tag): string | undefined {
  const plain = keys.find((key) => parseTag(key).version === undefined);
  if (tag.version === undefined) return plain ?? keys[0];
  const versioned = keys
    .map((key) => ({ key, numbers: parseTag(key).numbers }))
    .filter(({ numbers }) => numbers.length > 0 && compare(tag.numbers, numbers) <= 0)
    .sort((a, b) => compare(a.numbers, b.numbers));
  return versioned[0]?.key ?? plain;
}

/** Compares as far as both are written: `17.2` and `17` are equal. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

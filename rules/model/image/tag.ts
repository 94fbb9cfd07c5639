/** A tag, taken apart by the habit of most images: version first, then words joined with `-`. */
export interface Tag {
  /** `22.20` in `22.20-alpine3.22`, without a leading `v`. */
  readonly version: string | undefined;
  /** The numbers the version begins with: `22`, `20`. */
  readonly numbers: readonly number[];
  /** The other words in order: `alpine3.22`; for `3.12-slim-bookworm`: `slim`, `bookworm`. */
  readonly variants: readonly string[];
  /** The build day some images put in a tag, as written: `20240812` in `bookworm-20240812`. */
  readonly date: string | undefined;
}

/** Takes a static tag apart. */
export function parseTag(tag: string): Tag {
  let version: string | undefined;
  let date: string | undefined;
  const variants: string[] = [];
  for (const word of tag.split('-')) {
    if (date === undefined && isDate(word)) date = word;
    else if (version === undefined && isVersion(word)) version = word.replace(/^v/, '');
    else if (word !== '') variants.push(word);
  }
  return { version, numbers: version === undefined ? [] : numbersOf(version), variants, date };
}

/**
 * How much a tag pins. `moving`: no version at all (`latest`, `alpine`, `bookworm`); `major`: one number (`22-slim`);
 * `minor`: two (`3.12`); `patch`: three and more; `build`: a day or a commit that is made once.
 */
export type TagPrecision = 'moving' | 'major' | 'minor' | 'patch' | 'build';

export function tagPrecision(tag: string): TagPrecision {
  const { numbers, date, variants } = parseTag(tag);
  if (date !== undefined || variants.some(isCommit)) return 'build';
  if (numbers.length === 0) return 'moving';
  return numbers.length === 1 ? 'major' : numbers.length === 2 ? 'minor' : 'patch';
}

/** Whether the next major or minor release moves the tag: no version in it, or the major one only. */
export function isFloating(tag: string): boolean {
  const precision = tagPrecision(tag);
  return precision === 'moving' || precision === 'major';
}

/** A word and the number glued to it: `alpine3.22` -> `alpine`, `3.22`. */
export function splitVariant(variant: string): { readonly word: string; readonly number: string | undefined } {
  const digit = variant.search(/\d/);
  if (digit <= 0 || !/^[\d.]+$/.test(variant.slice(digit))) return { word: variant, number: undefined };
  return { word: variant.slice(0, digit), number: variant.slice(digit) };
}

/** `20240812` or `20240812.1`: eight digits that are a day of this century. */
const isDate = (word: string): boolean => /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\.\d+)?$/.test(word);

/** A word that begins with a number: `22`, `v1.2`, `3.13.0b1`, `21.0.2_13`; hex digits of a commit are none. */
const isVersion = (word: string): boolean => /^v?\d/.test(word) && !isCommit(word);

/** Seven to forty hex digits with letters and digits among them, as `git rev-parse` gives. */
const isCommit = (word: string): boolean => /^[a-f0-9]{7,40}$/.test(word) && /[a-f]/.test(word) && /\d/.test(word);

function numbersOf(version: string): readonly number[] {
  const numbers: number[] = [];
  for (const part of version.split('.')) {
    const digits = /^\d+/.exec(part)?.[0];
    if (digits === undefined) break;
    numbers.push(Number(digits));
    if (digits.length < part.length) break;
  }
  return numbers;
}

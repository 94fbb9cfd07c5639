/** Words, flags and JSON arrays of one instruction's logical text, cut as BuildKit cuts them. */
import { type MappedText, MappedTextBuilder } from '../text.ts';

/** Offsets into the logical text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Go's `unicode.IsSpace` for the characters that occur. */
export const isSpace = (char: string | undefined): boolean =>
  char === ' ' ||
  char === '\t' ||
  char === '\n' ||
  char === '\r' ||
  char === '\v' ||
  char === '\f' ||
  char === '\u0085' ||
  char === '\u00a0';

/** The span without leading and trailing white space. */
export function trim(text: string, start = 0, end = text.length): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text[from])) from++;
  while (to > from && isSpace(text[to - 1])) to--;
  return { start: from, end: to };
}

/**
 * Words between blanks; quotes and the escape character keep blanks inside (`parseWords` in BuildKit's
 * line_parsers.go). `open` tells that the last word's quote is never closed.
 */
export function splitWords(
  text: string,
  escape: string,
  start = 0,
  end = text.length,
): (Span & { readonly open?: '"' | "'" })[] {
  const words: (Span & { open?: '"' | "'" })[] = [];
  let at = start;
  while (at < end) {
    while (at < end && isSpace(text[at])) at++;
    if (at >= end) break;
    const from = at;
    let quote: '"' | "'" | undefined;
    for (; at < end; at++) {
      const char = text[at]!;
      if (quote) {
        if (char === quote) quote = undefined;
        else if (char === escape && quote === '"') at++;
      } else if (isSpace(char)) break;
      else if (char === '"' || char === "'") quote = char;
      else if (char === escape) at++;
    }
    at = Math.min(at, end);
    words.push(quote ? { start: from, end: at, open: quote } : { start: from, end: at });
  }
  return words;
}

/** The first word between blanks; empty where there is none. */
export function firstWord(text: string): Span {
  let start = 0;
  while (start < text.length && isSpace(text[start])) start++;
  let end = start;
  while (end < text.length && !isSpace(text[end])) end++;
  return { start, end };
}

/** Words between blanks, quotes or not (`parseStringsWhitespaceDelimited`): FROM, EXPOSE, ADD, COPY, VOLUME. */
export function splitBlanks(text: string, start = 0, end = text.length): Span[] {
  const words: Span[] = [];
  let at = start;
  while (at < end) {
    while (at < end && isSpace(text[at])) at++;
    const from = at;
    while (at < end && !isSpace(text[at])) at++;
    if (at > from) words.push({ start: from, end: at });
  }
  return words;
}

/** The leading `--flag` words and where the rest begins (`extractBuilderFlags` in BuildKit's split_command.go). */
export function splitFlags(
  text: string,
  escape: string,
  start = 0,
): { readonly flags: readonly Span[]; readonly rest: number } {
  const flags: Span[] = [];
  let at = start;
  for (;;) {
    while (at < text.length && isSpace(text[at])) at++;
    if (!text.startsWith('--', at)) return { flags, rest: at };
    const word = splitWords(text, escape, at)[0]!;
    if (word.end - word.start === 2) return { flags, rest: word.end };
    flags.push({ start: word.start, end: word.end });
    at = word.end;
  }
}

export interface JsonString {
  readonly value: string;
  /** The string's characters without quotes; an escape sequence is one character. */
  readonly content: MappedText;
  /** Offsets into the logical text, quotes included. */
  readonly span: Span;
}

export type JsonArray =
  | { readonly kind: 'strings'; readonly elements: readonly JsonString[] }
  /** Valid JSON, but not an array of strings: BuildKit refuses the file. */
  | { readonly kind: 'not-strings' }
  /** No JSON array: the shell form. */
  | { readonly kind: 'none' };

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads the whole of `text` as a JSON array of strings, as the exec form demands. */
export function parseJsonArray(text: MappedText): JsonArray {
  const source = text.text;
  const none = { kind: 'none' } as const;
  let at = 0;
  const skip = () => {
    while (at < source.length && /[ \t\r\n]/.test(source[at]!)) at++;
  };
  skip();
  if (source[at] !== '[') return none;
  at++;
  const elements: JsonString[] = [];
  skip();
  if (source[at] === ']') at++;
  else {
    for (;;) {
      skip();
      if (source[at] !== '"') return isJsonArray(source) ? { kind: 'not-strings' } : none;
      const element = readString(text, at);
      if (!element) return none;
      elements.push(element);
      at = element.span.end;
      skip();
      const separator = source[at++];
      if (separator === ']') break;
      if (separator !== ',') return none;
    }
  }
  skip();
  return at < source.length ? none : { kind: 'strings', elements };
}

function isJsonArray(source: string): boolean {
  try {
    return Array.isArray(JSON.parse(source));
  } catch {
    return false;
  }
}

/** Reads the JSON string that begins with the quote at `start`. */
function readString(text: MappedText, start: number): JsonString | undefined {
  const source = text.text;
  const content = new MappedTextBuilder();
  let value = '';
  let at = start + 1;
  for (;;) {
    const char = source[at];
    if (char === undefined || char < ' ') return undefined;
    if (char === '"') break;
    if (char !== '\\') {
      value += char;
      content.appendFrom(text, at, at + 1);
      at++;
      continue;
    }
    const next = source[at + 1] ?? '';
    const hex = next === 'u' ? /^[0-9a-fA-F]{4}/.exec(source.slice(at + 2, at + 6))?.[0] : undefined;
    const decoded = hex ? String.fromCharCode(Number.parseInt(hex, 16)) : escapes[next];
    if (decoded === undefined) return undefined;
    const end = at + (hex ? 6 : 2);
    value += decoded;
    content.appendDecoded(decoded, text, at, end);
    at = end;
  }
  return { value, content: content.build(text.sourceStart(start + 1)), span: { start, end: at + 1 } };
}

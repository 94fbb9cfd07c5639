/** Arrays as people mistype them, where the exec form demands JSON. */

const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '„': '“', '‘': '’', '”': '”' };
const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t', r: '\r' };

/**
 * The strings of something that was meant to be a JSON array: with other quotes or none, commas missing or too many,
 * a bracket missing, backslashes not doubled. `undefined` where that is a guess: a quote is open, brackets nest.
 */
export function looseArray(text: string): readonly string[] | undefined {
  const strings: string[] = [];
  const inner = text.startsWith('[') ? text.slice(1) : text;
  for (let at = 0; at < inner.length; ) {
    const char = inner[at]!;
    if (char === ',' || /\s/.test(char)) at++;
    else if (char === ']') return inner.slice(at + 1).trim() === '' ? strings : undefined;
    else if (Object.hasOwn(closing, char)) {
      const read = quoted(inner, at);
      if (!read) return undefined;
      strings.push(read.value);
      at = read.end;
    } else {
      let end = at;
      while (end < inner.length && !/[\s,\]]/.test(inner[end]!)) end++;
      const word = inner.slice(at, end);
      if (/["'[{}]/.test(word)) return undefined;
      strings.push(word);
      at = end;
    }
  }
  return strings;
}

/** Reads a string that begins with a quote at `start`. Backslashes that begin no escape sequence stand for themselves. */
function quoted(text: string, start: number): { readonly value: string; readonly end: number } | undefined {
  const close = closing[text[start]!]!;
  let value = '';
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at]!;
    if (char === close) return { value, end: at + 1 };
    const escaped = char === '\\' && close === '"' ? escapes[text[at + 1] ?? ''] : undefined;
    value += escaped ?? char;
    if (escaped !== undefined) at++;
  }
  return undefined;
}

/** The array as JSON, as the exec form is mostly written. */
export const jsonArray = (strings: readonly string[]): string =>
  `[${strings.map((string) => JSON.stringify(string)).join(', ')}]`;

/**
 * Whether text that is no JSON array was meant as one. The shell's test command `[ … ]` and file patterns such as
 * `[a-z]*` begin alike.
 */
export function looksLikeArray(text: string, keyword: string): boolean {
  // Straight quotes, and the curly ones of word processors.
  if (/^["'\u201c\u201d][^"'\u201c\u201d]*["'\u201c\u201d]\s?,\s?["'\u201c\u201d]/.test(text))
    return keyword !== 'COPY' && keyword !== 'ADD';
  if (!text.startsWith('[') || text[1] === '[') return false;
  const first = text.slice(1).trimStart()[0] ?? '';
  const isQuote = Object.hasOwn(closing, first);
  if (keyword === 'COPY' || keyword === 'ADD') return isQuote;
  const hasComma = /["'\u201c\u201d\u2018\u2019]\s?,/.test(text);
  const isClosed = text.endsWith(']');
  if (keyword === 'RUN' && /\s/.test(text[1] ?? '')) return hasComma && isClosed;
  return isQuote || hasComma || isClosed;
}

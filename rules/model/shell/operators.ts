import type { MappedText, Range } from '../text.ts';

/** The first offset from `at` on that is neither a blank nor an escaped line break. */
function skipBlanks(text: string, at: number): number {
  let offset = at;
  for (;;) {
    if (text[offset] === ' ' || text[offset] === '\t') offset++;
    else if (text[offset] === '\\' && text[offset + 1] === '\n') offset += 2;
    else return offset;
  }
}

/** Where an operator stands that follows a command ending at `end`; an empty range where it is not found. */
export function operatorAfter(source: MappedText, end: number, operator: string): Range {
  const at = skipBlanks(source.text, end);
  return source.text.startsWith(operator, at) ? source.range(at, at + operator.length) : source.range(end, end);
}

/** What separates a statement ending at `end` from the next one; of a background statement, `end` is after its `&`. */
export function separatorAfter(
  source: MappedText,
  end: number,
  background: boolean,
): { text: ';' | '&' | '\n'; range: Range } | undefined {
  if (background) return { text: '&', range: source.range(end - 1, end) };
  const at = skipBlanks(source.text, end);
  const next = source.text[at];
  if (next === ';' && source.text[at + 1] !== ';') return { text: ';', range: source.range(at, at + 1) };
  if (next === '\n') return { text: '\n', range: source.range(at, at + 1) };
  const lineEnd = next === '#' ? source.text.indexOf('\n', at) : -1;
  return lineEnd < 0 ? undefined : { text: '\n', range: source.range(lineEnd, lineEnd + 1) };
}

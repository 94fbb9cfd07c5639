import { type MappedText, MappedTextBuilder, type Range } from '../text.ts';
import type { ComposeText } from './interpolation.ts';

/** A word of a `command:` string. */
export interface CommandWord {
  /** After quotes, backslashes and `$$`; undefined when a variable of Compose takes part. */
  readonly value: string | undefined;
  /** The value, mapped to where it is written; variables of Compose as written. */
  readonly text: MappedText;
  /** With its quotes. */
  readonly range: Range;
}

export interface CommandWords {
  readonly words: readonly CommandWord[];
  /** The first `;`, `&`, `|`, `<` or `>` outside quotes: no shell reads it, and Compose drops everything from it on. */
  readonly operator: { readonly text: string; readonly range: Range } | undefined;
  /** What makes Compose refuse the string: an open quote, a bare parenthesis, a trailing backslash. */
  readonly error: Range | undefined;
}

/**
 * Splits a string into words the way Compose does before it runs them without a shell: mattn/go-shellwords `Parse`
 * with neither variables nor backticks evaluated. `$(…)` and backticks keep their blanks together, and so does a
 * variable of Compose, whatever stands in its default.
 */
export function splitCommand({ text, interpolations, template }: ComposeText): CommandWords {
  const source = text.text;
  const variables = new Map(interpolations.map(({ start, end }) => [start, end]));
  const dollars = new Set(template.escapes.map(({ start }) => start));
  const words: CommandWord[] = [];
  let builder = new MappedTextBuilder();
  let start = -1;
  let dynamic = false;
  let open: { quote: '"' | "'" | '`' | '$('; at: number } | undefined;
  let depth = 0;
  const finish = (end: number): void => {
    if (start >= 0) {
      const content = builder.build(text.sourceStart(start));
      words.push({ value: dynamic ? undefined : content.text, text: content, range: text.range(start, end) });
    }
    builder = new MappedTextBuilder();
    start = -1;
    dynamic = false;
  };
  for (let i = 0; i < source.length; i++) {
    const ch = source[i]!;
    if (start < 0 && !/\s/.test(ch) && !';&|<>'.includes(ch)) start = i;
    const variableEnd = variables.get(i);
    if (variableEnd !== undefined) {
      builder.appendFrom(text, i, variableEnd);
      dynamic = true;
      i = variableEnd - 1;
    } else if (dollars.has(i)) {
      builder.appendDecoded('$', text, i, i + 2);
      i++;
    } else if (ch === '\\' && open?.quote !== "'") {
      const next = source[i + 1];
      if (next === undefined) return { words, operator: undefined, error: text.range(i, i + 1) };
      const end = i + (dollars.has(i + 1) ? 3 : 2);
      builder.appendDecoded(next === 't' ? '\t' : next === 'n' ? '\n' : next, text, i, end);
      i = end - 1;
    } else if (open?.quote === '"' || open?.quote === "'") {
      if (ch === open.quote) open = undefined;
      else builder.appendFrom(text, i, i + 1);
    } else if (open) {
      builder.appendFrom(text, i, i + 1);
      if (open.quote === '`' && ch === '`') open = undefined;
      else if (open.quote === '$(') {
        if (ch === '(') depth++;
        else if (ch === ')' && --depth === 0) open = undefined;
      }
    } else if (ch === '"' || ch === "'") open = { quote: ch, at: i };
    else if (ch === '`') {
      open = { quote: ch, at: i };
      builder.appendFrom(text, i, i + 1);
    } else if (ch === '(' || ch === ')') {
      if (ch === ')' || source[i - 1] !== '$') return { words, operator: undefined, error: text.range(i, i + 1) };
      open = { quote: '$(', at: i };
      depth = 1;
      builder.appendFrom(text, i, i + 1);
    } else if (';&|<>'.includes(ch)) {
      // Before `>` and `<` a digit is a file descriptor, not a word.
      if (ch === '>' && start === i - 1 && /\d/.test(source[start] ?? '')) start = -1;
      finish(i);
      const end = source[i + 1] === ch ? i + 2 : i + 1;
      return { words, operator: { text: source.slice(i, end), range: text.range(i, end) }, error: undefined };
    } else if (/\s/.test(ch)) finish(i);
    else builder.appendFrom(text, i, i + 1);
  }
  finish(source.length);
  return { words, operator: undefined, error: open && text.range(open.at, open.at + 1) };
}

import { MappedText, MappedTextBuilder } from '../text.ts';
import type { YamlScalar } from './nodes.ts';

/**
 * The text of a scalar as YAML reads it, each character mapped to where it is written: quotes and escapes resolved,
 * lines folded, indentation removed (YAML 1.2 §7.3, §8.1). A folded line break stands for the break, in quoted
 * and plain text with the blanks around it. Equals `scalar.text`.
 */
export function scalarText(source: string, scalar: YamlScalar): MappedText {
  const { start, end } = scalar.range;
  switch (scalar.style) {
    case 'plain':
      return source.slice(start, end) === scalar.text
        ? MappedText.of(source, start, end)
        : unfold(source, start, end, false);
    case 'single':
      return unfold(source, start + 1, Math.max(start + 1, end - 1), true);
    case 'double':
      return doubleQuoted(source, start + 1, Math.max(start + 1, end - 1));
    default:
      return blockText(source, scalar);
  }
}

const isBlank = (code: number): boolean => code === 32 || code === 9;

/** Plain and single-quoted text: one line break is a space, n breaks are n - 1 breaks; `''` is a quote. */
function unfold(source: string, start: number, end: number, quoted: boolean): MappedText {
  const builder = new MappedTextBuilder();
  const add = (from: number, to: number): void => {
    let at = from;
    for (let i = from; quoted && i < to - 1; i++) {
      if (source[i] !== "'" || source[i + 1] !== "'") continue;
      builder.append(source.slice(at, i), at).append("'", i, 2);
      i++;
      at = i + 1;
    }
    builder.append(source.slice(at, to), at);
  };
  let line = start;
  let written = start;
  let breaks = 0;
  for (;;) {
    let next = source.indexOf('\n', line);
    const last = next < 0 || next >= end;
    if (last) next = end;
    let from = line;
    let to = !last && source[next - 1] === '\r' && next > line ? next - 1 : next;
    if (line !== start) while (from < to && isBlank(source.charCodeAt(from))) from++;
    if (!last) while (to > from && isBlank(source.charCodeAt(to - 1))) to--;
    if (from < to || line === start || last) {
      if (breaks > 0) builder.append(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), written, from - written);
      add(from, to);
      written = to;
      breaks = 0;
    }
    if (last) return builder.build(start);
    breaks++;
    line = next + 1;
  }
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};
const codeLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function doubleQuoted(source: string, start: number, end: number): MappedText {
  const builder = new MappedTextBuilder();
  let i = start;
  while (i < end) {
    const ch = source[i]!;
    if (ch === '\\') i = escaped(builder, source, i, end);
    else if (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') i = blanks(builder, source, i, end);
    else {
      let to = i + 1;
      while (to < end && !/[\\\s]/.test(source[to]!)) to++;
      builder.append(source.slice(i, to), i);
      i = to;
    }
  }
  return builder.build(start);
}

/** Appends what the blanks and line breaks from `start` on stand for; the offset after them. */
function blanks(builder: MappedTextBuilder, source: string, start: number, end: number): number {
  let i = start;
  while (i < end && isBlank(source.charCodeAt(i))) i++;
  const crlf = source[i] === '\r' && source[i + 1] === '\n' && i + 1 < end;
  if (i >= end || (source[i] !== '\n' && !crlf)) {
    if (i === start) i++; // a lone CR is an ordinary character to the parser
    builder.append(source.slice(start, i), start);
    return i;
  }
  let breaks = 0;
  for (; i < end; i++) {
    const ch = source[i];
    if (ch === '\n') breaks++;
    else if (ch !== ' ' && ch !== '\t' && !(ch === '\r' && source[i + 1] === '\n')) break;
  }
  builder.append(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), start, i - start);
  return i;
}

/** Appends what the escape sequence at `start` stands for; the offset after it. */
function escaped(builder: MappedTextBuilder, source: string, start: number, end: number): number {
  const ch = source[start + 1] ?? '';
  const simple = escapes[ch];
  if (simple !== undefined) {
    builder.append(simple, start, 2);
    return start + 2;
  }
  const lineBreak = ch === '\n' ? 2 : ch === '\r' && source[start + 2] === '\n' ? 3 : 0;
  if (lineBreak > 0) {
    let i = start + lineBreak;
    while (i < end && isBlank(source.charCodeAt(i))) i++;
    return i;
  }
  const length = codeLengths[ch];
  if (length !== undefined) {
    const digits = source.slice(start + 2, Math.min(start + 2 + length, end));
    const code = digits.length === length && /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : -1;
    const valid = code >= 0 && code <= 0x10ffff;
    const to = Math.min(start + 2 + length, end);
    builder.append(valid ? String.fromCodePoint(code) : source.slice(start, to), start, to - start);
    return to;
  }
  const to = Math.min(start + 2, end);
  builder.append(source.slice(start, to), start);
  return to;
}

interface BlockLine {
  /** Where the content begins after its spaces. */
  readonly content: number;
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
}

function blockText(source: string, scalar: YamlScalar): MappedText {
  const { parentIndent, end } = scalar.block ?? { parentIndent: 0, end: scalar.range.end };
  const headerEnd = source.indexOf('\n', scalar.range.start);
  const builder = new MappedTextBuilder();
  if (headerEnd < 0 || headerEnd + 1 >= end) return builder.build(scalar.range.end);
  const header = /^[|>]([-+1-9]{0,2})/.exec(source.slice(scalar.range.start, scalar.range.start + 3))?.[1] ?? '';
  const explicit = Number(/[1-9]/.exec(header)?.[0] ?? 0);
  const lines = blockLines(source, headerEnd + 1, end);
  const isEmpty = (line: BlockLine): boolean => line.content === line.end;
  const indentOf = (line: BlockLine): number => line.content - line.start;

  let chomp = lines.length;
  while (chomp > 0 && isEmpty(lines[chomp - 1]!)) chomp--;
  const breakAfter = (line: BlockLine): [number, number] => {
    const lineFeed = source[line.end] === '\r' ? line.end + 1 : line.end;
    return [line.end, source[lineFeed] === '\n' && lineFeed < end ? lineFeed + 1 - line.end : 0];
  };
  if (chomp === 0) {
    // The lines end with an empty rest after the last break, which is no line.
    if (header.includes('+') && lines.length > 0) {
      const shown = Math.max(1, lines.length - 1);
      for (const line of lines.slice(0, shown)) builder.append('\n', ...breakAfter(line));
    }
    return builder.build(scalar.range.end);
  }
  const first = lines.findIndex((line) => !isEmpty(line));
  const indent = explicit > 0 ? parentIndent + explicit : indentOf(lines[first]!);
  for (let i = lines.length - 1; i >= chomp; i--) {
    if (indentOf(lines[i]!) > indent) chomp = i + 1;
  }
  const contentAt = (line: BlockLine): number => Math.min(line.content, line.start + indent);
  for (const line of lines.slice(0, first)) {
    builder.append(source.slice(contentAt(line), line.content), contentAt(line)).append('\n', ...breakAfter(line));
  }

  let separator = '';
  let extra = '';
  let moreIndented = false;
  let written = lines[first]!.start;
  const add = (line: BlockLine, from: number): void => {
    builder.append(extra + separator, written, line.start - written);
    builder.append(source.slice(from, line.end), from);
    written = line.end;
    extra = '';
  };
  for (const line of lines.slice(first, chomp)) {
    if (scalar.style === 'literal') {
      add(line, contentAt(line));
      separator = '\n';
    } else if (indentOf(line) > indent || source[line.content] === '\t') {
      if (separator === ' ') separator = '\n';
      else if (!moreIndented && separator === '\n') separator = '\n\n';
      add(line, contentAt(line));
      separator = '\n';
      moreIndented = true;
    } else if (isEmpty(line)) {
      if (separator === '\n') extra += '\n';
      else separator = '\n';
    } else {
      add(line, line.content);
      separator = ' ';
      moreIndented = false;
    }
  }
  const last = lines[chomp - 1]!;
  builder.append(extra, written, last.end - written);
  if (header.includes('-')) return builder.build(scalar.range.start);
  if (!header.includes('+')) return builder.append('\n', ...breakAfter(last)).build(scalar.range.start);
  let endsWithBreak = false;
  for (let i = chomp; i < lines.length; i++) {
    const line = lines[i]!;
    const from = contentAt(line);
    builder.append('\n', ...breakAfter(lines[i - 1]!)).append(source.slice(from, line.content), from);
    endsWithBreak = from === line.content;
  }
  if (!endsWithBreak) builder.append('\n', ...breakAfter(lines.at(-1)!));
  return builder.build(scalar.range.start);
}

function blockLines(source: string, start: number, end: number): BlockLine[] {
  const lines: BlockLine[] = [];
  for (let at = start; at <= end; ) {
    let next = source.indexOf('\n', at);
    if (next < 0 || next >= end) next = end;
    const lineEnd = next > at && source[next - 1] === '\r' ? next - 1 : next;
    let content = at;
    while (content < lineEnd && source[content] === ' ') content++;
    lines.push({ start: at, content, end: lineEnd });
    at = next + 1;
  }
  return lines;
}

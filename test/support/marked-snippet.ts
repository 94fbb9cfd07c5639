import { LineIndex } from '../../rules/model/text.ts';

/** A finding as a test sees it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/**
 * A text with the findings expected in it, each on a line of its own below the text it is about:
 *
 *     RUN apt-get install curl
 *         ^^^^^^^ One line: the carets are the range.
 *     RUN echo a \
 *         ^^^^^^> Several lines: the first caret is the start …
 *       && echo b
 *       ^^^^^^^^^<
 *     FROM
 *         ^0 Nothing wide: a place between two characters.
 *
 * … and `<` stands where a range of several lines ends. Columns count characters, so that a line with tabs is best
 * marked with the same tabs. A line break right at the start is not part of the text.
 */
export interface MarkedSnippet {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const opening = /^[ \t]*(\^+)([>0]?) (.+)$/;
const closing = /^[ \t]*\^*<$/;

/** Takes the marks out of a text. */
export function readMarks(marked: string): MarkedSnippet {
  const kept: string[] = [];
  const marks: { start: number; end: number; message: string }[] = [];
  const open: { start: number; end: number; message: string }[] = [];
  let lineStart = 0;
  let next = 0;
  for (const line of marked.replace(/^\n/, '').split('\n')) {
    const mark = opening.exec(line);
    if (mark) {
      const [, carets, form, message] = mark;
      const start = lineStart + line.indexOf('^');
      const found = { start, end: form === '' ? start + carets!.length : start, message: message! };
      marks.push(found);
      if (form === '>') open.push(found);
    } else if (closing.test(line) && open.length > 0) {
      open.shift()!.end = lineStart + line.indexOf('<');
    } else {
      kept.push(line);
      lineStart = next;
      next += line.length + 1;
    }
  }
  if (open.length > 0) throw new Error(`The range of "${open[0]!.message}" never ends: a line with "^^^<" is missing.`);
  return { text: kept.join('\n'), marks: marks.sort(byPlace) };
}

/** Puts marks into a text, the way {@link readMarks} reads them. */
export function writeMarks(text: string, marks: readonly Mark[]): string {
  const lines = new LineIndex(text);
  const below = new Map<number, string[]>();
  const put = (line: number, mark: string) => below.set(line, [...(below.get(line) ?? []), mark]);
  for (const { start, end, message } of [...marks].sort(byPlace)) {
    const from = lines.position(start);
    const to = lines.position(end);
    const lead = ' '.repeat(from.column);
    if (from.line === to.line) {
      put(from.line, `${lead}${start === end ? '^0' : '^'.repeat(end - start)} ${message}`);
    } else {
      const { end: lineEnd } = lines.lineRange(from.line);
      put(from.line, `${lead}${'^'.repeat(Math.max(1, lineEnd - start))}> ${message}`);
      const last = text.slice(lines.lineRange(to.line).start, end);
      const blank = last.length - last.trimStart().length;
      put(to.line, `${' '.repeat(blank)}${'^'.repeat(to.column - blank)}<`);
    }
  }
  const result: string[] = [];
  for (let line = 0; line < lines.lineCount; line++) {
    const { start, end } = lines.lineRange(line);
    result.push(text.slice(start, end), ...(below.get(line) ?? []));
  }
  return result.join('\n');
}

const byPlace = (a: Mark, b: Mark): number =>
  a.start - b.start || a.end - b.end || (a.message < b.message ? -1 : a.message > b.message ? 1 : 0);

import { maskTokens, secretMask } from '../../../rules/model/secrets/mask.ts';
import { LineIndex } from '../../../rules/model/text.ts';
import type { FileReport, ReportedFinding, Span } from '../report.ts';
import type { Paint, Style } from './color.ts';
import { displayWidth, printable } from './printable.ts';

/** Longer findings are shown by their first lines. */
const mostLines = 6;
/** Longer lines are cut around the finding. */
const mostColumns = 110;
const tab = '    ';

/** Shows findings in the lines they are about. Lines with a secret are shown without what could be its value. */
export class SourceFrames {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #confidential: Set<number>;

  constructor(file: FileReport) {
    this.#text = file.text;
    this.#lines = new LineIndex(file.text);
    this.#confidential = new Set(file.confidentialLines);
    for (const finding of file.findings) {
      if (finding.family !== 'secrets') continue;
      for (const span of [finding, ...finding.related.filter((related) => related.path === file.path)]) {
        for (let line = span.line; line <= lastLine(span); line++) this.#confidential.add(line);
      }
    }
  }

  /** The lines of a finding, one line before and one after it, with the finding underlined. */
  render(finding: ReportedFinding, paint: Paint, style: Style): string {
    const last = Math.min(lastLine(finding), finding.line + mostLines - 1);
    const from = Math.max(1, finding.line - 1);
    const to = Math.min(this.#lines.lineCount, last + 1);
    const gutter = String(to).length + 1;
    const rows: string[] = [];
    for (let line = from; line <= to; line++) {
      const inside = line >= finding.line && line <= last;
      const text = this.#lineText(line);
      if (!inside && text.trim() === '') continue;
      const row = this.#row(line, text, inside ? finding : undefined);
      rows.push(`${paint(`${String(line).padStart(gutter)} │`, 'dim')} ${inside ? row.text : paint(row.text, 'dim')}`);
      if (inside && row.mark) rows.push(`${paint(`${' '.repeat(gutter)} │`, 'dim')} ${paint(row.mark, style)}`);
      if (line === last && last < lastLine(finding)) rows.push(paint(`${'…'.padStart(gutter)} │`, 'dim'));
    }
    return rows.map((row) => `${row.trimEnd()}\n`).join('');
  }

  #lineText(line: number): string {
    const { start, end } = this.#lines.lineRange(line - 1);
    return this.#text.slice(start, end);
  }

  /** A line as it is shown, and the mark below it. */
  #row(line: number, text: string, finding: Span | undefined): { text: string; mark: string } {
    const known = this.#confidential.has(line) ? beforeToken(publicPart(text)) : text;
    const indent = text.length - text.trimStart().length;
    const start = finding && finding.line === line ? finding.column - 1 : indent;
    const end = finding && finding.endLine === line ? finding.endColumn - 1 : text.trimEnd().length;
    const hidden = known.length < text.length ? secretMask : '';
    const shown = shorten(known, start);
    const before = expand(known.slice(shown.from, Math.max(shown.from, start)));
    const marked = expand(known.slice(Math.max(shown.from, start), Math.min(shown.to, end)));
    const hiddenWidth = end > known.length ? displayWidth(hidden) : 0;
    const width = Math.max(1, displayWidth(marked) + hiddenWidth);
    const lead = shown.from > 0 ? '…' : '';
    const tail = shown.to < known.length ? '…' : hidden;
    const mark = finding ? `${' '.repeat(displayWidth(lead) + displayWidth(before))}${'^'.repeat(width)}` : '';
    return { text: lead + expand(known.slice(shown.from, shown.to)) + tail, mark };
  }
}

const lastLine = (span: Span): number =>
  span.endColumn === 1 && span.endLine > span.line ? span.endLine - 1 : span.endLine;

const expand = (text: string): string => printable(text.replaceAll('\t', tab));

/** Which part of a long line to show. */
function shorten(text: string, start: number): { from: number; to: number } {
  if (text.length <= mostColumns) return { from: 0, to: text.length };
  const from = start < mostColumns * 0.6 ? 0 : Math.max(0, start - 30);
  return { from, to: Math.min(text.length, from + mostColumns) };
}

/**
 * What of a line with a secret may be shown: up to the first `=`, `:` or quote, or else its first two words. Logs of
 * builds are read by many.
 */
function publicPart(text: string): string {
  const value = text.search(/[=:"']/);
  if (value >= 0) return text.slice(0, value + 1);
  const words = /^\s*\S+\s+\S+/.exec(text);
  return words && words[0].length < text.trimEnd().length
    ? `${words[0]} `
    : text.slice(0, text.length - text.trimStart().length);
}

/** A text up to the first secret that its form shows. */
function beforeToken(text: string): string {
  const masked = maskTokens(text);
  return masked === text ? text : text.slice(0, masked.indexOf(secretMask));
}

import type { Language, Severity } from '../../../rules/core/rule.ts';
import type { FileReport, Report, ReportedFinding } from '../report.ts';
import { type Paint, painter, type Style } from './color.ts';
import { SourceFrames } from './frame.ts';
import { printable } from './printable.ts';

const styleOf: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'cyan' };

const words = {
  en: {
    severity: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
    counted: {
      error: ['error', 'errors'],
      warning: ['warning', 'warnings'],
      info: ['info', 'infos'],
      hint: ['hint', 'hints'],
    },
    fix: 'fix',
    unsafeFix: 'unsafe fix',
    findings: ['finding', 'findings'],
    files: ['file', 'files'],
    in: 'in',
    clean: 'No findings in',
    fixable: (safe: number): string => `${safe} fixable with --fix`,
    unsafe: (count: number): string => `${count} more with --unsafe-fixes`,
    explain: 'Why, with examples: plimsoll explain <rule>',
  },
  de: {
    severity: { error: 'Fehler', warning: 'Warnung', info: 'Info', hint: 'Hinweis' },
    counted: {
      error: ['Fehler', 'Fehler'],
      warning: ['Warnung', 'Warnungen'],
      info: ['Info', 'Infos'],
      hint: ['Hinweis', 'Hinweise'],
    },
    fix: 'Korrektur',
    unsafeFix: 'unsichere Korrektur',
    findings: ['Befund', 'Befunde'],
    files: ['Datei', 'Dateien'],
    in: 'in',
    clean: 'Keine Befunde in',
    fixable: (safe: number): string => `${safe} mit --fix behebbar`,
    unsafe: (count: number): string => `${count} weitere mit --unsafe-fixes`,
    explain: 'Warum, mit Beispielen: plimsoll explain <Regel>',
  },
} as const satisfies Record<Language, unknown>;
type Words = (typeof words)[Language];

/** For people at a terminal: each finding with its place in the source and its fix, and a summary. */
export function pretty(report: Report): string {
  const paint = painter(report.color);
  const text = words[report.language];
  const findings = report.files.flatMap((file) => {
    const frames = new SourceFrames(file);
    return file.findings.map((finding) => renderFinding(file, finding, frames, paint, text));
  });
  return [...findings, summary(report, paint, text)].join('\n');
}

function renderFinding(
  file: FileReport,
  finding: ReportedFinding,
  frames: SourceFrames,
  paint: Paint,
  text: Words,
): string {
  const style = styleOf[finding.severity];
  const place = paint(`${printable(file.path)}:${finding.line}:${finding.column}`, 'bold');
  const head = `${place} ${paint(text.severity[finding.severity], style, 'bold')} ${paint(finding.rule, 'gray')}\n`;
  const message = `${printable(finding.message)}\n`;
  const related = finding.related.map(
    (other) =>
      `  ${paint(`${printable(other.path)}:${other.line}:${other.column}`, 'dim')} ${printable(other.message)}\n`,
  );
  const fixes = finding.fixes.map(
    (fix) =>
      `  ${paint(`${fix.safe ? text.fix : text.unsafeFix}:`, fix.safe ? 'green' : 'yellow')} ${printable(fix.title)}\n`,
  );
  return [head, message, frames.render(finding, paint, style), ...related, ...fixes].join('');
}

function summary({ files, counts }: Report, paint: Paint, text: Words): string {
  const total = counts.error + counts.warning + counts.info + counts.hint;
  const fileCount = counted(files.length, text.files);
  if (total === 0) return `${paint('✓', 'green')} ${text.clean} ${fileCount}\n`;
  const parts = (Object.keys(counts) as Severity[])
    .filter((severity) => counts[severity] > 0)
    .map((severity) => paint(counted(counts[severity], text.counted[severity]), styleOf[severity]));
  const findings = files.flatMap((file) => file.findings);
  const safe = findings.filter((finding) => finding.fixes.some((fix) => fix.safe)).length;
  const unsafe = findings.filter((finding) => finding.fixes.length > 0).length - safe;
  const fixable = [safe > 0 ? text.fixable(safe) : '', unsafe > 0 ? text.unsafe(unsafe) : '']
    .filter(Boolean)
    .join(', ');
  return [
    `${paint('✗', counts.error > 0 ? 'red' : 'yellow')} ${counted(total, text.findings)} ${text.in} ${fileCount}: ${parts.join(', ')}\n`,
    fixable ? `  ${fixable}\n` : '',
    `  ${paint(text.explain, 'dim')}\n`,
  ].join('');
}

const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${count} ${count === 1 ? one : many}`;

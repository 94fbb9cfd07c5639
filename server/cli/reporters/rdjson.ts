import type { Severity } from '../../../rules/core/rule.ts';
import type { Report, ReportedEdit, ReportedFinding, Span } from '../report.ts';

const severityOf: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
};

/** Reviewdog's diagnostic format (github.com/reviewdog/reviewdog, proto/rdf): columns count bytes of UTF-8. */
export function rdjson({ files }: Report): string {
  const diagnostics = files.flatMap((file) => {
    const lines = file.text.split(/\r\n|[\n\r]/);
    const range = (span: Span): object => ({
      start: { line: span.line, column: byteColumn(lines, span.line, span.column) },
      end: { line: span.endLine, column: byteColumn(lines, span.endLine, span.endColumn) },
    });
    return file.findings.map((finding) => ({
      message: finding.message,
      location: { path: file.path, range: range(finding) },
      severity: severityOf[finding.severity],
      code: { value: finding.rule, url: finding.url },
      suggestions: suggested(finding).map((edit) => ({ range: range(edit), text: edit.text })),
    }));
  });
  const document = { source: { name: 'plimsoll', url: 'https://github.com/plimsoll/plimsoll' }, diagnostics };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A suggestion stands alone in reviewdog, so only a fix of one edit can be one. */
function suggested({ fixes }: ReportedFinding): readonly ReportedEdit[] {
  return fixes.filter((fix) => fix.edits.length === 1).flatMap((fix) => fix.edits);
}

const byteColumn = (lines: readonly string[], line: number, column: number): number =>
  new TextEncoder().encode((lines[line - 1] ?? '').slice(0, column - 1)).length + 1;

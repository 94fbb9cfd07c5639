import type { Report, ReportedFinding } from '../report.ts';

/** One JSON document; its shape is a promise to other programs. */
export function json({ version, files, counts }: Report): string {
  const document = {
    version,
    files: files.map((file) => ({ path: file.path, kind: file.kind, findings: file.findings.map(findingOf) })),
    summary: { files: files.length, ...counts },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** One line of JSON per finding, with its file. */
export function jsonl({ files }: Report): string {
  const lines = files.flatMap((file) =>
    file.findings.map((finding) => JSON.stringify({ path: file.path, kind: file.kind, ...findingOf(finding) })),
  );
  return lines.map((line) => `${line}\n`).join('');
}

const findingOf = (finding: ReportedFinding): object => ({
  rule: finding.rule,
  family: finding.family,
  severity: finding.severity,
  message: finding.message,
  line: finding.line,
  column: finding.column,
  endLine: finding.endLine,
  endColumn: finding.endColumn,
  sources: finding.sources,
  factors: finding.factors,
  fixes: finding.fixes,
  ...(finding.related.length > 0 ? { related: finding.related } : {}),
  url: finding.url,
});

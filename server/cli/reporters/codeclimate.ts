import type { Family, Severity } from '../../../rules/core/rule.ts';
import { fingerprints, type Report } from '../report.ts';

const severityOf: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};

/** Code Climate's categories, of which each issue needs one. */
const categoryOf: Readonly<Record<Family, string>> = {
  correctness: 'Bug Risk',
  'image-size': 'Performance',
  'single-process': 'Bug Risk',
  'non-root': 'Security',
  secrets: 'Security',
  'twelve-factor': 'Compatibility',
  'supply-chain': 'Security',
  'build-cache': 'Performance',
  operations: 'Bug Risk',
  networking: 'Bug Risk',
  shell: 'Bug Risk',
  style: 'Style',
};

/** Code Climate's issues, as one JSON array. */
export const codeclimate = (report: Report): string => `${JSON.stringify(issues(report), null, 2)}\n`;

/** What GitLab reads of the same format (docs.gitlab.com, "Code Quality report format"). */
export function gitlab(report: Report): string {
  const short = issues(report).map(({ description, check_name, fingerprint, severity, location }) => ({
    description,
    check_name,
    fingerprint,
    severity,
    location: { path: location.path, lines: { begin: location.positions.begin.line } },
  }));
  return `${JSON.stringify(short, null, 2)}\n`;
}

function issues({ files }: Report) {
  return files.flatMap((file) => {
    const ids = fingerprints(file);
    return file.findings.map((finding, index) => ({
      type: 'issue' as const,
      check_name: finding.rule,
      description: finding.message,
      categories: [categoryOf[finding.family]],
      severity: severityOf[finding.severity],
      fingerprint: ids[index]!,
      location: {
        path: file.path,
        positions: {
          begin: { line: finding.line, column: finding.column },
          end: { line: finding.endLine, column: finding.endColumn },
        },
      },
    }));
  });
}

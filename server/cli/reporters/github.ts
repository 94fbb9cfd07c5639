import type { Severity } from '../../../rules/core/rule.ts';
import type { Report } from '../report.ts';

const commandOf: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands that become annotations in GitHub Actions (docs.github.com, "Workflow commands"). */
export function github({ files }: Report): string {
  return files
    .flatMap((file) =>
      file.findings.map(({ severity, line, column, endLine, endColumn, rule, message }) => {
        // Columns may only be given for a finding within one line; GitHub's end column is inclusive.
        const columns = line === endLine ? `,col=${column},endColumn=${Math.max(column, endColumn - 1)}` : '';
        const place = `file=${property(file.path)},line=${line},endLine=${endLine}${columns}`;
        return `::${commandOf[severity]} ${place},title=${property(`plimsoll: ${rule}`)}::${data(message)}\n`;
      }),
    )
    .join('');
}

/** As in actions/toolkit, packages/core/src/command.ts. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

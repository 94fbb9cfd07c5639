import type { Severity } from '../../../rules/core/rule.ts';
import type { Report } from '../report.ts';
import { xml } from './xml.ts';

const severityOf: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

/** Checkstyle's XML, which many build servers read. */
export function checkstyle({ version, files }: Report): string {
  const rows = files.flatMap((file) => [
    `  <file name="${xml(file.path)}">`,
    ...file.findings.map(
      ({ line, column, severity, message, rule }) =>
        `    <error line="${line}" column="${column}" severity="${severityOf[severity]}" message="${xml(message)}" source="plimsoll.${xml(rule)}"/>`,
    ),
    '  </file>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<checkstyle version="${xml(version)}">`,
    ...rows,
    '</checkstyle>',
    '',
  ].join('\n');
}

import type { Report } from '../report.ts';
import { xml } from './xml.ts';

/** JUnit's XML: a suite per file, a failed case per finding, one passed case for a clean file. */
export function junit({ files, counts }: Report): string {
  const total = counts.error + counts.warning + counts.info + counts.hint;
  const suites = files.flatMap((file) => {
    const tests = Math.max(1, file.findings.length);
    const className = xml(file.path);
    const cases = file.findings.map(({ rule, severity, message, line, column, url }) =>
      [
        `    <testcase name="${xml(`${rule} (${line}:${column})`)}" classname="${className}" file="${className}" line="${line}" time="0">`,
        `      <failure type="${severity}" message="${xml(message)}">${xml(`${file.path}:${line}:${column}: ${message} [${rule}] ${url}`)}</failure>`,
        '    </testcase>',
      ].join('\n'),
    );
    if (cases.length === 0)
      cases.push(`    <testcase name="plimsoll" classname="${className}" file="${className}" time="0"/>`);
    return [
      `  <testsuite name="${className}" tests="${tests}" failures="${file.findings.length}" errors="0" skipped="0" time="0">`,
      ...cases,
      '  </testsuite>',
    ];
  });
  const tests = files.reduce((sum, file) => sum + Math.max(1, file.findings.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="plimsoll" tests="${tests}" failures="${total}" errors="0" time="0">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

import type { Language } from '../../../rules/core/rule.ts';
import type { Report } from '../report.ts';

const words = {
  en: {
    none: 'No findings',
    place: 'Place',
    severity: 'Severity',
    message: 'Finding',
    rule: 'Rule',
    files: 'Files',
    findings: 'Findings',
  },
  de: {
    none: 'Keine Befunde',
    place: 'Stelle',
    severity: 'Schweregrad',
    message: 'Befund',
    rule: 'Regel',
    files: 'Dateien',
    findings: 'Befunde',
  },
} as const satisfies Record<Language, unknown>;

/** A Markdown table per file, for comments on pull requests and job summaries. */
export function markdown({ files, counts, language }: Report): string {
  const text = words[language];
  const total = counts.error + counts.warning + counts.info + counts.hint;
  if (total === 0) return `**Plimsoll**: ${text.none} (${text.files}: ${files.length})\n`;
  const tables = files
    .filter((file) => file.findings.length > 0)
    .map((file) =>
      [
        `### ${escape(file.path)}`,
        '',
        `| ${text.place} | ${text.severity} | ${text.message} | ${text.rule} |`,
        '|---|---|---|---|',
        ...file.findings.map(
          ({ line, column, severity, message, rule, url }) =>
            `| ${line}:${column} | ${severity} | ${escape(message)} | [${escape(rule)}](${url}) |`,
        ),
        '',
      ].join('\n'),
    );
  return [`**Plimsoll**: ${text.findings}: ${total}, ${text.files}: ${files.length}\n`, ...tables].join('\n');
}

/** What a message says, not what Markdown or HTML would make of it. */
const escape = (text: string): string => text.replace(/[\\`*_{}[\]<>|#~&]/g, '\\$&').replace(/[\r\n]+/g, ' ');

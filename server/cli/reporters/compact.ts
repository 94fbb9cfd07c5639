import type { Report } from '../report.ts';
import { printable } from './printable.ts';

/** One line per finding: `path:line:column: severity rule: message`, as compilers write it. */
export function compact({ files }: Report): string {
  return files
    .flatMap((file) =>
      file.findings.map(
        ({ line, column, severity, rule, message }) =>
          `${printable(file.path)}:${line}:${column}: ${severity} ${rule}: ${printable(message)}\n`,
      ),
    )
    .join('');
}

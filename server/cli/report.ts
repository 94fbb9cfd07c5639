import type { Factor, Family, Language, RegisteredRule, Severity, Sources } from '../../rules/core/rule.ts';

/** A place as reporters print it: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ReportedEdit extends Span {
  readonly text: string;
}

export interface ReportedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly ReportedEdit[];
}

export interface ReportedRelated extends Span {
  readonly path: string;
  readonly message: string;
}

/** A finding in words. */
export interface ReportedFinding extends Span {
  readonly rule: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly message: string;
  readonly sources: Sources;
  readonly factors: readonly Factor[];
  readonly fixes: readonly ReportedFix[];
  readonly related: readonly ReportedRelated[];
  readonly url: string;
}

/** What was found in one file; plain, so that a worker can send it. */
export interface FileReport {
  /** As the user would write it: relative to the working directory where it lies in it, with `/`. */
  readonly path: string;
  readonly kind: 'dockerfile' | 'compose';
  /** The text the findings are about. */
  readonly text: string;
  readonly findings: readonly ReportedFinding[];
  /** Lines with a secret, from 1: not to be shown. */
  readonly confidentialLines?: readonly number[];
}

export type Counts = Readonly<Record<Severity, number>>;

/** Everything a reporter needs: it turns this into text and does nothing else. */
export interface Report {
  readonly version: string;
  readonly language: Language;
  readonly files: readonly FileReport[];
  readonly counts: Counts;
  /** All rules, for formats that describe them. */
  readonly rules: readonly RegisteredRule[];
  readonly color: boolean;
}

export type Reporter = (report: Report) => string;

/** How many findings of each severity. */
export function countFindings(files: readonly FileReport[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const file of files) for (const finding of file.findings) counts[finding.severity]++;
  return counts;
}

/**
 * A stable name for a finding that survives a move to another line: for baselines and formats that track findings.
 * Equal findings in equal lines of a file are told apart by their number.
 */
export function fingerprints(file: FileReport): readonly string[] {
  const lines = file.text.split(/\r\n|[\n\r]/);
  const seen = new Map<string, number>();
  return file.findings.map((finding) => {
    const line = (lines[finding.line - 1] ?? '').trim().replace(/\s+/g, ' ');
    const key = hash(`${finding.rule}\n${file.path}\n${line}`);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  });
}

/** FNV-1a over 64 bits, as hexadecimal digits: no secret depends on it. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, '0');
}

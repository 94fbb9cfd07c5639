import { directoryOf, joinPath, pathWithin } from '../../rules/model/project/path.ts';
import { type FileReport, fingerprints } from './report.ts';

export const defaultBaseline = '.plimsoll-baseline.json';

/** Findings that are accepted: by file, relative to the baseline, the rule and fingerprint of each. */
export type Baseline = Readonly<Record<string, readonly string[]>>;

/** The baseline a text holds, or undefined when it is none. */
export function parseBaseline(text: string): Baseline | undefined {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document !== 'object' || document === null || !('files' in document)) return undefined;
    const { files } = document;
    if (typeof files !== 'object' || files === null) return undefined;
    const lists = Object.values(files);
    const valid = lists.every((list) => Array.isArray(list) && list.every((item) => typeof item === 'string'));
    return valid ? (files as Baseline) : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a baseline that accepts all findings. @param path of the baseline, absolute */
export function writeBaseline(path: string, workingDirectory: string, files: readonly FileReport[]): string {
  const accepted = Object.fromEntries(
    files
      .filter((file) => file.findings.length > 0)
      .map((file) => [keyOf(file, path, workingDirectory), acceptable(file).sort()]),
  );
  return `${JSON.stringify({ version: 1, files: accepted }, null, 2)}\n`;
}

/** A report without the findings a baseline accepts. */
export function withoutAccepted(
  file: FileReport,
  baseline: Baseline,
  path: string,
  workingDirectory: string,
): FileReport {
  const accepted = new Set(baseline[keyOf(file, path, workingDirectory)] ?? []);
  if (accepted.size === 0) return file;
  const names = acceptable(file);
  return { ...file, findings: file.findings.filter((_, index) => !accepted.has(names[index]!)) };
}

/** Fingerprints do not count the path here: a baseline works wherever the project lies. */
function acceptable(file: FileReport): string[] {
  const names = fingerprints({ ...file, path: '' });
  return file.findings.map((finding, index) => `${finding.rule} ${names[index]}`);
}

function keyOf(file: FileReport, baseline: string, workingDirectory: string): string {
  const path = joinPath(workingDirectory, file.path);
  return pathWithin(directoryOf(baseline), path) ?? path;
}

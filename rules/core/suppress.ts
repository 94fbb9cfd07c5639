import type { ComposeDocument } from '../model/compose/document.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { Range } from '../model/text.ts';
import type { Finding, SuppressedFinding } from './finding.ts';
import { codesOf } from './sources.ts';
import {
  codesInCommentsOf,
  parseCheck,
  parseSuppressionComment,
  type SuppressionComment,
  type SuppressionName,
} from './suppression-comment.ts';
import { YamlLines } from './yaml-lines.ts';

export type LintedDocument = DockerfileDocument | ComposeDocument;

/** A suppression comment where it stands. */
export interface Suppression extends SuppressionComment {
  /** From `#` to the end of the line. */
  readonly comment: Range;
  /** A finding that begins in here is hidden; absent: anywhere in the file. */
  readonly covers?: Range;
}

const nothing: Range = { start: -1, end: -1 };

/** All suppression comments of a file, ours and those of other linters, in source order. */
export function readSuppressions(document: LintedDocument): readonly Suppression[] {
  return document.kind === 'dockerfile' ? readDockerfile(document) : readCompose(document);
}

function readDockerfile(document: DockerfileDocument): Suppression[] {
  const found: Suppression[] = [];
  for (const directive of document.directives) {
    if (directive.name !== 'check') continue;
    const parsed = parseCheck(directive.value, directive.valueRange.start, 'file');
    if (parsed) found.push({ ...parsed, comment: directive.range });
  }
  for (const comment of document.comments) {
    const parsed = parseSuppressionComment(comment.text, comment.range.start + 1);
    if (!parsed) continue;
    if (parsed.reach === 'file') found.push({ ...parsed, comment: comment.range });
    else
      found.push({ ...parsed, comment: comment.range, covers: coveredInstructions(document, parsed, comment.range) });
  }
  return found;
}

/** The next instruction, or what is left of the one a comment stands in; of a stage all up to the next FROM. */
function coveredInstructions(document: DockerfileDocument, { reach }: SuppressionComment, comment: Range): Range {
  const { instructions } = document;
  const next = firstAfter(instructions, comment.start);
  const around = instructions[next - 1];
  const end = (index: number) => instructions[index]?.range.start ?? document.source.length + 1;
  if (reach === 'stage') {
    const from = instructions.findIndex(({ keyword }, index) => keyword === 'FROM' && index > next);
    return { start: comment.start, end: end(from < 0 ? instructions.length : from) };
  }
  if (around && comment.start < around.range.end) return { start: comment.start, end: end(next) };
  return next < instructions.length ? { start: instructions[next]!.range.start, end: end(next + 1) } : nothing;
}

/** The instruction of the file itself, not one nested in it, that holds an offset. */
export function instructionAt(document: DockerfileDocument, offset: number): Instruction | undefined {
  const candidate = document.instructions[firstAfter(document.instructions, offset) - 1];
  return candidate && offset <= candidate.range.end ? candidate : undefined;
}

/** The index of the first instruction that begins after an offset. */
function firstAfter(instructions: readonly Instruction[], offset: number): number {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (instructions[middle]!.range.start > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function readCompose(document: ComposeDocument): Suppression[] {
  const found: Suppression[] = [];
  const lines = new YamlLines(document.source, document.lines);
  for (const { text, range, line } of document.comments) {
    const parsed = parseSuppressionComment(text, range.start + 1);
    if (!parsed) continue;
    if (parsed.reach === 'file') found.push({ ...parsed, comment: range });
    else found.push({ ...parsed, comment: range, covers: coveredNodes(document, lines, parsed, line, range) });
  }
  return found;
}

function coveredNodes(
  document: ComposeDocument,
  lines: YamlLines,
  { reach }: SuppressionComment,
  line: number,
  comment: Range,
): Range {
  if (lines.isBeside(line, comment.start)) return lines.besideComment(line, comment.start);
  const next = lines.contentFrom(line + 1);
  if (next === undefined || reach === 'same-line') return nothing;
  return reach === 'line' ? document.lines.fullLineRange(next) : lines.nodeAt(next);
}

/** Splits findings into those that stay and those a comment hides. `used` gathers the names that hid something. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  used: Set<SuppressionName>,
): { shown: readonly Finding[]; suppressed: readonly SuppressedFinding[] } {
  if (suppressions.length === 0) return { shown: findings, suppressed: [] };
  const shown: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const by = suppressions.filter((suppression) => hides(suppression, finding, used));
    const reason = by.find((suppression) => suppression.reason !== undefined)?.reason;
    if (by.length === 0) shown.push(finding);
    else suppressed.push({ finding, ...(reason === undefined ? {} : { reason }) });
  }
  return { shown, suppressed };
}

function hides(suppression: Suppression, finding: Finding, used: Set<SuppressionName>): boolean {
  const { covers, tool, names, everything } = suppression;
  if (covers && (finding.range.start < covers.start || finding.range.start >= covers.end)) return false;
  if (tool === 'plimsoll') {
    const named = names.filter(({ name }) => name === finding.ruleId);
    for (const name of named) used.add(name);
    return named.length > 0;
  }
  const codes = codesInCommentsOf[tool].flatMap((peer) => codesOf(finding.sources, peer));
  if (everything) return codes.length > 0;
  return codes.some((code) => names.some(({ name }) => name.toLowerCase() === code.toLowerCase()));
}

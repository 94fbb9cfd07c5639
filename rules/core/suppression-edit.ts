import type { ComposeDocument } from '../model/compose/document.ts';
import type { Range } from '../model/text.ts';
import type { Finding } from './finding.ts';
import { type Edit, insertAfter } from './rule.ts';
import { instructionAt, type LintedDocument, readSuppressions, type Suppression } from './suppress.ts';
import { YamlLines } from './yaml-lines.ts';

/** `line`: the instruction or YAML node a finding lies in; `file`: the whole file. */
export type SuppressionScope = 'line' | 'file';

/**
 * The edit that hides findings of a rule: a `plimsoll-ignore` comment, or one more name in the comment that is there
 * already. New comments stand below parser directives. Where nothing can stand above a finding, the file's is taken.
 */
export function suppressionEdit(
  document: LintedDocument,
  { ruleId, range }: Pick<Finding, 'ruleId' | 'range'>,
  scope: SuppressionScope,
  reason?: string,
): Edit {
  const ours = readSuppressions(document).filter(({ tool, names }) => tool === 'plimsoll' && names.length > 0);
  const target = scope === 'line' ? targetLine(document, range) : undefined;
  const existing =
    target === undefined
      ? ours.find(({ reach }) => reach === 'file')
      : ours.find(({ reach, covers }) => reach === 'next' && covers && isOnLine(document, covers.start, target));
  if (existing) return addName(existing, ruleId, reason);
  const keyword = target === undefined ? 'plimsoll-ignore-file' : 'plimsoll-ignore';
  const comment = `# ${keyword} ${ruleId}${reason ? ` -- ${reason}` : ''}`;
  return insertLine(document, target ?? firstFreeLine(document), comment, target !== undefined);
}

function addName({ names, reason: present }: Suppression, ruleId: string, reason: string | undefined): Edit {
  return insertAfter(names.at(-1)!.range, `,${ruleId}${reason && present === undefined ? ` -- ${reason}` : ''}`);
}

/** The line (from 0) a comment must stand above to belong to what lies at a range. */
function targetLine(document: LintedDocument, range: Range): number | undefined {
  if (document.kind === 'compose') return composeLine(document, range.start);
  const instruction = instructionAt(document, range.start);
  return instruction && document.lines.position(instruction.range.start).line;
}

/** Of what lies inside a flow collection or a value of several lines, the line where that begins. */
function composeLine(document: ComposeDocument, offset: number): number | undefined {
  let entry = document.nodeAt(offset);
  while (entry?.parent?.style === 'flow') entry = entry.parent;
  const start = entry && (entry.keyRange?.start ?? entry.fullRange.start);
  const { line } = document.lines.position(Math.min(start ?? offset, offset));
  // The root of the file, or text that is no YAML: there is no node to put a comment above.
  return entry || new YamlLines(document.source, document.lines).contentFrom(line) === line ? line : undefined;
}

/** The first line that no parser directive and no `#!` needs. */
function firstFreeLine(document: LintedDocument): number {
  if (document.kind === 'compose') return 0;
  const directive = document.directives.at(-1);
  if (directive) return document.lines.position(directive.range.start).line + 1;
  return /^\ufeff?#!/.test(document.source) ? 1 : 0;
}

function isOnLine({ lines }: LintedDocument, offset: number, line: number): boolean {
  return offset >= 0 && lines.position(offset).line === line;
}

function insertLine({ source, lines }: LintedDocument, line: number, text: string, indent: boolean): Edit {
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  // Behind the last line, which has no line break of its own.
  if (line >= lines.lineCount) return { range: { start: source.length, end: source.length }, text: newline + text };
  const { start } = lines.lineRange(line);
  const at = source[start] === '\ufeff' ? start + 1 : start;
  const indentation = indent ? new YamlLines(source, lines).indentation(line) : '';
  return { range: { start: at, end: at }, text: indentation + text + newline };
}

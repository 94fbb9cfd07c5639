import type { ComposeDocument } from '../model/compose/document.ts';
import type { Entry } from '../model/compose/entry.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import type { Range } from '../model/text.ts';
import type { Edit } from './rule.ts';
import { type LintedDocument, readSuppressions, type Suppression } from './suppress.ts';

/**
 * The edit that makes a comment hide a rule's finding: a new line above the instruction or YAML node it lies in, or
 * one more name in the comment that is there already. Undefined where there is nothing to write above.
 */
export function ignoreHere(document: LintedDocument, finding: Range, ruleId: string): Edit | undefined {
  if (document.comments.some(({ range }) => range.start <= finding.start && finding.start < range.end))
    return undefined;
  const start =
    document.kind === 'dockerfile' ? instructionStart(document, finding.start) : nodeStart(document, finding.start);
  if (start === undefined) return undefined;
  const { line } = document.lines.position(start);
  const above = readSuppressions(document).find(
    ({ reach, comment, covers }) =>
      reach === 'next' &&
      covers !== undefined &&
      covers.start <= start &&
      start < covers.end &&
      document.lines.position(comment.start).line === line - 1,
  );
  if (above && isOurs(above)) return addName(above, ruleId);
  const lineStart = startOfLine(document, line);
  const indentation = document.source.slice(lineStart, start);
  return insertLine(document, lineStart, `${indentation}# plimsoll-ignore ${ruleId}`);
}

/** The edit that makes a comment hide all findings of a rule in a file; below parser directives and a `#!` line. */
export function ignoreFile(document: LintedDocument, ruleId: string): Edit {
  const own = readSuppressions(document).find((suppression) => suppression.reach === 'file' && isOurs(suppression));
  if (own) return addName(own, ruleId);
  let line = document.source.startsWith('#!', startOfLine(document, 0)) ? 1 : 0;
  if (document.kind === 'dockerfile') {
    for (const { range } of document.directives) line = Math.max(line, document.lines.position(range.start).line + 1);
  }
  const comment = `# plimsoll-ignore-file ${ruleId}`;
  if (line < document.lines.lineCount) return insertLine(document, startOfLine(document, line), comment);
  const end = { start: document.source.length, end: document.source.length };
  return { range: end, text: lineBreak(document) + comment };
}

/** Whether a name can be added to a comment. */
const isOurs = ({ tool, names }: Suppression): boolean => tool === 'plimsoll' && names.length > 0;

function addName({ names }: Suppression, ruleId: string): Edit {
  const { end } = names.at(-1)!.range;
  return { range: { start: end, end }, text: `,${ruleId}` };
}

function insertLine(document: LintedDocument, at: number, line: string): Edit {
  return { range: { start: at, end: at }, text: line + lineBreak(document) };
}

const lineBreak = ({ source }: LintedDocument): string => (source.includes('\r\n') ? '\r\n' : '\n');

/** Where a line begins, behind a byte order mark. */
function startOfLine({ source, lines }: LintedDocument, line: number): number {
  const { start } = lines.lineRange(line);
  return source[start] === '\ufeff' ? start + 1 : start;
}

function instructionStart(document: DockerfileDocument, offset: number): number | undefined {
  return document.instructions.find(({ range }) => range.start <= offset && offset <= range.end)?.range.start;
}

/** The start of the innermost node that is the first on its line: not inside a block scalar or a flow collection. */
function nodeStart(document: ComposeDocument, offset: number): number | undefined {
  for (let entry: Entry | undefined = document.nodeAt(offset); entry?.parent; entry = entry.parent) {
    const { start } = entry.fullRange;
    const lineStart = startOfLine(document, document.lines.position(start).line);
    const isInFlow = entry.parent.style === 'flow' && entry.parent.kind !== 'scalar';
    if (!isInFlow && document.source.slice(lineStart, start).trim() === '') return start;
  }
  return undefined;
}

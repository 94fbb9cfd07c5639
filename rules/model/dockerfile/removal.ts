import type { Range } from '../text.ts';
import type { Flag, Instruction } from './instruction.ts';

/** The lines of an instruction, to take it out; `undefined` where that would lose a comment or half an instruction. */
export function removalRange(instruction: Instruction): Range | undefined {
  const { doc, range, parent } = instruction;
  if (parent || doc.comments.some((comment) => range.start < comment.range.start && comment.range.end <= range.end)) {
    return undefined;
  }
  const { start } = doc.lines.lineRange(doc.lines.position(range.start).line);
  const { end } = doc.lines.fullLineRange(doc.lines.position(range.end).line);
  return { start, end };
}

/** A flag with the blanks that follow it on its line, to take it out. */
export function flagRemoval({ doc }: Instruction, { range }: Flag): Range {
  let { end } = range;
  while (doc.source[end] === ' ' || doc.source[end] === '\t') end++;
  return { start: range.start, end };
}

import type { Edit } from '../../core/rule.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import type { KeyValueInstruction, Pair } from '../dockerfile/kinds.ts';

/**
 * Takes a pair out of ENV or LABEL. Where it is the only one, a comment takes the place of the instruction. No edits
 * where the instruction has several lines: what continues there cannot be cut out.
 */
export function removePair(instruction: Instruction, pair: Pair, comment: string): readonly Edit[] {
  const { doc, range, parent } = instruction;
  const lineOf = (offset: number) => doc.lines.position(offset).line;
  if (parent || lineOf(range.start) !== lineOf(range.end)) return [];
  const { pairs } = instruction as KeyValueInstruction;
  if (pairs.length === 1) return [{ range, text: comment }];
  const index = pairs.indexOf(pair);
  const before = pairs[index - 1];
  if (before) return [{ range: { start: before.range.end, end: pair.range.end }, text: '' }];
  return [{ range: { start: pair.range.start, end: pairs[1]!.range.start }, text: '' }];
}

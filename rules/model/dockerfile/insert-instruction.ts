import type { Range } from '../text.ts';
import type { Instruction } from './instruction.ts';

/**
 * The insertion of one more instruction above another one and the comments that belong to it. Behind ONBUILD the new
 * one stands behind ONBUILD too.
 */
export function instructionBefore(
  instruction: Instruction,
  text: string,
): { readonly range: Range; readonly text: string } {
  const { parent, isOnbuild } = instruction;
  const whole = parent ?? instruction;
  const start = whole.leading[0]?.range.start ?? whole.range.start;
  return { range: { start, end: start }, text: `${isOnbuild ? 'ONBUILD ' : ''}${text}\n` };
}

import type { ShellCommand, ShellWord } from '../shell/command.ts';
import type { Range } from '../text.ts';
import type { Instruction } from './instruction.ts';

/**
 * The insertion that gives a command more arguments behind one of its words, in the shell and the exec form.
 * @param argument several are separated by blanks
 */
export function argumentAfter(
  { form }: Instruction,
  { origin }: ShellCommand,
  { range }: ShellWord,
  argument: string,
): { readonly range: Range; readonly text: string } {
  const isJson = form === 'exec' && !origin;
  const text = isJson ? `", "${argument.replaceAll(' ', '", "')}` : ` ${argument}`;
  return { range: { start: range.end, end: range.end }, text };
}

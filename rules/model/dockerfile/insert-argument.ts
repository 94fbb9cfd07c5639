import type { ShellCommand, ShellWord } from '../shell/command.ts';
import type { Range } from '../text.ts';
import type { Instruction } from './instruction.ts';

/** The insertion that gives a command one more argument behind one of its words, in the shell and the exec form. */
export function argumentAfter(
  { form }: Instruction,
  { origin }: ShellCommand,
  { range }: ShellWord,
  argument: string,
): { readonly range: Range; readonly text: string } {
  const text = form === 'exec' && !origin ? `", "${argument}` : ` ${argument}`;
  return { range: { start: range.end, end: range.end }, text };
}

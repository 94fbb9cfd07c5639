import type { Range } from '../text.ts';
import type { Instruction } from './instruction.ts';

/**
 * The edit that continues a RUN with the commands of the next one; comments between them stay where they are.
 * `undefined` where the two are more than plain chains, or the first sets something the second would see.
 */
export function joinRuns(
  before: Instruction,
  run: Instruction,
): { readonly range: Range; readonly text: string } | undefined {
  const isPlain = [before, run].every(
    ({ exec, heredocs, script }) =>
      !exec && heredocs.length === 0 && script?.statements.length === 1 && script.errors.length === 0,
  );
  // What one shell sets would now be seen by the commands of the other.
  const setsState = before.commands.some(({ name }) =>
    ['cd', 'export', 'set', 'exit', 'source', '.', 'exec'].includes(name ?? ''),
  );
  if (!isPlain || setsState || before.script!.assignments.length > 0 || before.script!.statements[0]!.background) {
    return undefined;
  }
  const { doc } = run;
  const between = doc.source.slice(before.range.end, run.range.start);
  const kept = between
    .split(/\r\n|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `${line}\n`)
    .join('');
  return { range: { start: before.range.end, end: run.body.sourceStart(0) }, text: ` ${doc.escape}\n${kept}  && ` };
}

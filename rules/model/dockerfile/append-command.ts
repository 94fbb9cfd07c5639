import type { ShellCommand } from '../shell/command.ts';
import type { Range } from '../text.ts';
import type { Instruction } from './instruction.ts';

/**
 * The insertion that makes a script run one more command when `command` and its pipeline have succeeded, in the
 * script's own style: behind `&&` on a line of its own where the RUN has several, as a line of a heredoc, behind `;`
 * where `set -e` watches. `undefined` where there is no such place: exec form, `sh -c`, loops, functions.
 */
export function commandAfter(
  run: Instruction,
  command: ShellCommand,
  text: string,
): { readonly range: Range; readonly text: string } | undefined {
  if (run.form === 'exec' || command.origin || command.background) return undefined;
  if (command.nesting.some((each) => each === 'loop' || each === 'function' || each === 'substitution'))
    return undefined;
  const last = command.pipeline.at(-1)!;
  if (last.pipeOperator || last.redirects.some(({ body }) => body)) return undefined;
  const at = { start: last.fullRange.end, end: last.fullRange.end };
  return { range: at, text: insertion(run, command, text, at.start) };
}

function insertion(run: Instruction, command: ShellCommand, text: string, at: number): string {
  const { source, lines, escape } = run.doc;
  const watched = command.script.optionsAt(command).has('errexit');
  const inChain = command.operator === '&&' || command.operator === '||';
  // The last command's status is that of the RUN; in the middle `set -e` looks at a command that ends a chain only.
  const own = watched && !inChain && command.operator !== undefined;
  const lineEnd = lines.lineRange(lines.position(at).line).end;
  if (run.heredocs.some(({ bodyRange }) => bodyRange.start <= at && at <= bodyRange.end)) {
    const endsLine = source.slice(at, lineEnd).trim() === '';
    const alone = command.previous?.operator !== '&&' && command.previous?.operator !== '||';
    if (endsLine && (own || (watched && alone))) return `\n${indentOfStatement(run, command)}${text}`;
    return own ? `; ${text}` : ` && ${text}`;
  }
  const written = source.slice(run.range.start, run.range.end).split(/\r\n|\r|\n/);
  const separator = own ? ';' : '&&';
  const [, second] = written;
  if (second === undefined) return own ? `; ${text}` : ` && ${text}`;
  const indent = indentOf(written.find((line) => line.trimStart().startsWith('&&')) ?? second);
  const trailing = written.some((line) => line.replace(/\s+$/, '').endsWith(`&& ${escape}`));
  if (own || trailing) return `${own ? '' : ' '}${separator} ${escape}\n${indentOf(second)}${text}`;
  return ` ${escape}\n${indent}${separator} ${text}`;
}

const indentOf = (line: string): string => line.slice(0, line.length - line.trimStart().length);

/** How the line is indented on which a command of a heredoc, or the chain it is in, begins. */
function indentOfStatement({ doc }: Instruction, command: ShellCommand): string {
  let line = doc.lines.position(command.pipeline[0]!.fullRange.start).line;
  const textOf = (number: number): string => {
    const { start, end } = doc.lines.lineRange(number);
    return doc.source.slice(start, end);
  };
  while (line > 0 && textOf(line - 1).endsWith('\\')) line--;
  return indentOf(textOf(line));
}

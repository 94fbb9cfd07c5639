import type { Instruction } from '../dockerfile/instruction.ts';
import type { ShellCommand } from '../shell/command.ts';
import type { Range } from '../text.ts';
import type { Start } from './start.ts';

interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** The text of `A && ` in a start `A && B`; `undefined` where something else comes first, or a comment is in it. */
function firstStep({ instruction, service }: Start, command: ShellCommand, source: string): Range | undefined {
  const { next, operator, previous, nesting } = command;
  if (!next || operator !== '&&' || previous || nesting.length > 0 || command.background) return undefined;
  if (command.pipeline.length > 1 || command.negated || command.redirects.length > 0) return undefined;
  const range = { start: command.fullRange.start, end: next.fullRange.start };
  const comments = instruction?.doc.comments ?? [];
  if (comments.some((each) => range.start <= each.range.start && each.range.end <= range.end)) return undefined;
  // Lines of block scalars in YAML have an indentation of their own.
  return service && source.slice(range.start, range.end).includes('\n') ? undefined : range;
}

/** Edits that drop `A && ` from a start `A && B`. */
export function withoutFirstStep(start: Start, command: ShellCommand, source: string): readonly Edit[] {
  const range = firstStep(start, command, source);
  return range ? [{ range, text: '' }] : [];
}

/** Edits that make `CMD A && B` to `RUN A` and `CMD B`. */
export function firstStepToBuild(start: Start, command: ShellCommand, source: string): readonly Edit[] {
  const { instruction, stage } = start;
  const range = firstStep(start, command, source);
  if (!range || !stage?.isFinal || instruction?.form !== 'shell' || instruction.parent || command.origin) return [];
  const step = source.slice(command.fullRange.start, command.fullRange.end);
  return [
    { range: placeToBuild(instruction), text: `RUN ${step}\n` },
    { range, text: '' },
  ];
}

/** Before what ends a stage: the unprivileged user that starts the program rarely owns the files around it. */
function placeToBuild(start: Instruction): Range {
  const { instructions } = start.stage!;
  let first = instructions.indexOf(start);
  while (first > 0 && atEnd.has(instructions[first - 1]!.keyword)) first--;
  const user = instructions.slice(first).find(({ keyword }) => keyword === 'USER');
  const below = user && instructions.indexOf(user) < instructions.indexOf(start) ? user : start;
  return { start: below.range.start, end: below.range.start };
}

const atEnd: ReadonlySet<string> = new Set([
  'CMD',
  'ENTRYPOINT',
  'EXPOSE',
  'HEALTHCHECK',
  'LABEL',
  'STOPSIGNAL',
  'USER',
]);

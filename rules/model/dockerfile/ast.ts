/**
 * The only file that imports `dockerfile-ast`. It is given one instruction's logical text (no continuations, comments
 * or heredoc bodies, which it reads in its own way), and of its answer only the ranges are used.
 */
import { DockerfileParser, type ModifiableInstruction } from 'dockerfile-ast';
import type { Span } from './lex.ts';

/** One option of a flag such as `--mount=type=cache,target=/x`. Offsets into the logical text. */
export interface FlagOptionSpans {
  readonly whole: Span;
  readonly name: Span;
  readonly value: Span | undefined;
}

/** A flag `--name=value`. Offsets into the logical text. */
export interface FlagSpans {
  readonly whole: Span;
  readonly name: Span;
  readonly value: Span | undefined;
  readonly options: readonly FlagOptionSpans[];
}

interface Columns {
  readonly start: { readonly character: number };
  readonly end: { readonly character: number };
}

/**
 * The flags between two offsets of an instruction's logical text, with the ranges of their parts.
 * `escape` is the file's escape character.
 */
export function flagSpans(logical: string, start: number, end: number, escape: string): readonly FlagSpans[] {
  // RUN is the one instruction whose flags are all split into options.
  const keyword = 'RUN ';
  const directive = escape === '`' ? '#escape=`\n' : '';
  const line = logical.slice(start, end).replace(/[\r\n]/g, ' ');
  const [instruction] = DockerfileParser.parse(`${directive}${keyword}${line} x`).getInstructions();
  const shift = start - keyword.length;
  const span = (range: Columns): Span => ({ start: range.start.character + shift, end: range.end.character + shift });
  const optional = (range: Columns | null): Span | undefined => (range ? span(range) : undefined);
  return ((instruction as ModifiableInstruction | undefined)?.getFlags() ?? []).map((flag) => ({
    whole: span(flag.getRange()),
    name: span(flag.getNameRange()),
    value: optional(flag.getValueRange()),
    options: flag.getOptions().map((option) => ({
      whole: span(option.getRange()),
      name: span(option.getNameRange()),
      value: optional(option.getValueRange()),
    })),
  }));
}

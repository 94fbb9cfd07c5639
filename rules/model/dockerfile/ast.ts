/**
 * The only file that imports `dockerfile-ast`. It is given one instruction's logical text (no continuations, comments
 * or heredoc bodies, which it reads in its own way), and of its answer only the ranges are used.
 */
import { DockerfileParser, type ModifiableInstruction } from 'dockerfile-ast';
import { remembering } from '../remembering.ts';
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

const flagsWithBackslash = remembering((line) => parsedFlags('', line), 256, 1000);
const flagsWithBacktick = remembering((line) => parsedFlags('#escape=`\n', line), 256, 1000);

/** The flags of a text that has nothing else. */
function parsedFlags(directive: string, line: string): readonly FlagSpans[] {
  // RUN is the one instruction whose flags are all split into options.
  const keyword = 'RUN ';
  const [instruction] = DockerfileParser.parse(`${directive}${keyword}${line} x`).getInstructions();
  const span = ({ start, end }: Columns): Span => ({
    start: start.character - keyword.length,
    end: end.character - keyword.length,
  });
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

/**
 * The flags between two offsets of an instruction's logical text, with the ranges of their parts.
 * `escape` is the file's escape character.
 */
export function flagSpans(logical: string, start: number, end: number, escape: string): readonly FlagSpans[] {
  const read = escape === '`' ? flagsWithBacktick : flagsWithBackslash;
  const flags = read(logical.slice(start, end).replace(/[\r\n]/g, ' '));
  const moved = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
  const optional = (span: Span | undefined): Span | undefined => span && moved(span);
  return flags.map(({ whole, name, value, options }) => ({
    whole: moved(whole),
    name: moved(name),
    value: optional(value),
    options: options.map((option) => ({
      whole: moved(option.whole),
      name: moved(option.name),
      value: optional(option.value),
    })),
  }));
}

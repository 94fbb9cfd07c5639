/** Ways to read a script in tests, and to say what stands at a range. */
import type { ShellCommand } from '../../../rules/model/shell/command.ts';
import { type Dialect, parseShell, type ShellScript } from '../../../rules/model/shell/script.ts';
import { MappedText, MappedTextBuilder, type Range } from '../../../rules/model/text.ts';

export const script = (source: string, dialect: Dialect = 'bash'): ShellScript =>
  parseShell(MappedText.of(source), dialect);

/** The only command, or the one with this name. */
export function command(source: string, name?: string): ShellCommand {
  const { commands } = script(source);
  const found = name === undefined ? commands[0] : commands.find((each) => each.name === name);
  if (!found) throw new Error(`no command ${name ?? ''} in ${source}`);
  return found;
}

export const at = (source: string, range: Range | undefined): string | undefined =>
  range && source.slice(range.start, range.end);

/** Text without its line continuations, as Docker hands the body of a RUN to the shell. */
export function joined(source: string): MappedText {
  const builder = new MappedTextBuilder();
  let from = 0;
  for (const match of source.matchAll(/\\[ \t]*\r?\n(?:[ \t]*#.*\r?\n)*/g)) {
    builder.append(source.slice(from, match.index), from);
    from = match.index + match[0].length;
  }
  builder.append(source.slice(from), from);
  return builder.build();
}

/** The contents of a JSON string at an offset of the source, decoded. */
export function jsonString(source: string, literal: string): { value: string; text: MappedText; range: Range } {
  const start = source.indexOf(literal) + 1;
  const builder = new MappedTextBuilder();
  for (let offset = start; offset < start + literal.length - 2; ) {
    const length = source[offset] === '\\' ? (source[offset + 1] === 'u' ? 6 : 2) : 1;
    builder.append(JSON.parse(`"${source.slice(offset, offset + length)}"`), offset, length);
    offset += length;
  }
  const text = builder.build(start);
  return { value: text.text, text, range: { start, end: start + literal.length - 2 } };
}

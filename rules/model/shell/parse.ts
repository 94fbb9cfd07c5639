/** The adapter of `unbash`, the only file that imports it: syntax trees in, errors with a code, no throw, no hang. */
import { forEachChild, type ParsedScript, parse } from 'unbash';
import { remembering } from '../remembering.ts';
import { type MappedText, MappedTextBuilder } from '../text.ts';

export type {
  ArithmeticCommandExpansion,
  Assignment as AssignmentNode,
  CommandNode,
  CompoundList,
  HereDoc,
  ParsedScript,
  PipelineNode,
  Redirection,
  Statement as StatementNode,
  SyntaxNode,
  Word,
  WordPart,
} from 'unbash';
export { forEachChild };

export interface SyntaxError {
  /** `unterminated` quote or expansion, `unclosed` compound command, `expected`/`unexpected` token, `too-large`, `too-deep`. */
  readonly code: 'unterminated' | 'unclosed' | 'expected' | 'unexpected' | 'too-large' | 'too-deep';
  /** The parser's words, in English. */
  readonly message: string;
  /** What the message names: the open construct, the expected or the unexpected token. */
  readonly token: string;
  /** Offset into the parsed text. */
  readonly offset: number;
}

export interface Syntax {
  readonly tree: ParsedScript | undefined;
  readonly errors: readonly SyntaxError[];
}

/**
 * The longest script that is looked at, in UTF-16 code units. Some malformed inputs cost the parser quadratic time
 * (an unterminated quote in each of many heredoc delimiters): half a second at this size. Real scripts stay below 30,000.
 */
const longestScript = 131_072;

/** Parses a script as Bash, whose grammar holds those of POSIX sh, dash and ash. */
export const parseSyntax: (text: string) => Syntax = remembering(readSyntax, 256, 4096);

function readSyntax(text: string): Syntax {
  if (text.length > longestScript) {
    const message = `the script is longer than ${longestScript} characters`;
    return { tree: undefined, errors: [{ code: 'too-large', message, token: '', offset: 0 }] };
  }
  let tree: ParsedScript;
  try {
    tree = parse(text);
  } catch {
    // Deep recursion (`f() f() f() …`) ends in a RangeError.
    return { tree: undefined, errors: [tooDeep(0)] };
  }
  const errors = syntaxErrors(tree);
  const deep = errors.find(({ code }) => code === 'too-deep');
  // Each level of such a tree is read again from its beginning when it is asked for: minutes in the worst case.
  return deep ? { tree: undefined, errors: [deep] } : { tree, errors };
}

/** The errors of one script; those of a substitution are in the substitution's own script. */
export function syntaxErrors(tree: ParsedScript): readonly SyntaxError[] {
  return (tree.errors ?? []).map(({ message, pos }) => describe(message, pos));
}

export const tooDeep = (offset: number): SyntaxError => ({
  code: 'too-deep',
  message: 'the script is nested too deeply',
  token: '',
  offset,
});

function describe(message: string, offset: number): SyntaxError {
  if (message.startsWith('maximum ')) return tooDeep(offset);
  if (message.startsWith('unterminated ')) {
    return { code: 'unterminated', message, token: message.slice('unterminated '.length), offset };
  }
  const first = message.indexOf("'");
  const token = first < 0 ? '' : message.slice(first + 1, message.indexOf("'", first + 1));
  if (message.startsWith('unexpected ')) return { code: 'unexpected', message, token, offset };
  if (message.includes(' to close ')) return { code: 'unclosed', message, token, offset };
  return { code: 'expected', message, token, offset };
}

/** With LF line ends: the files of a Windows checkout mean the same commands. */
export function withoutCarriageReturns(source: MappedText): MappedText {
  const { text } = source;
  if (!text.includes('\r\n')) return source;
  const builder = new MappedTextBuilder();
  let from = 0;
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', from)) {
    builder.appendFrom(source, from, at).appendDecoded('\n', source, at, at + 2);
    from = at + 2;
  }
  return builder.appendFrom(source, from).build(source.sourceStart(0));
}

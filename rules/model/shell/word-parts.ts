import { type MappedText, MappedTextBuilder } from '../text.ts';
import {
  type ArithmeticCommandExpansion,
  type AssignmentNode,
  forEachChild,
  type SyntaxNode,
  type Word,
  type WordPart,
} from './parse.ts';
import {
  type Expansion,
  nothing,
  type Piece,
  ShellWord,
  type Substitution,
  type VariableUse,
  type WordParts,
} from './word.ts';

/** A word whose text needs no look inside: most words of most scripts. */
const isPlain = (text: string): boolean => /^[\w./:=@%+,^-]*$/.test(text);

/**
 * Nested expansions are read again for each level, so a long word with very many of them is not looked into. The worst
 * script within the length limit then takes about a second.
 */
function isTangled(text: string): boolean {
  if (text.length < 2000 || text.indexOf("'", 1) === text.length - 1) return false;
  let openings = 0;
  for (let at = 0; at < text.length; at++) {
    if ((text[at] === '$' && (text[at + 1] === '{' || text[at + 1] === '(')) || text[at] === '`') openings++;
  }
  return openings * text.length > 300_000;
}

/** Whether a shell text can hold an expansion with a script or a variable inside. */
export const canExpand = (text: string): boolean => /[$`]|[<>]\(/.test(text);

/** A word of a command or a redirect, read when somebody looks into it. */
export const wordOf = (node: Word, source: MappedText): ShellWord =>
  new ShellWord(source, node.pos, node.end, () => readWord(node, source));

/** `NAME=value`, taken as a word. */
export const assignmentWord = (node: AssignmentNode, source: MappedText): ShellWord =>
  new ShellWord(source, node.pos, node.end, () => readAssignmentWord(node, source));

/** A keyword, taken as a word. */
export const keywordWord = (source: MappedText, start: number, end: number): ShellWord =>
  new ShellWord(source, start, end, () => ({
    ...nothing,
    pieces: [{ start, end, value: source.text.slice(start, end), quoted: false }],
  }));

/** What a word's text holds: static pieces, expansions, the scripts of substitutions. */
function readWord(word: Word, source: MappedText): WordParts {
  const { text, pos, end } = word;
  if (isPlain(text)) return { ...nothing, pieces: [{ start: pos, end, value: text, quoted: false }] };
  const reader = new PartsReader(source);
  reader.word(word);
  return reader;
}

/** The same for `NAME=value`, before a command or as a word of one such as `export`. */
function readAssignmentWord(node: AssignmentNode, source: MappedText): WordParts {
  const { pos, end, value } = node;
  const reader = new PartsReader(source);
  if (node.index) reader.inside(node.index, false);
  const elements = value.type === 'ArrayValue' ? value.elements : [value];
  for (const element of elements) reader.word(element);
  const name = { start: pos, end: value.pos, value: source.text.slice(pos, value.pos), quoted: false };
  const array = { start: value.pos, end, value: undefined, quoted: false };
  reader.pieces = value.type === 'ArrayValue' ? [name, array] : [name, ...reader.pieces];
  return reader;
}

/** The variables and substitutions inside any other node: an arithmetic command, a `[[ … ]]`, a heredoc body. */
export function readNode(node: SyntaxNode, source: MappedText): WordParts {
  const reader = new PartsReader(source);
  reader.inside(node, false);
  return reader;
}

class PartsReader implements WordParts {
  pieces: Piece[] = [];
  readonly expansions: Expansion[] = [];
  readonly variables: VariableUse[] = [];
  readonly substitutions: Substitution[] = [];
  readonly #source: MappedText;

  constructor(source: MappedText) {
    this.#source = source;
  }

  word(word: Word): void {
    if (isPlain(word.text)) {
      this.#literal(word.pos, word.end, false);
      return;
    }
    if (isTangled(word.text)) {
      this.#dynamic(word.pos, word.end, false);
      return;
    }
    const parts = word.parts;
    if (!parts) {
      this.#escaped(word.pos, word.end, undefined, false);
      return;
    }
    for (const part of parts) this.#part(part, false);
  }

  #literal(start: number, end: number, quoted: boolean): void {
    this.pieces.push({ start, end, value: this.#source.text.slice(start, end), quoted });
  }

  #dynamic(start: number, end: number, quoted: boolean): void {
    this.pieces.push({ start, end, value: undefined, quoted });
  }

  /** Text with backslashes. `escapable`: the characters that lose their backslash; by default all. */
  #escaped(start: number, end: number, escapable: string | undefined, quoted: boolean): void {
    const { text } = this.#source;
    let plainFrom = start;
    const flush = (to: number) => {
      if (to > plainFrom) this.#literal(plainFrom, to, quoted);
    };
    for (let at = start; at < end - 1; at++) {
      if (text[at] !== '\\') continue;
      const next = text[at + 1]!;
      if (escapable === undefined || escapable.includes(next)) {
        flush(at);
        // A backslash before a line break disappears with it.
        if (next !== '\n') this.pieces.push({ start: at, end: at + 2, value: next, quoted: true });
        plainFrom = at + 2;
      }
      at++;
    }
    flush(end);
  }

  #part(part: WordPart, quoted: boolean): void {
    const { pos, end } = part;
    switch (part.type) {
      case 'Literal':
        this.#escaped(pos, end, quoted ? '"\\$`\n' : undefined, quoted);
        return;
      case 'SingleQuoted':
        this.#literal(pos + 1, pos + 1 + part.value.length, true);
        return;
      case 'AnsiCQuoted':
        if (part.text === `$'${part.value}'`) this.#literal(pos + 2, pos + 2 + part.value.length, true);
        else this.pieces.push({ start: pos, end, value: part.value, quoted: true });
        return;
      case 'DoubleQuoted':
      case 'LocaleString': {
        const before = this.pieces.length;
        for (const child of part.parts) this.#part(child, true);
        const inner = pos + (part.type === 'LocaleString' ? 2 : 1);
        if (this.pieces.length === before) this.#literal(inner, inner, true);
        return;
      }
      case 'Glob':
      case 'BraceExpansion':
      case 'ExtendedGlob': {
        const kind = part.type === 'BraceExpansion' ? 'brace' : 'glob';
        this.expansions.push({ kind, range: this.#source.range(pos, end), quoted });
        if (canExpand(part.text)) {
          this.#dynamic(pos, end, quoted);
          forEachChild(part, (child) => this.inside(child, quoted));
        } else if (part.text.includes('\\') || /["']/.test(part.text)) {
          this.pieces.push({ start: pos, end, value: part.type === 'Glob' ? part.value : part.text, quoted });
        } else {
          this.#literal(pos, end, quoted);
        }
        return;
      }
      default:
        this.#dynamic(pos, end, quoted);
        this.inside(part, quoted, true);
    }
  }

  /** Collects from a node whose value is known at run time only. */
  inside(node: SyntaxNode, quoted: boolean, ofWord = false): void {
    const expansion = (kind: Expansion['kind'], variable?: VariableUse) => {
      if (variable) this.variables.push(variable);
      if (!ofWord || !('pos' in node)) return;
      const range = this.#source.range(node.pos, node.end);
      this.expansions.push(variable ? { kind, range, quoted, variable } : { kind, range, quoted });
    };
    switch (node.type) {
      case 'SimpleExpansion': {
        const name = node.text.slice(1);
        if (isName(name)) expansion('variable', this.#variable(name, node, node.pos + 1, node.end, undefined, quoted));
        else expansion('special');
        return;
      }
      case 'ParameterExpansion': {
        const operator = node.prefix ?? node.operation?.operator;
        if (isName(node.parameter)) {
          const use = this.#variable(node.parameter, node, node.parameterPos, node.parameterEnd, operator, quoted);
          expansion('variable', use);
        } else {
          expansion('special');
        }
        forEachChild(node, (child) => this.inside(child, quoted));
        return;
      }
      case 'CommandExpansion':
      case 'ProcessSubstitution':
      case 'ArithmeticCommandExpansion':
        expansion(node.type === 'ProcessSubstitution' ? 'process' : 'command');
        this.#substitution(node);
        return;
      case 'ArithmeticExpansion':
        expansion('arithmetic');
        forEachChild(node, (child) => this.inside(child, quoted));
        return;
      case 'ArithmeticWord':
        // Where nothing is nested, the parser leaves `$NAME` unresolved.
        if (!node.parts && node.value[0] === '$' && isName(node.value.slice(1))) {
          const name = node.value.slice(1);
          this.variables.push(this.#variable(name, node, node.pos + 1, node.end, undefined, quoted));
        }
        forEachChild(node, (child) => this.inside(child, quoted));
        return;
      case 'Word':
        if (!canExpand(node.text)) return;
        forEachChild(node, (child) => this.inside(child, quoted));
        return;
      case 'DoubleQuoted':
      case 'LocaleString':
        forEachChild(node, (child) => this.inside(child, true));
        return;
      default:
        forEachChild(node, (child) => this.inside(child, quoted));
    }
  }

  #variable(
    name: string,
    node: { readonly pos: number; readonly end: number },
    start: number,
    end: number,
    operator: string | undefined,
    quoted: boolean,
  ): VariableUse {
    const use = {
      name,
      range: this.#source.range(node.pos, node.end),
      nameRange: this.#source.range(start, end),
      defaulted: operator !== undefined && /^:?[-=+]$/.test(operator),
      quoted,
    };
    return operator === undefined ? use : { ...use, operator };
  }

  #substitution(node: WordPart | ArithmeticCommandExpansion): void {
    if (!('script' in node) || !node.script) return;
    const tree = node.script;
    if (tree.source === undefined) {
      this.substitutions.push({ tree, source: this.#source });
      return;
    }
    const source = decodedBackticks(this.#source, node.pos + 1, tree.source);
    if (source) this.substitutions.push({ tree, source });
  }
}

const isName = (text: string): boolean => /^[A-Za-z_]\w*$/.test(text);

/** Backticks inside backticks are escaped, so the inner script is another text than what is written. */
function decodedBackticks(source: MappedText, start: number, decoded: string): MappedText | undefined {
  const builder = new MappedTextBuilder();
  let at = start;
  for (const character of decoded.split('')) {
    let length = 1;
    if (source.text[at] === '\\' && source.text[at + 1] === character && '\\`$"'.includes(character)) length = 2;
    else if (source.text[at] !== character) return undefined;
    builder.appendDecoded(character, source, at, at + length);
    at += length;
  }
  return builder.build(source.sourceStart(start));
}

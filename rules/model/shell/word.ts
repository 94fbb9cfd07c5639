import { type MappedText, MappedTextBuilder, type Range } from '../text.ts';
import type { ParsedScript } from './parse.ts';

/** A `$NAME` or `${NAME…}` that the shell expands. */
export interface VariableUse {
  readonly name: string;
  /** From `$` to the end of the expansion. */
  readonly range: Range;
  readonly nameRange: Range;
  /** What follows the name in `${NAME…}`: `:-`, `+`, `%%`, `//`, `#` (the length), `!` (indirect) … */
  readonly operator?: string;
  /** The script says what to do when the variable is unset: `-`, `:-`, `=`, `:=`, `+`, `:+`. */
  readonly defaulted: boolean;
  /** Inside double quotes, so neither split nor globbed. */
  readonly quoted: boolean;
}

/** A part of a word that the shell replaces by something else. */
export interface Expansion {
  /** `special`: `$1`, `$@`, `$?` and the like. `glob` and `brace` leave the word's `value` as written. */
  readonly kind: 'variable' | 'special' | 'command' | 'arithmetic' | 'process' | 'glob' | 'brace';
  readonly range: Range;
  readonly quoted: boolean;
  readonly variable?: VariableUse;
}

/**
 * A stretch of a word, by offsets into the script's text. Without a `value` it is known at run time only; quotes
 * and escaping backslashes belong to no piece, or to a piece whose value differs from what is written.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly value: string | undefined;
  readonly quoted: boolean;
}

/** A command or process substitution: its tree, and the text its offsets count in. */
export interface Substitution {
  readonly tree: ParsedScript;
  readonly source: MappedText;
}

export interface WordParts {
  readonly pieces: readonly Piece[];
  readonly expansions: readonly Expansion[];
  /** Every variable inside, those of operands (`${A:-$B}`) and arithmetic too; not those of substituted commands. */
  readonly variables: readonly VariableUse[];
  readonly substitutions: readonly Substitution[];
}

/** A word of a command, as written and as the program receives it. */
export class ShellWord {
  readonly #source: MappedText;
  readonly #start: number;
  readonly #end: number;
  #range: Range | undefined;
  #read: (() => WordParts) | undefined;
  #parts: WordParts | undefined;
  #value: string | undefined;
  #prefix = '';
  #unquoted: MappedText | undefined;

  /** A word between two offsets of a script's text. `read` is asked once, when somebody wants more than the text. */
  constructor(source: MappedText, start: number, end: number, read: () => WordParts, range?: Range) {
    this.#source = source;
    this.#start = start;
    this.#end = end;
    this.#read = read;
    this.#range = range;
  }

  /** A word of an exec form: no shell looks into it. */
  static literal(text: MappedText, range: Range = text.range()): ShellWord {
    return ShellWord.#ofPiece(text, range, text.text);
  }

  /** A word whose text says nothing about what the program gets. */
  static opaque(text: MappedText, range: Range = text.range()): ShellWord {
    return ShellWord.#ofPiece(text, range, undefined);
  }

  static #ofPiece(text: MappedText, range: Range, value: string | undefined): ShellWord {
    const pieces = [{ start: 0, end: text.length, value, quoted: true }];
    return new ShellWord(text, 0, text.length, () => ({ ...nothing, pieces }), range);
  }

  /** As written in the script's text, with its quotes. */
  get text(): string {
    return this.#source.text.slice(this.#start, this.#end);
  }

  get range(): Range {
    this.#range ??= this.#source.range(this.#start, this.#end);
    return this.#range;
  }

  /** What it is made of. */
  get parts(): WordParts {
    if (!this.#parts) {
      const parts = this.#read!();
      this.#parts = parts;
      this.#read = undefined;
      let isKnown = true;
      for (const { value } of parts.pieces) {
        isKnown = value !== undefined;
        if (!isKnown) break;
        this.#prefix += value;
      }
      if (isKnown) this.#value = this.#prefix;
    }
    return this.#parts;
  }

  /** What the program receives; undefined when a variable or a substitution decides. Globs and braces stay as written. */
  get value(): string | undefined {
    this.parts;
    return this.#value;
  }

  /** The static text before the first part that is known at run time only. */
  get prefix(): string {
    this.parts;
    return this.#prefix;
  }

  get isDynamic(): boolean {
    return this.value === undefined;
  }

  /** Whether any part of the word is quoted. */
  get quoted(): boolean {
    return this.parts.pieces.some((piece) => piece.quoted);
  }

  get expansions(): readonly Expansion[] {
    return this.parts.expansions;
  }

  get variables(): readonly VariableUse[] {
    return this.parts.variables;
  }

  /** The shell may make several words of it, or none: it has an unquoted expansion, a glob or a brace. */
  get mayBecomeSeveral(): boolean {
    return this.expansions.some(({ kind, quoted }) => !quoted || (kind === 'special' && this.text.includes('$@')));
  }

  /** The written text with its map. */
  get mapped(): MappedText {
    return this.#source.slice(this.#start, this.#end);
  }

  /** The text after quote removal, with its map; parts known at run time only stay as written (`a-$X`). */
  get unquoted(): MappedText {
    if (!this.#unquoted) {
      const [only, another] = this.parts.pieces;
      if (
        only &&
        !another &&
        (only.value === undefined || only.value === this.#source.text.slice(only.start, only.end))
      ) {
        this.#unquoted = this.#source.slice(only.start, only.end);
        return this.#unquoted;
      }
      const builder = new MappedTextBuilder();
      for (const { start, end, value } of this.parts.pieces) {
        if (value === undefined || value === this.#source.text.slice(start, end)) {
          builder.appendFrom(this.#source, start, end);
        } else {
          builder.appendDecoded(value, this.#source, start, end);
        }
      }
      this.#unquoted = builder.build(this.range.start);
    }
    return this.#unquoted;
  }

  /** The `value` with its map. */
  get content(): MappedText | undefined {
    return this.isDynamic ? undefined : this.unquoted;
  }

  /** The rest of the word from an offset of `unquoted` on: the value of `--name=value`. */
  from(offset: number): ShellWord {
    const pieces: Piece[] = [];
    let at = 0;
    for (const piece of this.parts.pieces) {
      const length = piece.value?.length ?? piece.end - piece.start;
      const skip = offset - at;
      at += length;
      if (skip <= 0) pieces.push(piece);
      else if (skip < length) pieces.push(cut(piece, skip));
    }
    const last = this.parts.pieces.at(-1);
    const first = pieces[0];
    // The cut is inside quotes that began before it: the closing quote is not part of the rest.
    const insideQuotes = first?.quoted && isQuote(this.text) && this.parts.pieces.every((piece) => piece.quoted);
    const end = insideQuotes ? last!.end : this.#end;
    const start = first === undefined ? end : opening(this.#source.text, first, this.#start, insideQuotes === true);
    const { expansions, variables } = this.parts;
    const from = this.#source.sourceStart(start);
    return new ShellWord(this.#source, start, end, () => ({
      pieces,
      substitutions: [],
      expansions: expansions.filter(({ range }) => range.start >= from),
      variables: variables.filter(({ range }) => range.start >= from),
    }));
  }
}

export const nothing: WordParts = { pieces: [], expansions: [], variables: [], substitutions: [] };

const isQuote = (text: string): boolean => text[0] === '"' || text[0] === "'";

function cut(piece: Piece, skip: number): Piece {
  if (piece.value === undefined || piece.value.length !== piece.end - piece.start) {
    return { ...piece, value: piece.value?.slice(skip) };
  }
  return { ...piece, start: piece.start + skip, value: piece.value.slice(skip) };
}

/** Where the quotes around a piece begin, if they do so inside the word. */
function opening(text: string, piece: Piece, wordStart: number, insideQuotes: boolean): number {
  const quote = text[piece.start - 1];
  const opens = piece.quoted && !insideQuotes && piece.start > wordStart && (quote === '"' || quote === "'");
  return opens ? piece.start - 1 : piece.start;
}

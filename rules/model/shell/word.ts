import { type MappedText, MappedTextBuilder, type Range } from '../text.ts';

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

export interface WordParts {
  readonly pieces: readonly Piece[];
  readonly expansions: readonly Expansion[];
  /** Every variable inside, those of operands (`${A:-$B}`) and arithmetic too; not those of substituted commands. */
  readonly variables: readonly VariableUse[];
}

/** A word of a command, as written and as the program receives it. */
export class ShellWord {
  /** As written in the script's text, with its quotes. */
  readonly text: string;
  readonly range: Range;
  readonly #source: MappedText;
  readonly #start: number;
  readonly #end: number;
  #read: (() => WordParts) | undefined;
  #parts: WordParts | undefined;
  #value: string | undefined;
  #prefix: string | undefined;
  #unquoted: MappedText | undefined;

  /** A word between two offsets of a script's text. `read` is asked once, when somebody wants more than the text. */
  constructor(source: MappedText, start: number, end: number, read: () => WordParts, range = source.range(start, end)) {
    this.#source = source;
    this.#start = start;
    this.#end = end;
    this.#read = read;
    this.text = source.text.slice(start, end);
    this.range = range;
  }

  /** A word of an exec form: no shell looks into it. */
  static literal(text: MappedText, range: Range = text.range()): ShellWord {
    const pieces = [{ start: 0, end: text.length, value: text.text, quoted: true }];
    return new ShellWord(text, 0, text.length, () => ({ pieces, expansions: [], variables: [] }), range);
  }

  /** A word whose text says nothing about what the program gets. */
  static opaque(text: MappedText, range: Range = text.range()): ShellWord {
    const pieces = [{ start: 0, end: text.length, value: undefined, quoted: true }];
    return new ShellWord(text, 0, text.length, () => ({ pieces, expansions: [], variables: [] }), range);
  }

  get #pieces(): readonly Piece[] {
    return this.#wordParts.pieces;
  }

  get #wordParts(): WordParts {
    if (!this.#parts) {
      this.#parts = this.#read!();
      this.#read = undefined;
      const firstDynamic = this.#parts.pieces.findIndex((piece) => piece.value === undefined);
      const known = firstDynamic < 0 ? this.#parts.pieces : this.#parts.pieces.slice(0, firstDynamic);
      this.#prefix = known.map((piece) => piece.value).join('');
      this.#value = firstDynamic < 0 ? this.#prefix : undefined;
    }
    return this.#parts;
  }

  /** What the program receives; undefined when a variable or a substitution decides. Globs and braces stay as written. */
  get value(): string | undefined {
    this.#wordParts;
    return this.#value;
  }

  /** The static text before the first part that is known at run time only. */
  get prefix(): string {
    this.#wordParts;
    return this.#prefix!;
  }

  get isDynamic(): boolean {
    return this.value === undefined;
  }

  /** Whether any part of the word is quoted. */
  get quoted(): boolean {
    return this.#pieces.some((piece) => piece.quoted);
  }

  get expansions(): readonly Expansion[] {
    return this.#wordParts.expansions;
  }

  get variables(): readonly VariableUse[] {
    return this.#wordParts.variables;
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
      const builder = new MappedTextBuilder();
      for (const { start, end, value } of this.#pieces) {
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
    for (const piece of this.#pieces) {
      const length = piece.value?.length ?? piece.end - piece.start;
      const skip = offset - at;
      at += length;
      if (skip <= 0) pieces.push(piece);
      else if (skip < length) pieces.push(cut(piece, skip));
    }
    const last = this.#pieces.at(-1);
    const first = pieces[0];
    // The cut is inside quotes that began before it: the closing quote is not part of the rest.
    const insideQuotes = first?.quoted && isQuote(this.text) && this.#pieces.every((piece) => piece.quoted);
    const end = insideQuotes ? last!.end : this.#end;
    const start = first === undefined ? end : opening(this.#source.text, first, this.#start, insideQuotes === true);
    const { expansions, variables } = this.#wordParts;
    const from = this.#source.sourceStart(start);
    return new ShellWord(this.#source, start, end, () => ({
      pieces,
      expansions: expansions.filter(({ range }) => range.start >= from),
      variables: variables.filter(({ range }) => range.start >= from),
    }));
  }
}

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

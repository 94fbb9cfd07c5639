/** Half-open offsets into the original file, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place in a file as people count it inside the program: line and column from 0, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export const contains = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Offsets to lines and back. A line ends with LF, CRLF or a lone CR (LSP 3.17, "Text Documents"). */
export class LineIndex {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line (from 0) and column (from 0, UTF-16) of an offset; offsets beyond the file are clamped. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: at - this.#starts[low]! };
  }

  /** The offset of a position; a line or column beyond the end is clamped to it. */
  offset(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.#starts[position.line];
    if (start === undefined) return this.#text.length;
    return Math.min(start + Math.max(0, position.column), this.lineRange(position.line).end);
  }

  /** The range of a line (from 0) without its line break. */
  lineRange(line: number): Range {
    const start = this.#starts[line] ?? this.#text.length;
    let end = this.#starts[line + 1] ?? this.#text.length;
    if (line + 1 < this.#starts.length) {
      end--;
      if (this.#text.charCodeAt(end) === 10 && end > start && this.#text.charCodeAt(end - 1) === 13) end--;
    }
    return { start, end };
  }

  /** The range of a line (from 0) with its line break, for edits that remove it. */
  fullLineRange(line: number): Range {
    return { start: this.#starts[line] ?? this.#text.length, end: this.#starts[line + 1] ?? this.#text.length };
  }
}

/**
 * A run of mapped text. `length` code units of the text, from `at`, come from `sourceLength` code units of the
 * source, from `source`. Equal lengths map one to one; otherwise (an escape sequence such as `\n` in JSON) every
 * position inside stands for the whole source run.
 */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly source: number;
  readonly sourceLength: number;
}

/** Text as Docker, YAML, JSON or the shell sees it, that still knows where each character stands in the file. */
export class MappedText {
  readonly text: string;
  readonly #pieces: readonly Piece[];

  /** Use {@link MappedText.of} or {@link MappedTextBuilder}. Pieces are sorted, adjacent and cover the text. */
  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.#pieces = pieces;
  }

  /** The part of a file between two offsets, unchanged. */
  static of(source: string, start = 0, end = source.length): MappedText {
    return new MappedText(source.slice(start, end), [
      { at: 0, length: end - start, source: start, sourceLength: end - start },
    ]);
  }

  get length(): number {
    return this.text.length;
  }

  #pieceAt(offset: number): Piece | undefined {
    return this.#pieces[this.#pieceIndex(offset)];
  }

  #pieceIndex(offset: number): number {
    const pieces = this.#pieces;
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (pieces[middle]!.at <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where the character at this offset of the text begins in the source. At the very end: where the text ends. */
  sourceStart(offset: number): number {
    const piece = this.#pieceAt(offset);
    if (!piece) return 0;
    if (piece.length === piece.sourceLength) return piece.source + Math.min(offset - piece.at, piece.length);
    return offset >= piece.at + piece.length ? piece.source + piece.sourceLength : piece.source;
  }

  /** Where the character before this offset of the text ends in the source. */
  sourceEnd(offset: number): number {
    if (offset <= 0) return this.sourceStart(0);
    const piece = this.#pieceAt(offset - 1);
    if (!piece) return 0;
    if (piece.length === piece.sourceLength) return piece.source + Math.min(offset - piece.at, piece.length);
    return piece.source + piece.sourceLength;
  }

  /** Where a place of the source stands in the text: its first character from there on. */
  offsetAt(place: number): number {
    for (let at = 0; at < this.length; at++) if (this.sourceStart(at) >= place) return at;
    return this.length;
  }

  /** The source range of a part of the text: from the first character's start to the last one's end. */
  range(start = 0, end = this.text.length): Range {
    const from = this.sourceStart(start);
    return { start: from, end: end > start ? this.sourceEnd(end) : from };
  }

  /** A part of the text, with its map. */
  slice(start: number, end = this.text.length): MappedText {
    const piece = this.#pieces[this.#pieceIndex(start)];
    if (piece && piece.length === piece.sourceLength && start >= piece.at && end <= piece.at + piece.length) {
      const length = Math.max(0, end - start);
      const source = piece.source + start - piece.at;
      return new MappedText(this.text.slice(start, end), [{ at: 0, length, source, sourceLength: length }]);
    }
    const builder = new MappedTextBuilder();
    builder.appendFrom(this, start, end);
    return builder.build(this.sourceStart(start));
  }

  /** Copies the pieces between two offsets of the text to `add`, cut to fit. */
  forEachPiece(start: number, end: number, add: (text: string, source: number, sourceLength: number) => void): void {
    for (let i = this.#pieceIndex(start); i < this.#pieces.length; i++) {
      const piece = this.#pieces[i]!;
      if (piece.at >= end) return;
      const from = Math.max(piece.at, start);
      const to = Math.min(piece.at + piece.length, end);
      if (from >= to) continue;
      const text = this.text.slice(from, to);
      if (piece.length === piece.sourceLength) add(text, piece.source + from - piece.at, to - from);
      else add(text, piece.source, piece.sourceLength);
    }
  }
}

/** Puts mapped text together from parts of the source and of other mapped texts. */
export class MappedTextBuilder {
  #text = '';
  readonly #pieces: Piece[] = [];

  get length(): number {
    return this.#text.length;
  }

  /** Adds text that stands in the source from `source` on, or, with `sourceLength`, is written differently there. */
  append(text: string, source: number, sourceLength = text.length): this {
    if (text.length === 0) return this;
    const last = this.#pieces.at(-1);
    const plain = text.length === sourceLength;
    if (last && plain && last.length === last.sourceLength && last.source + last.length === source) {
      const length = last.length + text.length;
      this.#pieces[this.#pieces.length - 1] = { at: last.at, length, source: last.source, sourceLength: length };
    } else {
      this.#pieces.push({ at: this.#text.length, length: text.length, source, sourceLength });
    }
    this.#text += text;
    return this;
  }

  /** Adds a part of another mapped text; maps compose. */
  appendFrom(other: MappedText, start = 0, end = other.length): this {
    other.forEachPiece(start, end, (text, source, sourceLength) => this.append(text, source, sourceLength));
    return this;
  }

  /** Adds a character of `other` (at `start`, up to `end`) that is written differently there: an escape sequence. */
  appendDecoded(text: string, other: MappedText, start: number, end: number): this {
    const range = other.range(start, end);
    // Equal lengths would be taken for a one-to-one run, which is right too: only the ends matter.
    return this.append(text, range.start, range.end - range.start);
  }

  /** The text so far. `emptyAt` places a text of no characters. */
  build(emptyAt = 0): MappedText {
    const pieces =
      this.#pieces.length > 0 ? [...this.#pieces] : [{ at: 0, length: 0, source: emptyAt, sourceLength: 0 }];
    return new MappedText(this.#text, pieces);
  }
}

/** Variable expansion and unquoting as BuildKit's shell lexer does it (frontend/dockerfile/shell/lex.go). */
import { type MappedText, MappedTextBuilder, type Range } from '../text.ts';
import { known, unknown, type Value } from '../value.ts';

/** A `$NAME` or `${NAME…}` in a Dockerfile instruction. */
export interface VariableUse {
  readonly name: string;
  readonly range: Range;
  readonly nameRange: Range;
  /** `:-`, `-`, `:+`, `+`, `:?`, `?`, `#`, `##`, `%`, `%%`, `/`, `//`, or what stands there instead. */
  readonly modifier?: string;
  /** A default or alternative covers an unset variable (`-`, `+`, with or without colon). */
  readonly hasFallback: boolean;
}

export interface Expansion {
  /** Without quotes and with variables replaced; unknown when a variable's value is. */
  readonly value: Value<string>;
  /** As far as known: what cannot be resolved stays as written. */
  readonly text: MappedText;
  readonly uses: readonly VariableUse[];
  /** Something was replaced by the value of a variable. */
  readonly hasVariable: boolean;
  /** A quote that is never closed, which BuildKit refuses. */
  readonly openQuote?: Range;
}

/** The value of a variable: known, unknown, or `undefined` when nothing declares it (which expands to nothing). */
export type Lookup = (name: string) => Value<string> | undefined;

const name = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-]/y;
const modifiers = [':-', ':+', ':?', '##', '%%', '//', '-', '+', '?', '#', '%', '/'];

class Expander {
  readonly #source: MappedText;
  readonly #text: string;
  readonly #escape: string;
  readonly #lookup: Lookup;
  readonly #out = new MappedTextBuilder();
  readonly #uses: VariableUse[] = [];
  #known = true;
  #hasVariable = false;
  #openQuote: Range | undefined;
  readonly #quotes: boolean;

  constructor(source: MappedText, escape: string, lookup: Lookup, quotes: boolean) {
    this.#source = source;
    this.#text = source.text;
    this.#escape = escape;
    this.#lookup = lookup;
    this.#quotes = quotes;
  }

  run(): Expansion {
    this.#word(0, this.#text.length);
    const text = this.#out.build(this.#source.sourceStart(0));
    return {
      value: this.#known ? known(text.text, this.#source.range()) : unknown,
      text,
      uses: this.#uses,
      hasVariable: this.#hasVariable,
      ...(this.#openQuote ? { openQuote: this.#openQuote } : {}),
    };
  }

  #leftOpen(quote: number): void {
    this.#openQuote ??= this.#source.range(quote, quote + 1);
  }

  #copy(start: number, end: number): void {
    this.#out.appendFrom(this.#source, start, end);
  }

  #word(start: number, end: number): void {
    for (let at = start; at < end; ) {
      const char = this.#text[at]!;
      if (char === "'" && this.#quotes) {
        const close = this.#text.indexOf("'", at + 1);
        const stop = close < 0 || close >= end ? end : close;
        if (stop === end) this.#leftOpen(at);
        this.#copy(at + 1, stop);
        at = stop + 1;
      } else if (char === '"' && this.#quotes) at = this.#doubleQuoted(at + 1, end);
      else if (char === '$') at = this.#variable(at, end);
      else if (char === this.#escape) {
        this.#copy(Math.min(at + 1, end), Math.min(at + 2, end));
        at += 2;
      } else {
        this.#copy(at, at + 1);
        at++;
      }
    }
  }

  /** Inside double quotes the escape character protects only `"`, `$` and itself. */
  #doubleQuoted(start: number, end: number): number {
    let at = start;
    while (at < end) {
      const char = this.#text[at]!;
      if (char === '"') return at + 1;
      if (char === '$') at = this.#variable(at, end);
      else if (char === this.#escape && at + 1 < end) {
        const next = this.#text[at + 1]!;
        this.#copy(next === '"' || next === '$' || next === this.#escape ? at + 1 : at, at + 2);
        at += 2;
      } else {
        this.#copy(at, at + 1);
        at++;
      }
    }
    this.#leftOpen(start - 1);
    return at;
  }

  /** Reads the variable whose `$` stands at `start`; returns the offset behind it. */
  #variable(start: number, end: number): number {
    const braced = this.#text[start + 1] === '{';
    name.lastIndex = start + (braced ? 2 : 1);
    const match = name.exec(this.#text);
    const nameStart = start + (braced ? 2 : 1);
    const nameEnd = nameStart + (match?.[0].length ?? 0);
    if (!match || nameEnd > end) {
      this.#copy(start, start + 1);
      return start + 1;
    }
    const close = braced ? this.#closingBrace(nameEnd, end) : nameEnd;
    const stop = braced ? Math.min(close + 1, end) : close;
    const modifier = braced && close > nameEnd ? this.#modifier(nameEnd) : undefined;
    const fallback = modifier !== undefined && /^:?[-+]$/.test(modifier);
    this.#uses.push({
      name: match[0],
      range: this.#source.range(start, stop),
      nameRange: this.#source.range(nameStart, nameEnd),
      hasFallback: fallback,
      ...(modifier === undefined ? {} : { modifier }),
    });
    this.#hasVariable = true;
    this.#substitute(match[0], modifier, { start, stop, operand: nameEnd + (modifier?.length ?? 0), close });
    return stop;
  }

  #modifier(at: number): string {
    return modifiers.find((m) => this.#text.startsWith(m, at)) ?? this.#text.slice(at, at + 2);
  }

  #closingBrace(start: number, end: number): number {
    let depth = 1;
    for (let at = start; at < end; at++) {
      const char = this.#text[at];
      if (char === this.#escape) at++;
      else if (char === '{') depth++;
      else if (char === '}' && --depth === 0) return at;
    }
    return end;
  }

  #substitute(
    variable: string,
    modifier: string | undefined,
    span: { readonly start: number; readonly stop: number; readonly operand: number; readonly close: number },
  ): void {
    const value = this.#lookup(variable);
    const isSet = value !== undefined && (!value.known || value.value !== '');
    const put = (text: string) => this.#out.appendDecoded(text, this.#source, span.start, span.stop);
    const keep = () => {
      this.#known = false;
      this.#copy(span.start, span.stop);
    };
    if (modifier === ':-' || modifier === '-') {
      if (value && !value.known) keep();
      else if (modifier === ':-' ? isSet : value) put(value!.known ? value!.value : '');
      else this.#word(span.operand, span.close);
    } else if (modifier === ':+' || modifier === '+') {
      if (value && !value.known) keep();
      else if (modifier === ':+' ? isSet : value) this.#word(span.operand, span.close);
    } else if (modifier === undefined || modifier === '?' || modifier === ':?') {
      if (value === undefined || value.known) put(value?.known ? value.value : '');
      else keep();
    } else keep();
  }
}

/** Unquotes `source` and replaces the variables `lookup` knows; `escape` is the file's escape character. */
export function expand(source: MappedText, escape: string, lookup: Lookup): Expansion {
  if (!/["'$\\`]/.test(source.text)) {
    return { value: known(source.text, source.range()), text: source, uses: [], hasVariable: false };
  }
  return new Expander(source, escape, lookup, true).run();
}

/** Replaces variables in a heredoc's body, where quotes are plain text. */
export const expandHeredoc = (source: MappedText, escape: string, lookup: Lookup): Expansion =>
  new Expander(source, escape, lookup, false).run();

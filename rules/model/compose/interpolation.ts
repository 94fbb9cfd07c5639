import { type MappedText, MappedTextBuilder, type Range } from '../text.ts';
import { known, unknown, type Value } from '../value.ts';

export type InterpolationOperator = ':-' | '-' | ':?' | '?' | ':+' | '+';

/** A variable Compose fills in: `$NAME`, `${NAME}`, `${NAME:-default}` … */
export interface Interpolation {
  readonly name: string;
  /** `:-` and `-` give a default, `:?` and `?` an error message, `:+` and `+` a replacement. */
  readonly operator: InterpolationOperator | undefined;
  /** What stands after `:-` or `-`. */
  readonly default: MappedText | undefined;
  /** What stands after the operator, whichever it is. */
  readonly argument: MappedText | undefined;
  readonly argumentRange: Range | undefined;
  /** Compose refuses the file when the variable is missing (`:?`, `?`). */
  readonly required: boolean;
  /** As written, with `$` and braces. */
  readonly raw: string;
  readonly range: Range;
  readonly nameRange: Range;
  readonly braced: boolean;
  /** Variables in the argument. */
  readonly nested: readonly Interpolation[];
  /** Place in the text that was parsed. */
  readonly start: number;
  readonly end: number;
}

export interface InvalidInterpolation {
  readonly reason: 'interpolation-syntax' | 'interpolation-unclosed';
  readonly range: Range;
}

/** A text with the places where Compose fills in variables. */
export interface Template {
  readonly text: MappedText;
  readonly interpolations: readonly Interpolation[];
  /** Each `$$`, which stands for one `$`. */
  readonly escapes: readonly { readonly start: number; readonly range: Range }[];
  /** Dollar signs Compose leaves alone, as in `$1` or `$(`. */
  readonly looseDollars: readonly Range[];
  readonly invalid: readonly InvalidInterpolation[];
}

const namePattern = /[_a-zA-Z][_a-zA-Z0-9]*/y;
const operatorPattern = /:?[-?+]/y;
/** Deeper defaults in defaults are not looked into. */
const nestingLimit = 20;
/** How far the closing brace may be away, in UTF-16 code units. */
const lengthLimit = 1000;

/**
 * Finds the variables in a value. Grammar of compose-go `template.go`: names of letters, digits and `_`; braces in
 * an argument must balance; a `$` before anything else stays as it is.
 */
export function parseTemplate(text: MappedText, depth = 0): Template {
  const source = text.text;
  const interpolations: Interpolation[] = [];
  const escapes: { start: number; range: Range }[] = [];
  const looseDollars: Range[] = [];
  const invalid: InvalidInterpolation[] = [];
  for (let at = source.indexOf('$'); at >= 0; ) {
    let end = at + 1;
    const next = source[at + 1];
    if (next === '$') {
      end = at + 2;
      escapes.push({ start: at, range: text.range(at, end) });
    } else if (next === '{') {
      const braced = parseBraced(text, at, depth);
      end = braced.end;
      if ('name' in braced) {
        interpolations.push(braced);
      } else invalid.push({ reason: braced.reason, range: text.range(at, end) });
    } else {
      const name = match(namePattern, source, at + 1);
      if (name) {
        end = at + 1 + name.length;
        interpolations.push({
          name,
          operator: undefined,
          default: undefined,
          argument: undefined,
          argumentRange: undefined,
          required: false,
          raw: source.slice(at, end),
          range: text.range(at, end),
          nameRange: text.range(at + 1, end),
          braced: false,
          nested: [],
          start: at,
          end,
        });
      } else looseDollars.push(text.range(at, end));
    }
    at = source.indexOf('$', end);
  }
  return { text, interpolations, escapes, looseDollars, invalid };
}

function parseBraced(
  text: MappedText,
  at: number,
  depth: number,
): Interpolation | { reason: InvalidInterpolation['reason']; end: number } {
  const source = text.text;
  const close = closingBrace(source, at + 1);
  if (close < 0) {
    const lineEnd = source.indexOf('\n', at);
    return { reason: 'interpolation-unclosed', end: lineEnd < 0 ? source.length : lineEnd };
  }
  const end = close + 1;
  const name = match(namePattern, source, at + 2);
  const nameEnd = at + 2 + (name?.length ?? 0);
  const operator = match(operatorPattern, source, nameEnd) as InterpolationOperator | undefined;
  if (!name || (!operator && nameEnd !== close)) return { reason: 'interpolation-syntax', end };
  const from = nameEnd + (operator?.length ?? 0);
  const argument = operator ? text.slice(from, close) : undefined;
  return {
    name,
    operator,
    default: operator?.endsWith('-') ? argument : undefined,
    argument,
    argumentRange: argument && text.range(from, close),
    required: operator?.endsWith('?') ?? false,
    raw: source.slice(at, end),
    range: text.range(at, end),
    nameRange: text.range(at + 2, nameEnd),
    braced: true,
    nested: argument && depth < nestingLimit ? parseTemplate(argument, depth + 1).interpolations : [],
    start: at,
    end,
  };
}

/** The brace that closes the one at `open`; -1 if there is none. */
function closingBrace(source: string, open: number): number {
  let depth = 0;
  for (let i = open; i < Math.min(source.length, open + lengthLimit); i++) {
    if (source[i] === '{') depth++;
    else if (source[i] === '}' && --depth === 0) return i;
  }
  return -1;
}

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

/**
 * The text Compose would see if no variable were set: defaults filled in, each character mapped to where the default
 * is written, `$$` made `$`. Undefined when a variable without a default leaves the text open.
 */
export function withDefaults(template: Template, depth = 0): MappedText | undefined {
  if (template.invalid.length > 0 || depth > nestingLimit) return undefined;
  const { text } = template;
  const parts = [...template.interpolations, ...template.escapes].sort((a, b) => a.start - b.start);
  const builder = new MappedTextBuilder();
  let at = 0;
  for (const part of parts) {
    builder.appendFrom(text, at, part.start);
    if (isVariable(part)) {
      if (part.operator === undefined || part.required) return undefined;
      if (part.default) {
        const filled = withDefaults(parseTemplate(part.default), depth + 1);
        if (!filled) return undefined;
        builder.appendFrom(filled);
      }
      at = part.end;
    } else {
      builder.appendDecoded('$', text, part.start, part.start + 2);
      at = part.start + 2;
    }
  }
  return builder.appendFrom(text, at).build(text.sourceStart(0));
}

const isVariable = (part: { readonly start: number }): part is Interpolation => 'operator' in part;

/** The text with `$$` made `$` and every variable left as it is written: what a container's shell gets to see. */
export function unescapeDollars({ text, escapes }: Template): MappedText {
  if (escapes.length === 0) return text;
  const builder = new MappedTextBuilder();
  let at = 0;
  for (const { start } of escapes) {
    builder.appendFrom(text, at, start).appendDecoded('$', text, start, start + 2);
    at = start + 2;
  }
  return builder.appendFrom(text, at).build(text.sourceStart(0));
}

/** A text of a Compose file, a whole scalar or a part of one, with what Compose fills in. */
export class ComposeText {
  /** As written (YAML resolved), not interpolated. */
  readonly text: MappedText;
  #template: Template | undefined;

  constructor(text: MappedText) {
    this.text = text;
  }

  get range(): Range {
    return this.text.range();
  }

  get template(): Template {
    this.#template ??= parseTemplate(this.text);
    return this.#template;
  }

  get interpolations(): readonly Interpolation[] {
    return this.#hasDollar ? this.template.interpolations : [];
  }

  get hasInterpolation(): boolean {
    return this.interpolations.length > 0;
  }

  /** After interpolation; unknown when a variable takes part, whose value depends on the environment. */
  get value(): Value<string> {
    if (!this.#hasDollar) return known(this.text.text, this.range);
    if (this.hasInterpolation || this.template.invalid.length > 0) return unknown;
    return known(unescapeDollars(this.template).text, this.range);
  }

  /** As Compose sees it when no variable is set: defaults filled in. Undefined if that leaves gaps. */
  get defaultText(): MappedText | undefined {
    return this.#hasDollar ? withDefaults(this.template) : this.text;
  }

  /** With `$$` as `$` and its variables as written: what a process in the container gets to see. */
  get containerText(): MappedText {
    return this.#hasDollar ? unescapeDollars(this.template) : this.text;
  }

  /** Splits at each `separator` outside `${…}`, at most into `limit` parts (the last one keeps the rest). */
  split(separator: string, limit = 100): ComposeText[] {
    const parts: ComposeText[] = [];
    const { text } = this.text;
    let from = 0;
    for (let at = text.indexOf(separator); at >= 0 && parts.length < limit - 1; ) {
      const inside = this.interpolations.find(({ start, end }) => start <= at && at < end);
      if (inside) at = text.indexOf(separator, inside.end);
      else {
        parts.push(this.slice(from, at));
        from = at + separator.length;
        at = text.indexOf(separator, from);
      }
    }
    parts.push(from === 0 ? this : this.slice(from));
    return parts;
  }

  slice(start: number, end?: number): ComposeText {
    return new ComposeText(this.text.slice(start, end));
  }

  get #hasDollar(): boolean {
    return this.text.text.includes('$');
  }
}

/**
 * Finds directives, comments, instructions and heredocs in a Dockerfile by BuildKit's rules
 * (frontend/dockerfile/parser/parser.go and directives.go).
 */
import type { Problem } from '../problem.ts';
import { type MappedText, MappedTextBuilder, type Range } from '../text.ts';
import { isSpace, parseJsonArray, splitBlanks, splitFlags, splitWords } from './lex.ts';

export interface Directive {
  /** Lower-case: `syntax`, `escape` or `check`. */
  readonly name: string;
  readonly value: string;
  readonly range: Range;
  readonly nameRange: Range;
  readonly valueRange: Range;
}

export interface Comment {
  /** From `#` to the end of the line. */
  readonly range: Range;
  /** What follows `#`, as written. */
  readonly text: string;
  /** The line it stands on, from 0. */
  readonly line: number;
}

export interface Heredoc {
  readonly name: string;
  /** The word `<<EOF` in the instruction. */
  readonly range: Range;
  /** The lines up to the terminator, each with its line break; leading tabs are gone for `<<-`. */
  readonly body: MappedText;
  /** The lines of the body in the file. */
  readonly bodyRange: Range;
  /** The terminator; `undefined` when the file ends first. */
  readonly terminatorRange: Range | undefined;
  /** Variables in the body are expanded: the word is not quoted. */
  readonly expand: boolean;
  readonly chomp: boolean;
}

export interface ScannedInstruction {
  /** The instruction's text without continuations and comment lines, from the keyword on. */
  readonly logical: MappedText;
  /** From the keyword to the end of the last line, terminators of heredocs included. */
  readonly range: Range;
  readonly heredocs: readonly Heredoc[];
  /** Blank lines inside the continuation, which newer BuildKit versions refuse. */
  readonly emptyContinuations: readonly Range[];
  /** The comment lines directly above, top down. */
  readonly leading: readonly Comment[];
}

export interface Scan {
  readonly directives: readonly Directive[];
  readonly comments: readonly Comment[];
  readonly instructions: readonly ScannedInstruction[];
  readonly escape: '\\' | '`';
  readonly problems: readonly Problem[];
}

interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  readonly next: number;
  readonly text: string;
}

const directiveNames = new Set(['syntax', 'escape', 'check']);
const directivePattern = /^#[ \t]*([a-zA-Z][a-zA-Z0-9]*)[ \t]*=[ \t]*(\S.*)$/;
const heredocWord = /^\d*<<(-?)([^<]+)$/;

/** Lines end at LF; a CR before it is not part of the line. A lone CR is not a line break to BuildKit. */
function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  let start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start < source.length) {
    const feed = source.indexOf('\n', start);
    const next = feed < 0 ? source.length : feed + 1;
    let end = feed < 0 ? source.length : feed;
    while (end > start && source[end - 1] === '\r') end--;
    lines.push({ start, end, next, text: source.slice(start, end) });
    start = next;
  }
  return lines;
}

/** The column where a line's first visible character stands, or -1. */
function indentation(text: string): number {
  for (let i = 0; i < text.length; i++) if (!isSpace(text[i])) return i;
  return -1;
}

/**
 * Where the trailing escape character stands that continues the line, or -1. An escape character right before it
 * makes it plain text; blanks may follow it.
 */
function continuation(text: string, escape: string): number {
  let at = text.length - 1;
  while (at >= 0 && (text[at] === ' ' || text[at] === '\t')) at--;
  return at >= 0 && text[at] === escape && text[at - 1] !== escape ? at : -1;
}

/** An image has 127 layers at most. What is far beyond is generated or hostile, and rules compare instructions in pairs. */
const instructionLimit = 2000;

class Scanner {
  readonly #source: string;
  readonly #lines: readonly Line[];
  #at = 0;
  #escape: '\\' | '`' = '\\';
  readonly #directives: Directive[] = [];
  readonly #comments: Comment[] = [];
  readonly #instructions: ScannedInstruction[] = [];
  readonly #problems: Problem[] = [];

  constructor(source: string) {
    this.#source = source;
    this.#lines = splitLines(source);
  }

  scan(): Scan {
    this.#readDirectives();
    let leading: Comment[] = [];
    while (this.#at < this.#lines.length) {
      const line = this.#lines[this.#at]!;
      const indent = indentation(line.text);
      if (indent < 0) {
        leading = [];
        this.#at++;
      } else if (line.text[indent] === '#') {
        leading.push(this.#comment(line, indent));
        this.#at++;
      } else if (this.#instructions.length === instructionLimit) {
        const range = { start: line.start + indent, end: line.end };
        this.#problems.push({ code: 'tooLong', range, data: { limit: instructionLimit } });
        break;
      } else {
        this.#readInstruction(leading);
        leading = [];
      }
    }
    return {
      directives: this.#directives,
      comments: this.#comments,
      instructions: this.#instructions,
      escape: this.#escape,
      problems: this.#problems,
    };
  }

  #comment(line: Line, indent: number): Comment {
    const comment = {
      range: { start: line.start + indent, end: line.end },
      text: line.text.slice(indent + 1),
      line: this.#at,
    };
    this.#comments.push(comment);
    return comment;
  }

  /** Parser directives end at the first line that is none, or repeats or does not know a name. */
  #readDirectives(): void {
    const seen = new Set<string>();
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at]!;
      const match = directivePattern.exec(line.text);
      const name = match?.[1]?.toLowerCase();
      if (!match || !name || !directiveNames.has(name)) return;
      const value = match[2]!.trimEnd();
      const nameStart = line.start + line.text.indexOf(match[1]!);
      const valueStart = line.start + line.text.length - match[2]!.length;
      const directive = {
        name,
        value,
        range: { start: line.start, end: valueStart + value.length },
        nameRange: { start: nameStart, end: nameStart + name.length },
        valueRange: { start: valueStart, end: valueStart + value.length },
      };
      if (seen.has(name) && name !== 'escape')
        this.#problems.push({ code: 'duplicateDirective', range: directive.nameRange, data: { name } });
      seen.add(name);
      this.#directives.push(directive);
      if (name !== 'escape') continue;
      if (value === '`' || value === '\\') this.#escape = value;
    }
  }

  #readInstruction(leading: readonly Comment[]): void {
    const builder = new MappedTextBuilder();
    const emptyContinuations: Range[] = [];
    let line = this.#lines[this.#at]!;
    const start = line.start + indentation(line.text);
    let last = line;
    let from = start - line.start;
    for (;;) {
      const escape = continuation(line.text, this.#escape);
      builder.append(line.text.slice(from, escape < 0 ? undefined : escape), line.start + from);
      last = line;
      this.#at++;
      if (escape < 0) break;
      // Comment lines and blank lines inside a continuation are passed over and continue it.
      for (; this.#at < this.#lines.length; this.#at++) {
        const inner = this.#lines[this.#at]!;
        const indent = indentation(inner.text);
        if (indent >= 0 && inner.text[indent] === '#') this.#comment(inner, indent);
        else if (indent < 0) emptyContinuations.push({ start: inner.start, end: inner.end });
        else break;
      }
      if (this.#at >= this.#lines.length) break;
      line = this.#lines[this.#at]!;
      from = 0;
    }
    const logical = builder.build(start);
    if (logical.text.trim() === '') return;
    const heredocs = this.#readHeredocs(logical);
    const terminator = heredocs.at(-1);
    const end = terminator
      ? (terminator.terminatorRange?.end ?? terminator.bodyRange.end)
      : last.start + last.text.trimEnd().length;
    this.#instructions.push({
      logical,
      range: { start, end: Math.max(end, start) },
      heredocs,
      emptyContinuations,
      leading,
    });
  }

  #readHeredocs(logical: MappedText): Heredoc[] {
    if (!logical.text.includes('<<') || !canContainHeredoc(logical, this.#escape)) return [];
    const heredocs: Heredoc[] = [];
    // BuildKit splits with the backslash as escape here, whatever the directive says.
    for (const span of splitWords(logical.text, '\\')) {
      const match = heredocWord.exec(logical.text.slice(span.start, span.end));
      if (!match) continue;
      const raw = match[2]!;
      const name = raw.replace(/["']/g, '').replace(/\\(.)/g, '$1');
      const range = logical.range(span.start, span.end);
      heredocs.push(this.#readHeredocBody(name, range, !/["'\\]/.test(raw), match[1] === '-'));
    }
    return heredocs;
  }

  #readHeredocBody(name: string, range: Range, expand: boolean, chomp: boolean): Heredoc {
    const first = this.#lines[this.#at];
    const start = first?.start ?? this.#source.length;
    const body = new MappedTextBuilder();
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at]!;
      let tabs = 0;
      if (chomp) while (line.text[tabs] === '\t') tabs++;
      if (line.text.slice(tabs) === name) {
        this.#at++;
        const terminatorRange = { start: line.start + tabs, end: line.end };
        return {
          name,
          range,
          expand,
          chomp,
          terminatorRange,
          body: body.build(start),
          bodyRange: { start, end: line.start },
        };
      }
      body.append(line.text.slice(tabs), line.start + tabs);
      // A CR would end up in the last word of the line: the file is read as if Git had checked it out with LF.
      if (line.next > line.end) body.append('\n', line.end, line.next - line.end);
    }
    this.#problems.push({ code: 'unterminatedHeredoc', range, data: { name } });
    const bodyRange = { start, end: this.#source.length };
    return { name, range, expand, chomp, terminatorRange: undefined, body: body.build(start), bodyRange };
  }
}

const heredocInstructions = new Set(['RUN', 'COPY', 'ADD']);

/** RUN, COPY and ADD, also behind ONBUILD, unless written as a JSON array. */
function canContainHeredoc(logical: MappedText, escape: string): boolean {
  let [keyword, next] = splitBlanks(logical.text);
  if (keyword && logical.text.slice(keyword.start, keyword.end).toUpperCase() === 'ONBUILD') keyword = next;
  if (!keyword || !heredocInstructions.has(logical.text.slice(keyword.start, keyword.end).toUpperCase())) return false;
  next = { start: splitFlags(logical.text, escape, keyword.end).rest, end: logical.length };
  return logical.text[next.start] !== '[' || parseJsonArray(logical.slice(next.start)).kind !== 'strings';
}

/** Reads a whole Dockerfile. Never throws; what is wrong comes as problems. */
export function scan(source: string): Scan {
  const nul = source.indexOf('\0');
  if (nul < 0) return new Scanner(source).scan();
  const problems = [{ code: 'binary', range: { start: nul, end: nul + 1 }, data: {} }];
  return { directives: [], comments: [], instructions: [], escape: '\\', problems };
}

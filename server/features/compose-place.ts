/** Where in a Compose file somebody writes: told by indentation, as a parser makes little of half-written YAML. */
import type { LineIndex, Range } from '../../rules/model/text.ts';

export interface ComposePlace {
  /** Keys, and `[]` for the items of lists, from the root to what is being written in: a map, an item, or a value. */
  readonly path: readonly string[];
  /** Keys that stand beside the one that may be written; undefined where no key can stand. */
  readonly keys: readonly string[] | undefined;
  /** The other items of the list, or none; undefined where no value can stand. */
  readonly values: readonly string[] | undefined;
  /** What has been written of it, without quotes. */
  readonly range: Range;
  /** It is written in quotes. */
  readonly isQuoted: boolean;
  /** What follows on the line already separates key and value. */
  readonly hasColon: boolean;
}

/** The place of an offset; undefined where nothing is to be written, or nobody can tell what. */
export function composePlaceAt(source: string, lines: LineIndex, offset: number): ComposePlace | undefined {
  const page = new Page(source, lines);
  const { line } = lines.position(offset);
  const { start, end } = lines.lineRange(line);
  const before = source.slice(start, offset);
  const pair = pairBefore.exec(before);
  const written = pair ? before.slice(pair[0].length).trimStart() : before.replace(leadBefore, '');
  const part = written.startsWith('[') && pair ? lastOf(written.slice(1)) : written;
  const word = part?.replace(/^["']/, '');
  if (part === undefined || word === undefined || /[\s"'#{}[\],]/.test(word)) return undefined;
  const after = /^[^\s"'#{}[\],:]*/.exec(source.slice(offset, end))![0];
  const range = { start: offset - word.length, end: offset + after.length };
  const common = {
    range,
    isQuoted: part !== word,
    hasColon: /^["']?:/.test(source.slice(range.end, range.end + 2)),
  };
  if (pair) return valuePlace(page, line, pair, written, common);
  return startPlace(page, line, before.slice(0, before.length - written.length), word, common);
}

type Common = Pick<ComposePlace, 'range' | 'isQuoted' | 'hasColon'>;

const leadBefore = /^[ \t]*(?:- +)*/;
const pairBefore = /^([ \t]*(?:- +)*)(["']?)([^\s"':#]+)\2:(?=[ \t])/;

/** What is written of the last item of a list in brackets; undefined when it is closed or holds others. */
function lastOf(items: string): string | undefined {
  return /[{}[\]]/.test(items) ? undefined : items.slice(items.lastIndexOf(',') + 1).trimStart();
}

/** Behind `key:`, on the same line. */
function valuePlace(
  page: Page,
  line: number,
  [, lead, , key]: RegExpExecArray,
  written: string,
  common: Common,
): ComposePlace | undefined {
  const parents = page.pathTo(line, lead!);
  if (!parents) return undefined;
  const path = [...parents, key!];
  if (!written.startsWith('[')) return { ...common, path, keys: undefined, values: [] };
  const items = written.slice(1).split(',').slice(0, -1);
  const values = items.map((item) => item.trim().replace(/^(["'])(.*)\1$/, '$2'));
  return { ...common, path: [...path, '[]'], keys: undefined, values };
}

/** Where a line begins: a key, or behind a dash a key or a value. */
function startPlace(page: Page, line: number, lead: string, word: string, common: Common): ComposePlace | undefined {
  const isItem = lead.includes('-');
  // A dash without a blank behind it is none yet, and behind a colon belongs a blank.
  if (word.startsWith('-') || (word.endsWith(':') && !isItem)) return undefined;
  const path = page.pathTo(line, lead);
  if (!path || (word === '' && page.isInside(line, lead.length))) return undefined;
  const keys = page.keysBeside(line, lead.length, isItem);
  if (!isItem) return { ...common, path, keys, values: undefined };
  return { ...common, path, keys, values: page.itemsBeside(line, lead.lastIndexOf('-')) };
}

/** A line that says something. */
interface Line {
  /** Where it begins. */
  readonly column: number;
  /** Where the key or value behind its dashes begins. */
  readonly content: number;
  readonly hasDash: boolean;
  readonly key: string | undefined;
  /** What stands behind the key, or, without one, behind the dashes. */
  readonly rest: string;
}

class Page {
  readonly #source: string;
  readonly #lines: LineIndex;

  constructor(source: string, lines: LineIndex) {
    this.#source = source;
    this.#lines = lines;
  }

  /** @returns undefined for empty lines and comments */
  #read(line: number): Line | undefined {
    const { start, end } = this.#lines.lineRange(line);
    const text = this.#source.slice(start, end).trimEnd();
    const lead = /^[ \t]*(?:- +|-$)*/.exec(text)![0];
    const said = text.slice(lead.length);
    if (said.startsWith('#') || (said === '' && !lead.includes('-'))) return undefined;
    const column = lead.length - lead.trimStart().length;
    const pair = /^(["']?)([^\s"':#]+)\1:(?=[ \t]|$)/.exec(said);
    const rest = pair ? said.slice(pair[0].length).trimStart() : said;
    return { column, content: lead.length, hasDash: lead.includes('-'), key: pair?.[2], rest };
  }

  /** The path of the map or list item that a line with this beginning belongs to. */
  pathTo(line: number, lead: string): string[] | undefined {
    // Lists of lists are no part of Compose.
    if (lead.indexOf('-') !== lead.lastIndexOf('-')) return undefined;
    const path: string[] = [];
    let isList = lead.includes('-');
    let column = isList ? lead.indexOf('-') : lead.length;
    if (isList) path.unshift('[]');
    // A line above has shown that what is written of stands at this column; or that something stands deeper.
    let isProven = false;
    let isDoubtful = false;
    for (let number = line - 1; number >= 0; number--) {
      const above = this.#read(number);
      if (!above) continue;
      if (above.column === 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(above.rest)) break;
      const at = above.key === undefined ? above.column : above.content;
      const isItem = isList && above.hasDash && above.column === column;
      if (isItem) {
        isProven = true;
      } else if (at > column) {
        if (!isList && above.column < column) return undefined;
        isDoubtful = true;
      } else {
        const isBeside = !isList && at === column && above.key !== undefined;
        if (!isBeside) {
          const opens = above.key === undefined ? above.hasDash && above.rest === '' && !isList : isOpening(above.rest);
          if (!opens || (isDoubtful && !isProven)) return undefined;
          if (above.key !== undefined) path.unshift(above.key);
          column = above.content;
          isList = false;
        }
        isProven = true;
        if (above.hasDash) {
          path.unshift('[]');
          column = above.column;
          isList = true;
        }
      }
    }
    return column === 0 && !isList && (isProven || !isDoubtful) ? path : undefined;
  }

  /** Whether an empty line with something at this column would cut in two what stands around it. */
  isInside(line: number, column: number): boolean {
    for (let number = line + 1; number < this.#lines.lineCount; number++) {
      const below = this.#read(number);
      if (below) return below.column > column;
    }
    return false;
  }

  /** The keys of a map that begin at a column, without the one in this line, which may be an item's first. */
  keysBeside(line: number, column: number, isFirst: boolean): string[] {
    const keys: string[] = [];
    for (let number = line - 1; number >= 0 && !isFirst; number--) {
      const above = this.#read(number);
      if (!above || above.column > column) continue;
      if (above.content === column && above.key !== undefined) keys.push(above.key);
      if (above.column < column) break;
    }
    for (let number = line + 1; number < this.#lines.lineCount; number++) {
      const below = this.#read(number);
      if (!below) continue;
      if (below.column < column) break;
      if (below.content === column && below.key !== undefined) keys.push(below.key);
    }
    return keys;
  }

  /** The items of the list whose dashes stand at a column, without the one in this line, as far as they are scalars. */
  itemsBeside(line: number, column: number): string[] {
    const items: string[] = [];
    for (const step of [-1, 1]) {
      for (let number = line + step; number >= 0 && number < this.#lines.lineCount; number += step) {
        const other = this.#read(number);
        if (!other || other.column > column) continue;
        if (other.column < column || !other.hasDash) break;
        if (other.key === undefined) items.push(other.rest.replace(/^(["'])(.*)\1$/, '$2'));
      }
    }
    return items;
  }
}

/** Whether what stands below a line belongs to its key: nothing is behind the key but an anchor or a tag. */
const isOpening = (rest: string): boolean => /^(?:[&!]\S*)?(?:\s*#.*)?$/.test(rest);

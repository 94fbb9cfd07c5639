import type { Edit } from '../../core/rule.ts';
import type { Range } from '../text.ts';
import type { ComposeDocument } from './document.ts';
import type { Entry } from './entry.ts';
import { booleanOf, isStringWord } from './typing.ts';

/**
 * Edits of Compose files that keep indentation, line breaks, quotes, comments and block or flow style. All return no
 * edit where the place cannot be edited by itself: text reached through an alias or `<<` belongs to others too.
 */

/**
 * Adds a key at the end of a map, or after a key of it. `value` is YAML: one line (`"8080"`, `{a: 1}`), or the lines of
 * a block without indentation of their own (`['test: …', 'interval: 30s']`), for which a flow map has no place.
 */
export function addKey(
  doc: ComposeDocument,
  map: Entry,
  key: string,
  value: string | readonly string[],
  after?: Entry,
): readonly Edit[] {
  if (map.inherited || (map.kind !== 'map' && map.kind !== 'null')) return [];
  const anchor = after && map.written.includes(after) ? after : map.written.at(-1);
  if (map.kind === 'map' && map.style === 'flow') {
    if (typeof value !== 'string') return [];
    const quote = anchor && doc.source[anchor.keyRange?.start ?? -1] === '"' ? '"' : '';
    return [flowInsertion(map, anchor, `${quote}${key}${quote}: ${value}`)];
  }
  const step = indentStep(doc);
  const lines = (indent: number) =>
    typeof value === 'string'
      ? [`${blanks(indent)}${key}: ${value}`]
      : [`${blanks(indent)}${key}:`, ...value.map((line) => `${blanks(indent + step)}${line}`)];
  if (anchor) return [linesAfter(doc, anchor, lines(anchor.indent))];
  return takesLines(map) ? [linesAfter(doc, map, lines(map.indent + step))] : [];
}

/** Adds an item, written as YAML on one line, at the end of a list or after an item of it. */
export function addItem(doc: ComposeDocument, list: Entry, item: string, after?: Entry): readonly Edit[] {
  if (list.inherited || (list.kind !== 'list' && list.kind !== 'null')) return [];
  const anchor = after && list.written.includes(after) ? after : list.written.at(-1);
  if (list.kind === 'list' && list.style === 'flow') return [flowInsertion(list, anchor, item)];
  if (anchor) return [linesAfter(doc, anchor, [`${blanks(anchor.indent)}- ${item}`])];
  if (!takesLines(list)) return [];
  return [linesAfter(doc, list, [`${blanks(list.indent + indentStep(doc))}- ${item}`])];
}

/**
 * Removes a key or list item with its lines; comments in them stay, on lines of their own. What would be left empty
 * is removed as a whole, unless it is a service or a declaration. The removals of the first two entries of a
 * collection are in each other's way: applied together, removals of all entries would leave it empty.
 */
export function removeEntry(doc: ComposeDocument, entry: Entry): readonly Edit[] {
  const { parent } = entry;
  const siblings = parent?.written ?? [];
  // An entry laid over earlier documents is not the very one that is written.
  const index = siblings.findIndex(({ fullRange }) => fullRange.start === entry.fullRange.start);
  if (!parent || parent.inherited || index < 0 || holdsUsedAnchor(doc, siblings[index]!)) return [];
  if (siblings.length === 1 && isNothingWhenEmpty(parent)) return removeEntry(doc, parent);
  const next = siblings[index + 1];
  if (parent.style === 'flow') {
    const previous = siblings[index - 1];
    if (previous) return [remove({ start: previous.fullRange.end, end: entry.fullRange.end })];
    return [remove({ start: entry.fullRange.start, end: next?.fullRange.start ?? entry.fullRange.end })];
  }
  const edit = blockRemoval(doc, entry, next);
  if (!edit || index > 0 || !next || !isNothingWhenEmpty(parent)) return edit ? [edit] : [];
  // One character of what follows, which its own removal takes too.
  const end = next.fullRange.start + 1;
  return [{ range: { start: edit.range.start, end }, text: edit.text + doc.source.slice(edit.range.end, end) }];
}

/** Compose refuses it without anything in it. */
const isNothingWhenEmpty = ({ path }: Entry): boolean =>
  path.length > 2 || (path.length === 1 && path[0] !== 'services');

function blockRemoval(doc: ComposeDocument, entry: Entry, next: Entry | undefined): Edit | undefined {
  const { start, end } = entry.fullRange;
  const first = lineAt(doc, start);
  const last = lineAt(doc, end);
  const comments = doc.comments
    .filter(({ range }) => range.start >= start && range.start < last.full.end)
    .map(({ range }) => doc.source.slice(range.start, range.end).trimEnd());
  const indent = doc.source.slice(first.range.start, start);
  if (indent.trim() !== '' && indent !== '\ufeff') {
    // The first key behind a dash.
    if (!next) return undefined;
    if (comments.length === 0) return remove({ start, end: next.fullRange.start });
    return replace({ start, end: last.range.end }, comments.join(eol(doc) + blanks(next.indent)));
  }
  if (comments.length > 0) {
    return replace({ start, end: last.range.end }, comments.join(eol(doc) + indent.replace('\ufeff', '')));
  }
  const from = indent === '\ufeff' ? start : first.range.start;
  // The last line of a file may have no break of its own: then the one before it goes.
  if (last.full.end === last.range.end && from > 0)
    return remove({ start: lineAt(doc, from - 1).range.end, end: last.range.end });
  return remove({ start: from, end: last.full.end });
}

/**
 * Removes one of the list items that are to go. Where these are all items, only the first one can go at a time: without
 * any, the key would be left with nothing, which Compose refuses.
 */
export function removeItem(doc: ComposeDocument, item: Entry, leaving: readonly Entry[]): readonly Edit[] {
  const isWholeList = leaving.length > 1 && leaving.length === item.parent?.written.length;
  return isWholeList && item !== leaving[0] ? [] : removeEntry(doc, item);
}

/** Removes several items of one list; nothing where one of them cannot go, or their removals are in each other's way. */
export function removeItems(doc: ComposeDocument, items: readonly Entry[]): readonly Edit[] {
  const list = items[0]?.parent;
  if (!list || items.length === 1) return items.flatMap((item) => removeEntry(doc, item));
  if (items.length === list.written.length) return removeEntry(doc, list);
  const edits = items.flatMap((item) => {
    const own = removeEntry(doc, item);
    // Something else of the list stays, whatever goes here.
    const alone = list.style === 'block' && own.length > 0 ? blockRemoval(doc, item, undefined) : undefined;
    return alone ? [alone] : own;
  });
  const sorted = edits.sort((one, other) => one.range.start - other.range.start);
  const isClear = sorted.every(({ range }, index) => index === 0 || sorted[index - 1]!.range.end <= range.start);
  return isClear && edits.length === items.length ? sorted : [];
}

/** Writes a scalar anew with the quotes it has; a plain one gets some where the text needs them. */
export function replaceScalar(entry: Entry, text: string): readonly Edit[] {
  if (entry.inherited || entry.kind !== 'scalar') return [];
  const style = entry.quoted === 'single' || entry.quoted === 'double' ? entry.quoted : 'plain';
  return [replace(entry.range, scalarSource(text, style, { keepsType: !entry.isString, inFlow: isInFlow(entry) }))];
}

/** Puts quotes around a plain scalar. */
export function quoteScalar(entry: Entry, quote: 'single' | 'double' = 'double'): readonly Edit[] {
  if (entry.inherited || entry.quoted || entry.string === undefined) return [];
  return [replace(entry.range, scalarSource(entry.string, quote))];
}

/** Gives a key another name. */
export const renameKey = (doc: ComposeDocument, entry: Entry, name: string): readonly Edit[] =>
  (entry.inherited && !entry.alias) || entry.parent?.inherited ? [] : renameSharedKey(doc, entry, name);

/** Gives a key another name, for all that reach it through an alias or `<<`. */
export function renameSharedKey(doc: ComposeDocument, entry: Entry, name: string): readonly Edit[] {
  const range = entry.keyRange;
  if (!range) return [];
  const first = doc.source[range.start];
  return [replace(range, scalarSource(name, first === '"' ? 'double' : first === "'" ? 'single' : 'plain'))];
}

/**
 * A text as YAML: in the style given if it can hold it, else in double quotes. Plain only where it stays a string,
 * unless `keepsType` lets numbers and booleans stand as they are.
 */
export function scalarSource(
  text: string,
  style: 'plain' | 'single' | 'double' = 'plain',
  options: { readonly keepsType?: boolean; readonly inFlow?: boolean } = {},
): string {
  const isControl = (code: number) => code < 32 || (code >= 127 && code < 160);
  const printable = ![...text].some((ch) => isControl(ch.charCodeAt(0)));
  if (style === 'single' && printable) return `'${text.replaceAll("'", "''")}'`;
  if (style === 'plain' && printable && isPlain(text, options.inFlow ?? false)) {
    // YAML 1.1 readers take yes, no, on and off for booleans.
    if (options.keepsType || (isStringWord(text) && booleanOf(text) === undefined)) return text;
  }
  // JSON strings are YAML's double-quoted scalars.
  return JSON.stringify(text);
}

/** Whether a text reads the same without quotes (YAML 1.2 §7.3.3, a bit stricter). */
function isPlain(text: string, inFlow: boolean): boolean {
  if (text === '' || text !== text.trim() || /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$)|---|\.\.\.|<<$)/.test(text))
    return false;
  if (text.includes(': ') || text.includes(' #') || text.endsWith(':')) return false;
  // Numbers to base 60 for YAML 1.1.
  if (/^\d{1,2}:[0-5]?\d$/.test(text)) return false;
  return !inFlow || !/[,[\]{}]/.test(text);
}

/** Insertions at one place become one, the deeper before the shallower. */
export function joinInsertions(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const same = result.findIndex(
      ({ range }) =>
        range.start === range.end && edit.range.start === edit.range.end && range.start === edit.range.start,
    );
    if (same < 0) result.push(edit);
    else result[same] = { range: edit.range, text: result[same]!.text + edit.text };
  }
  return result;
}

/**
 * Indents the lines of entries, and those between them, by a level of the file.
 */
export function indentEntries(doc: ComposeDocument, entries: readonly Entry[]): readonly Edit[] {
  const starts = entries.map(({ fullRange }) => fullRange.start);
  const ends = entries.map(({ fullRange }) => fullRange.end);
  const first = doc.lines.position(Math.min(...starts)).line;
  const last = doc.lines.position(Math.max(...ends)).line;
  const edits: Edit[] = [];
  for (let line = first; line <= last; line++) {
    const { start, end } = doc.lines.lineRange(line);
    const at = doc.source[start] === '\ufeff' ? start + 1 : start;
    if (at < end) edits.push({ range: { start: at, end: at }, text: blanks(indentStep(doc)) });
  }
  return edits;
}

function flowInsertion(collection: Entry, anchor: Entry | undefined, text: string): Edit {
  if (anchor) return insertAfter(anchor.fullRange, `, ${text}`);
  const inside = collection.range.start + 1;
  return insertAfter({ start: inside, end: inside }, text);
}

const insertAfter = ({ end }: Range, text: string): Edit => ({ range: { start: end, end }, text });
const replace = (range: Range, text: string): Edit => ({ range, text });
const remove = (range: Range): Edit => ({ range, text: '' });

/** Inserts lines after the last line of an entry, behind a comment that stands there. */
function linesAfter(doc: ComposeDocument, entry: Entry, lines: readonly string[]): Edit {
  const { range } = lineAt(doc, entry.fullRange.end);
  return insertAfter(range, lines.map((line) => eol(doc) + line).join(''));
}

function lineAt(doc: ComposeDocument, offset: number): { readonly range: Range; readonly full: Range } {
  const { line } = doc.lines.position(offset);
  return { range: doc.lines.lineRange(line), full: doc.lines.fullLineRange(line) };
}

/** Other places refer to something in the entry. */
const holdsUsedAnchor = (doc: ComposeDocument, entry: Entry): boolean =>
  !entry.inherited &&
  ((entry.anchor !== undefined && doc.source.includes(`*${entry.anchor.name}`)) ||
    entry.written.some((child) => holdsUsedAnchor(doc, child)));

const isInFlow = (entry: Entry): boolean =>
  entry.parent !== undefined && (entry.parent.style === 'flow' || isInFlow(entry.parent));

/** Nothing is written behind the key, not even `null` or `~`, so a block may follow. */
const takesLines = (entry: Entry): boolean =>
  entry.parent !== undefined && !isInFlow(entry) && entry.range === (entry.keyRange ?? entry.fullRange);

const blanks = (count: number): string => ' '.repeat(count);

/** The line break the file uses. */
export function eol(doc: ComposeDocument): string {
  const first = doc.source.indexOf('\n');
  return first > 0 && doc.source[first - 1] === '\r' ? '\r\n' : '\n';
}

/** How far the file indents a level, from its first nested map; 2 where there is none. */
export function indentStep(doc: ComposeDocument): number {
  for (const entry of doc.root.written) {
    const child = entry.kind === 'map' && entry.style === 'block' ? entry.written[0] : undefined;
    if (child && child.indent > entry.indent) return child.indent - entry.indent;
  }
  return 2;
}

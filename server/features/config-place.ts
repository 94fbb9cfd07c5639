/** Where in a configuration file somebody writes: told from text that is not finished yet. */
import { findNodeAtLocation, getLocation, parseTree } from 'jsonc-parser';
import { parseCompose } from '../../rules/model/compose/document.ts';
import { LineIndex, type Range } from '../../rules/model/text.ts';

export interface ConfigPlace {
  readonly format: 'json' | 'yaml';
  /** Keys and indexes from the root to the key or value that is being written, its own included. */
  readonly path: readonly (string | number)[];
  readonly isKey: boolean;
  /** What has been written of it, quotes included. */
  readonly range: Range;
  /** The keys that stand beside it. */
  readonly siblings: readonly string[];
  /** What follows on the line already separates key and value. */
  readonly hasColon: boolean;
}

/** The place of an offset in the configuration file with this name; undefined where nothing is to be written. */
export const configPlaceAt = (path: string, text: string, offset: number): ConfigPlace | undefined =>
  /\.ya?ml$/.test(path) ? yamlPlace(text, offset) : jsonPlace(text, offset);

function jsonPlace(text: string, offset: number): ConfigPlace | undefined {
  const { path, isAtPropertyKey, previousNode: node } = getLocation(text, offset);
  if (isInJsonComment(text, offset)) return undefined;
  const holds = node && node.offset <= offset && offset <= node.offset + node.length;
  const range = holds ? { start: node.offset, end: node.offset + node.length } : { start: offset, end: offset };
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const parent = tree && findNodeAtLocation(tree, path.slice(0, -1));
  const siblings = (parent?.type === 'object' ? (parent.children ?? []) : [])
    .filter(({ offset: start, length }) => range.start < start || range.start >= start + length)
    .map(({ children }) => String(children?.[0]?.value));
  const hasColon = /^\s*:/.test(text.slice(range.end, range.end + 100));
  return { format: 'json', path, isKey: isAtPropertyKey, range, siblings, hasColon };
}

/** Line comments only: nobody expects help in the others. */
function isInJsonComment(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^\s*\/\//.test(line);
}

const pairLine = /^(\s*)((?:- +)*)(["']?)([^\s"':#]+)\3\s*:/;

/** By indentation, as the parser has nothing to say about a key without a value. */
function yamlPlace(text: string, offset: number): ConfigPlace | undefined {
  const lines = new LineIndex(text);
  const { line } = lines.position(offset);
  const { start, end } = lines.lineRange(line);
  const before = text.slice(start, offset);
  const after = /^[\w-]*["']?/.exec(text.slice(offset, end))![0];
  const word = /["']?[\w-]*$/.exec(before)![0];
  const range = { start: offset - word.length, end: offset + after.length };
  const lead = before.slice(0, before.length - word.length);
  const name = text.slice(range.start, range.end).replace(/["']/g, '');
  const common = { format: 'yaml', range, hasColon: text.slice(range.end, end).trimStart().startsWith(':') } as const;
  if (/^\s*(?:- +)*$/.test(lead)) {
    const parents = yamlParents(text, lines, line, lead);
    const siblings = yamlKeys(text, parents).filter((key) => key !== name);
    return { ...common, path: [...parents, name], isKey: true, siblings };
  }
  const pair = pairLine.exec(lead);
  const behind = pair && lead.slice(pair[0].length);
  if (!pair || !behind || !/^\s+\[?\s*$/.test(behind)) return undefined;
  const parents = yamlParents(text, lines, line, `${pair[1]}${pair[2]}`);
  const path = [...parents, pair[4]!, ...(behind.includes('[') ? [0] : [])];
  return { ...common, path, isKey: false, siblings: [] };
}

/** The keys a line lies below; every list item counts as the first. */
function yamlParents(text: string, lines: LineIndex, line: number, lead: string): (string | number)[] {
  const path: (string | number)[] = [];
  let column = lead.length;
  const enterItem = (dash: number): void => {
    path.unshift(0);
    // The list may stand as far left as the key it belongs to.
    column = dash + 1;
  };
  if (lead.includes('-')) enterItem(lead.indexOf('-'));
  for (let above = line - 1; above >= 0 && column > 0; above--) {
    const { start, end } = lines.lineRange(above);
    const pair = pairLine.exec(text.slice(start, end));
    if (!pair) continue;
    const [, indent, dashes, , key] = pair;
    const at = indent!.length + dashes!.length;
    if (at < column) {
      path.unshift(key!);
      column = at;
      if (dashes) enterItem(indent!.length);
    } else if (at === column && dashes) enterItem(indent!.length);
  }
  return path;
}

function yamlKeys(text: string, path: readonly (string | number)[]): string[] {
  const entry = parseCompose(text).root.at(...path.map(String));
  return (entry?.entries ?? []).map(({ key }) => key);
}

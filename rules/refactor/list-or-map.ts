import type { Edit } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { indentStep, scalarSource } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import type { Refactoring } from './refactoring.ts';

/** `environment`, `args` or `labels`: a list of `NAME=value` as a map, and the other way round. Comments stay where they are. */
export function listOrMap(doc: ComposeDocument, entry: Entry): readonly Refactoring[] {
  if (entry.inherited || entry.style === 'flow' || doc.documents.length > 1 || !areNames(entry)) return [];
  if (entry.anchor || entry.tag || entry.written.length === 0) return [];
  const edits = entry.kind === 'list' ? toMap(doc, entry) : entry.kind === 'map' ? toList(entry) : [];
  if (edits.length !== entry.written.length) return [];
  const title =
    entry.kind === 'list'
      ? { en: `Write ${entry.key} as a map`, de: `${entry.key} als Map schreiben` }
      : { en: `Write ${entry.key} as a list`, de: `${entry.key} als Liste schreiben` };
  return [{ kind: 'rewrite', title, edits }];
}

const isAmbiguous = (text: string): boolean => /[\r\n]/.test(text);

/** A name written twice counts once in a list and is an error in a map; a variable in a name may hold anything. */
function areNames({ written, kind }: Entry): boolean {
  const names = written.map((each) => (kind === 'list' ? each.string?.split('=', 1)[0] : each.key));
  return (
    names.every((name) => name !== undefined && /^[^\s$=<#:"'{}[\],&*!|>%@`]+$/.test(name)) &&
    new Set(names).size === names.length
  );
}

const isPlainEntry = (entry: Entry): boolean =>
  !entry.inherited &&
  !entry.anchor &&
  !entry.tag &&
  entry.quoted !== 'block' &&
  !isAmbiguous(entry.source.slice(entry.fullRange.start, entry.fullRange.end));

function toMap(doc: ComposeDocument, list: Entry): readonly Edit[] {
  // A list may stand as far left as its key, a map not.
  const inner = list.written[0]!.indent <= list.indent ? ' '.repeat(indentStep(doc)) : '';
  return list.written.flatMap((item) => {
    const { string } = item;
    if (string === undefined || !isPlainEntry(item)) return [];
    const equals = string.indexOf('=');
    if (equals < 0 && list.key === 'labels') return [];
    const name = scalarSource(equals < 0 ? string : string.slice(0, equals));
    const value = equals < 0 ? '' : ` ${scalarSource(string.slice(equals + 1), styleOf(item))}`;
    return [{ range: { start: item.fullRange.start, end: item.range.end }, text: `${inner}${name}:${value}` }];
  });
}

function toList(map: Entry): readonly Edit[] {
  return map.written.flatMap((pair) => {
    const { string, key, kind } = pair;
    if (!isPlainEntry(pair) || (kind !== 'scalar' && kind !== 'null')) return [];
    if (kind === 'null') {
      const range = { start: pair.fullRange.start, end: Math.max(pair.fullRange.end, pair.range.end) };
      return map.key === 'labels' ? [] : [{ range, text: `- ${scalarSource(key)}` }];
    }
    // Booleans are refused, and other numbers than whole ones are written anew by Compose.
    if (string === undefined || (!pair.isString && !/^(?:0|[1-9]\d{0,14})$/.test(string))) return [];
    return [{ range: pair.fullRange, text: `- ${scalarSource(`${key}=${string}`, styleOf(pair))}` }];
  });
}

const styleOf = ({ quoted }: Entry): 'plain' | 'single' | 'double' =>
  quoted === 'single' || quoted === 'double' ? quoted : 'plain';

import type { Edit } from '../../core/rule.ts';
import type { ComposeDocument } from '../compose/document.ts';
import { addKey, indentStep, replaceScalar } from '../compose/edits.ts';
import type { Dependency } from '../compose/reference.ts';
import type { Service } from '../compose/service.ts';

export type Condition = 'service_healthy' | 'service_completed_successfully';

/** Lets a service wait for a dependency until it is in a state; in the short syntax the list becomes a map. */
export function waitFor(
  doc: ComposeDocument,
  service: Service,
  dependency: Dependency,
  state: Condition,
): readonly Edit[] {
  const { conditionEntry, entry } = dependency;
  if (conditionEntry) return replaceScalar(conditionEntry, state);
  if (entry.kind === 'map' || entry.kind === 'null') return addKey(doc, entry, 'condition', state);
  return longDependencies(doc, service, dependency, state);
}

/**
 * Writes a list of `depends_on` as a map with a condition for one dependency; the others keep their meaning, and
 * comments their lines. No edit where the list belongs to others too.
 */
function longDependencies(
  doc: ComposeDocument,
  service: Service,
  dependency: Dependency,
  state: Condition,
): readonly Edit[] {
  const list = service.get('depends_on');
  if (!list || list.inherited || list.kind !== 'list' || list.items.some(({ inherited }) => inherited)) return [];
  const step = indentStep(doc);
  const least = keyIndent(doc, list.keyRange?.start ?? list.range.start) + step;
  const condition = (name: string): string => `condition: ${name === dependency.service ? state : 'service_started'}`;
  if (list.style === 'flow') {
    const { start, end } = list.range;
    if (doc.comments.some(({ range }) => range.start > start && range.end < end)) return [];
    if (list.parent?.style === 'flow') {
      const pairs = service.dependsOn.map(({ service: name }) => `${name}: {${condition(name)}}`);
      return [{ range: list.range, text: `{${pairs.join(', ')}}` }];
    }
    const lines = service.dependsOn.flatMap(({ service: name }) => [
      `\n${blanks(least)}${name}:`,
      `\n${blanks(least + step)}${condition(name)}`,
    ]);
    return [{ range: { start: list.keyRange ? list.keyRange.end + 1 : start, end }, text: lines.join('') }];
  }
  return service.dependsOn.flatMap(({ service: name, entry }) => {
    const { fullRange, indent } = entry;
    const depth = Math.max(indent, least);
    const lineEnd = doc.lines.lineRange(doc.lines.position(fullRange.end).line).end;
    const below = `\n${blanks(depth + step)}${condition(name)}`;
    const key = { range: fullRange, text: `${blanks(depth - indent)}${name}:` };
    if (lineEnd === fullRange.end) return [{ ...key, text: key.text + below }];
    return [key, { range: { start: lineEnd, end: lineEnd }, text: below }];
  });
}

const blanks = (count: number): string => ' '.repeat(count);

/** The column of a key. */
const keyIndent = (doc: ComposeDocument, offset: number): number =>
  offset - doc.lines.lineRange(doc.lines.position(offset).line).start;

import type { Edit } from '../../core/rule.ts';
import type { ComposeDocument } from '../compose/document.ts';
import { indentStep } from '../compose/edits.ts';
import type { Dependency } from '../compose/reference.ts';
import type { Service } from '../compose/service.ts';

/**
 * Writes a list of `depends_on` as a map in which one dependency has to be healthy; the others keep their meaning. No
 * edit where the list belongs to others too or holds comments.
 */
export function longDependencies(doc: ComposeDocument, service: Service, healthy: Dependency): readonly Edit[] {
  const list = service.get('depends_on');
  if (!list || list.inherited || list.kind !== 'list' || list.items.some(({ inherited }) => inherited)) return [];
  const { start, end } = list.range;
  if (doc.comments.some(({ range }) => range.start > start && range.end < end)) return [];
  const step = indentStep(doc);
  const indent =
    list.style === 'flow' ? (list.parent?.get('depends_on')?.indent ?? 0) + step : (list.items[0]?.indent ?? 0);
  const pad = ' '.repeat(indent);
  const lines = service.dependsOn.flatMap(({ service: name }) => [
    `${pad}${name}:`,
    `${pad}${' '.repeat(step)}condition: ${name === healthy.service ? 'service_healthy' : 'service_started'}`,
  ]);
  if (list.style === 'flow') {
    const key = list.keyRange?.end;
    const gap = key === undefined ? start : key + 1;
    return [{ range: { start: gap, end }, text: `\n${lines.join('\n')}` }];
  }
  return [{ range: { start, end }, text: lines.join('\n').slice(pad.length) }];
}

import { scalarSource } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import type { Port } from '../model/compose/port.ts';
import { portFault } from '../model/compose/spec/port-format.ts';
import { type Field, longText, standsAlone } from './item-syntax.ts';
import type { Refactoring } from './refactoring.ts';

/** An item of `ports` in the other syntax. Not with variables: what they hold may have several parts. */
export function portSyntax(port: Port): readonly Refactoring[] {
  const { entry } = port;
  if (port.isMapMistake || !standsAlone(entry)) return [];
  const text = port.isShort ? long(port) : short(entry);
  if (text === undefined) return [];
  const title = port.isShort
    ? { en: 'Write the port in long syntax', de: 'Den Port in langer Syntax schreiben' }
    : { en: 'Write the port in short syntax', de: 'Den Port in kurzer Syntax schreiben' };
  return [{ kind: 'rewrite', title, edits: [{ range: entry.range, text }] }];
}

function long({ entry, hostIp, published, target, protocol, protocolRange }: Port): string | undefined {
  if (!entry.scalar || entry.hasInterpolation || portFault(entry.scalar)) return undefined;
  // A range of container ports stands for several items.
  if (target?.start === undefined || target.start !== target.end) return undefined;
  const fields: Field[] = [['target', String(target.start)]];
  if (published) fields.push(['published', scalarSource(published.text, 'double')]);
  if (hostIp && hostIp.text.length > 0) fields.push(['host_ip', scalarSource(hostIp.text.text)]);
  if (protocolRange && protocol !== undefined) fields.push(['protocol', protocol]);
  return longText(entry, fields);
}

const known = new Set(['target', 'published', 'host_ip', 'protocol', 'mode']);

function short(entry: Entry): string | undefined {
  const parts = entry.entries.map(({ key, string, hasInterpolation, kind }) =>
    known.has(key) && kind === 'scalar' && !hasInterpolation ? string : undefined,
  );
  if (parts.includes(undefined)) return undefined;
  const value = (key: string): string => entry.get(key)?.string ?? '';
  const target = value('target');
  const published = value('published');
  const ip = value('host_ip');
  const protocol = value('protocol').toLowerCase();
  if (!/^\d{1,5}$/.test(target) || !/^(?:\d{1,5}(?:-\d{1,5})?)?$/.test(published)) return undefined;
  if (!['', 'tcp', 'udp', 'sctp'].includes(protocol) || !['', 'ingress'].includes(value('mode'))) return undefined;
  const address = ip.includes(':') ? `[${ip}]` : ip;
  const host = ip ? `${address}:${published}:` : published ? `${published}:` : '';
  return `"${host}${target}${protocol === '' || protocol === 'tcp' ? '' : `/${protocol}`}"`;
}

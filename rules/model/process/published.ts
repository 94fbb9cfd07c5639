import type { Edit } from '../../core/rule.ts';
import type { ComposeDocument } from '../compose/document.ts';
import { addKey, replaceScalar } from '../compose/edits.ts';
import type { Port } from '../compose/port.ts';

const everywhere: ReadonlySet<string> = new Set(['', '0.0.0.0', '::', '0:0:0:0:0:0:0:0', '::0', '::ffff:0.0.0.0', '*']);

/** Published on every network interface of the host; `false` too where a variable hides the address. */
export function isOnAllInterfaces(port: Port): boolean {
  if (port.isMapMistake || (!port.published && !port.target)) return false;
  const mode = port.entry.get('mode')?.string;
  if (mode === 'ingress' && port.entry.get('published') === undefined) return false;
  if (!port.hostIp) {
    const { published } = port;
    // A variable for the port may hold an address, too.
    return !published?.dynamic || published.start !== undefined || /port/i.test(published.text);
  }
  const { value } = port.hostIp;
  return value.known && everywhere.has(value.value);
}

/** Binds a port to the host itself. */
export function bindToLocalhost(doc: ComposeDocument, port: Port): readonly Edit[] {
  const address = '127.0.0.1';
  if (port.hostIp) {
    const range = port.hostIp.range;
    const isBracketed = doc.source[range.start - 1] === '[' && doc.source[range.end] === ']';
    if (port.entry.inherited) return [];
    return [{ range: isBracketed ? { start: range.start - 1, end: range.end + 1 } : range, text: address }];
  }
  if (!port.isShort) return addKey(doc, port.entry, 'host_ip', address);
  const text = port.entry.string;
  return text === undefined ? [] : replaceScalar(port.entry, `${address}:${port.published ? '' : ':'}${text}`);
}

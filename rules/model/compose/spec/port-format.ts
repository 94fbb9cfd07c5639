import type { ComposeText } from '../interpolation.ts';
import { isIp } from './address.ts';
import type { FormatFault, FormatFaultCode } from './format.ts';

type Result = FormatFault | undefined;

const fault = (code: FormatFaultCode, part: ComposeText): FormatFault => ({
  code,
  range: part.range,
  value: part.text.text,
});

/**
 * The short syntax `[[ip:]published:]target[/protocol]`, as Docker takes it apart (go-connections
 * `nat.ParsePortSpec`): the last colon ends the published port, the one before it the address.
 */
export function portFault(value: ComposeText): Result {
  const { address, protocol } = withoutProtocol(value);
  if (protocol && !/^(?:tcp|udp|sctp)$/i.test(protocol.text.text)) return fault('protocol', protocol);
  const parts = address.split(':');
  const target = parts.at(-1)!;
  const published = parts.at(-2);
  if (target.text.text === '') return fault('port-missing', value);
  const wrongTarget = rangeFault(target);
  if (wrongTarget) return wrongTarget;
  if (parts.length > 2) {
    const before = address.text.length - target.text.length - published!.text.length - 2;
    const ip = address.slice(0, before);
    const bare = /^\[.*\]$/s.test(ip.text.text) ? ip.slice(1, before - 1) : ip;
    if (bare.text.text !== '' && !isIp(bare.text.text)) return fault('ip', ip);
  }
  if (!published || published.text.text === '') return undefined;
  const wrong = rangeFault(published);
  if (wrong) return wrong;
  const [first, last] = numbers(target);
  const [firstPublished, lastPublished] = numbers(published);
  // A range of published ports for one target: Docker takes a free one of them.
  const fits = first === last || last - first === lastPublished - firstPublished;
  return fits ? undefined : fault('port-lengths', address);
}

/** `8080`, `3000-3005`, with a protocol or not. */
export function exposedPortFault(value: ComposeText): Result {
  const { address, protocol } = withoutProtocol(value);
  if (protocol && !/^(?:tcp|udp|sctp)$/i.test(protocol.text.text)) return fault('protocol', protocol);
  return rangeFault(address);
}

export const portRangeFault = (value: ComposeText): Result => (value.text.text === '' ? undefined : rangeFault(value));

export function portNumberFault(value: ComposeText): Result {
  if (!/^\d+$/.test(value.text.text)) return fault('port', value);
  return Number(value.text.text) > 65535 ? fault('port-out-of-range', value) : undefined;
}

function withoutProtocol(value: ComposeText): { address: ComposeText; protocol: ComposeText | undefined } {
  const slash = value.text.text.lastIndexOf('/');
  if (slash < 0) return { address: value, protocol: undefined };
  return { address: value.slice(0, slash), protocol: value.slice(slash + 1) };
}

function rangeFault(part: ComposeText): FormatFault | undefined {
  if (!/^\d{1,9}(?:-\d{1,9})?$/.test(part.text.text)) return fault('port', part);
  const [first, last] = numbers(part);
  if (first > 65535 || last > 65535) return fault('port-out-of-range', part);
  return last < first ? fault('port-reversed', part) : undefined;
}

function numbers(part: ComposeText): readonly [first: number, last: number] {
  const [first = '', last = first] = part.text.text.split('-');
  return [Number(first), Number(last)];
}

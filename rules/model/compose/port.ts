import type { Range } from '../text.ts';
import type { Entry } from './entry.ts';
import { ComposeText } from './interpolation.ts';
import { itemsOf } from './lists.ts';

/** One port or a range of ports. */
export interface PortNumbers {
  readonly text: string;
  readonly range: Range;
  /** The first and last port; undefined when they are no numbers or a variable without default hides them. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** A variable takes part: `start` and `end` are what its default says. */
  readonly dynamic: boolean;
}

/** An item of `ports`. */
export interface Port {
  readonly entry: Entry;
  /** The item, or its published and target port. */
  readonly range: Range;
  readonly isShort: boolean;
  /** `- 8080 : 80` and the like: a map where a string was meant. Compose refuses it. */
  readonly isMapMistake: boolean;
  /** YAML 1.1 readers take it for a number to base 60: unquoted, both numbers in range (`22:22`). */
  readonly isSexagesimal: boolean;
  /** What stands before the target: host IP and published port. */
  readonly host: { readonly value: string; readonly range: Range } | undefined;
  /** Without the brackets of an IPv6 address. */
  readonly hostIp: ComposeText | undefined;
  /** Undefined: Docker picks a free port. */
  readonly published: PortNumbers | undefined;
  /** The container's port. */
  readonly target: PortNumbers | undefined;
  /** In lower case, `tcp` where nothing is said; undefined when a variable hides it. */
  readonly protocol: string | undefined;
  readonly protocolRange: Range | undefined;
}

/**
 * Reads `ports`, short (`[[ip:]published:]target[/protocol]`, ranges with `-`; split as go-connections
 * `nat.ParsePortSpec` does) and long.
 */
export const readPorts = (entry: Entry | undefined): readonly Port[] =>
  itemsOf(entry).flatMap((item) => readPort(item) ?? []);

function readPort(item: Entry): Port | undefined {
  if (item.scalar) return shortPort(item, item.scalar);
  if (item.kind !== 'map') return undefined;
  const [first] = item.entries;
  const longKeys = ['target', 'published', 'protocol', 'host_ip', 'mode', 'name', 'app_protocol'];
  const isMistake = item.entries.length === 1 && !longKeys.includes(first!.key) && /^[\d.:$-]/.test(first!.key);
  return isMistake ? mistakenPort(item, first!) : longPort(item);
}

function shortPort(entry: Entry, text: ComposeText): Port {
  const slashed = text.split('/');
  const protocol = slashed.length > 1 ? slashed.at(-1) : undefined;
  const address = protocol ? text.slice(0, text.text.length - protocol.text.length - 1) : text;
  const parts = address.split(':');
  const target = parts.at(-1)!;
  const host = parts.length > 1 ? address.slice(0, address.text.length - target.text.length - 1) : undefined;
  const published = parts.at(-2);
  const ip = parts.length > 2 ? host!.slice(0, host!.text.length - published!.text.length - 1) : undefined;
  const bracketed = ip?.text.text.startsWith('[') && ip.text.text.endsWith(']');
  return {
    entry,
    range: entry.range,
    isShort: true,
    isMapMistake: false,
    isSexagesimal: !entry.quoted && /^\d{1,2}:[0-5]?\d$/.test(text.text.text),
    host: host && { value: host.text.text, range: host.range },
    hostIp: bracketed ? ip!.slice(1, ip!.text.length - 1) : ip,
    published: numbersOf(published),
    target: numbersOf(target),
    ...protocolOf(protocol),
  };
}

function longPort(entry: Entry): Port {
  const target = entry.get('target');
  const published = entry.get('published');
  return {
    entry,
    range: (published ?? target ?? entry).range,
    isShort: false,
    isMapMistake: false,
    isSexagesimal: false,
    host: published?.text && { value: published.text.text, range: published.range },
    hostIp: entry.get('host_ip')?.scalar,
    published: numbersOf(published?.scalar),
    target: numbersOf(target?.scalar),
    ...protocolOf(entry.get('protocol')?.scalar),
  };
}

function mistakenPort(entry: Entry, pair: Entry): Port {
  const key = pair.keyText && new ComposeText(pair.keyText);
  const [target, protocol] = pair.scalar?.split('/') ?? [];
  return {
    entry,
    range: pair.fullRange,
    isShort: true,
    isMapMistake: true,
    isSexagesimal: false,
    host: key && { value: key.text.text, range: key.range },
    hostIp: undefined,
    published: numbersOf(key?.split(':').at(-1)),
    target: numbersOf(target),
    ...protocolOf(protocol),
  };
}

function numbersOf(part: ComposeText | undefined): PortNumbers | undefined {
  if (!part || part.text.length === 0) return undefined;
  const numbers = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part.defaultText?.text.trim() ?? '');
  const start = numbers ? Number(numbers[1]) : undefined;
  return {
    text: part.text.text,
    range: part.range,
    start,
    end: numbers?.[2] ? Number(numbers[2]) : start,
    dynamic: part.hasInterpolation,
  };
}

function protocolOf(part: ComposeText | undefined): Pick<Port, 'protocol' | 'protocolRange'> {
  if (!part) return { protocol: 'tcp', protocolRange: undefined };
  return { protocol: part.value.known ? part.value.value.toLowerCase() : undefined, protocolRange: part.range };
}

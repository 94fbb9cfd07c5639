import type { Range } from '../text.ts';
import type { Entry } from './entry.ts';
import type { ComposeText } from './interpolation.ts';
import { itemsOf } from './lists.ts';

/** An item of a service's `volumes`. */
export interface VolumeMount {
  readonly entry: Entry;
  /** The item; in the long syntax its source, or target. */
  readonly range: Range;
  readonly isShort: boolean;
  /** `bind`, `volume`, `tmpfs`, `npipe`, `cluster`, `image`; undefined when a variable hides it. */
  readonly type: string | undefined;
  /** The path on the host, or the name of the volume; undefined for an anonymous volume. */
  readonly source: ComposeText | undefined;
  readonly sourceRange: Range | undefined;
  /** The path in the container. */
  readonly target: ComposeText | undefined;
  /** Of the short syntax: `ro`, `z`, … */
  readonly options: readonly { readonly value: string; readonly range: Range }[];
  readonly readOnly: boolean;
}

/** Reads a service's `volumes`: `[source:]target[:options]` as compose-go `format/volume.go` splits it, and long. */
export const readVolumes = (entry: Entry | undefined): readonly VolumeMount[] =>
  itemsOf(entry).flatMap((item) => {
    if (item.scalar) return [shortVolume(item, item.scalar)];
    return item.kind === 'map' ? [longVolume(item)] : [];
  });

function shortVolume(entry: Entry, text: ComposeText): VolumeMount {
  const parts = joinDrives(text);
  const [first, second, options] = parts;
  const source = second ? first : undefined;
  const target = second ?? first;
  const words = options?.split(',').map((word) => ({ value: word.text.text, range: word.range })) ?? [];
  return {
    entry,
    range: entry.range,
    isShort: true,
    type: source ? typeOf(source) : text.hasInterpolation && !target?.value.known ? undefined : 'volume',
    source,
    sourceRange: source?.range,
    target,
    options: words,
    readOnly: words.findLast(({ value }) => value === 'ro' || value === 'rw')?.value === 'ro',
  };
}

/** Splits at colons, but keeps `C:\data` together: a single letter before a colon is a drive. */
function joinDrives(text: ComposeText): readonly ComposeText[] {
  const parts: ComposeText[] = [];
  let at = 0;
  const pieces = text.split(':');
  for (let i = 0; i < pieces.length; i++) {
    let { length } = pieces[i]!.text;
    if (/^[a-zA-Z]$/.test(pieces[i]!.text.text) && i + 1 < pieces.length) {
      i++;
      length += 1 + pieces[i]!.text.length;
    }
    parts.push(text.slice(at, at + length));
    at += length + 1;
  }
  return parts;
}

/** A path makes a bind mount, a name a volume. */
function typeOf(source: ComposeText): string | undefined {
  const text = (source.defaultText ?? source.text).text;
  if (/^(?:[./~]|\\\\|[a-zA-Z]:)/.test(text)) return 'bind';
  if (!source.hasInterpolation) return 'volume';
  // A name holds no slash, so `${PWD}/data` can only be a path.
  const literal = source.interpolations.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    source.text.text,
  );
  return literal.includes('/') ? 'bind' : undefined;
}

function longVolume(entry: Entry): VolumeMount {
  const source = entry.get('source');
  const target = entry.get('target');
  const type = entry.get('type')?.value;
  return {
    entry,
    range: (source ?? target ?? entry).range,
    isShort: false,
    type: type?.known ? type.value : undefined,
    source: source?.scalar,
    sourceRange: source?.range,
    target: target?.scalar,
    options: [],
    readOnly: entry.get('read_only')?.boolean ?? false,
  };
}

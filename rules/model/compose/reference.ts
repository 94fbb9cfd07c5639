import type { Range } from '../text.ts';
import type { Entry } from './entry.ts';
import type { ComposeText } from './interpolation.ts';
import { itemsOf } from './lists.ts';

/** A service another one waits for. */
export interface Dependency {
  readonly service: string;
  /** Of the service's name. */
  readonly range: Range;
  /** The list item, or the pair of the map. */
  readonly entry: Entry;
  /** `service_started` where nothing is said. */
  readonly condition: string;
  readonly conditionEntry: Entry | undefined;
  /** `required: false` lets the service start without it. */
  readonly required: boolean;
}

export function readDependencies(entry: Entry | undefined): readonly Dependency[] {
  if (entry?.kind !== 'map') {
    return itemsOf(entry).flatMap((item) => {
      const service = item.string;
      if (service === undefined) return [];
      const range = item.range;
      return [{ service, range, entry: item, condition: 'service_started', conditionEntry: undefined, required: true }];
    });
  }
  return entry.entries.map((pair) => {
    const conditionEntry = pair.get('condition');
    return {
      service: pair.key,
      range: pair.keyRange ?? pair.range,
      entry: pair,
      condition: conditionEntry?.string ?? 'service_started',
      conditionEntry,
      required: pair.get('required')?.boolean !== false,
    };
  });
}

/** A secret or config a service is given. */
export interface Grant {
  /** The name at the top level of the file. */
  readonly source: string;
  /** Of the name. */
  readonly range: Range;
  readonly entry: Entry;
  /** The file in the container, where one is said. */
  readonly target: ComposeText | undefined;
}

export function readGrants(entry: Entry | undefined): readonly Grant[] {
  return itemsOf(entry).flatMap((item) => {
    const source = item.scalar ? item : item.get('source');
    if (source?.string === undefined) return [];
    return [{ source: source.string, range: source.range, entry: item, target: item.get('target')?.scalar }];
  });
}

/** A network a service is attached to. */
export interface Attachment {
  readonly name: string;
  /** Of the name. */
  readonly range: Range;
  readonly entry: Entry;
  readonly aliases: readonly Entry[];
}

export function readNetworks(entry: Entry | undefined): readonly Attachment[] {
  if (entry?.kind === 'map') {
    return entry.entries.map((pair) => ({
      name: pair.key,
      range: pair.keyRange ?? pair.range,
      entry: pair,
      aliases: pair.get('aliases')?.items ?? [],
    }));
  }
  return itemsOf(entry).flatMap((item) =>
    item.string === undefined ? [] : [{ name: item.string, range: item.range, entry: item, aliases: [] }],
  );
}

/** The service that `extends` names, in this or another file. */
export interface Extension {
  readonly entry: Entry;
  readonly service: Entry | undefined;
  readonly file: Entry | undefined;
}

export function readExtends(entry: Entry | undefined): Extension | undefined {
  if (entry?.kind === 'scalar') return { entry, service: entry, file: undefined };
  return entry?.kind === 'map' ? { entry, service: entry.get('service'), file: entry.get('file') } : undefined;
}

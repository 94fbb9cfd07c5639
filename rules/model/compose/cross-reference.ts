import type { Edit } from '../../core/rule.ts';
import { oncePer } from '../once-per.ts';
import type { Range } from '../text.ts';
import type { ComposeDocument } from './document.ts';
import { renameKey } from './edits.ts';
import type { Entry } from './entry.ts';
import type { ComposeText } from './interpolation.ts';
import { itemsOf } from './lists.ts';
import type { Service } from './service.ts';

export type ReferenceKind = 'service' | 'network' | 'volume' | 'secret' | 'config' | 'model';

/** A place where a service names something that is declared elsewhere in the project. */
export interface CrossReference {
  readonly kind: ReferenceKind;
  readonly name: string;
  /** Of the name, without quotes. */
  readonly range: Range;
  readonly entry: Entry;
  /** The service that names it. */
  readonly service: Service;
  /** The key of the service it stands under. */
  readonly via: string;
}

/** Every name of another service, network, volume, secret, config or model, where variables do not hide it. */
export const crossReferences = oncePer((doc: ComposeDocument): readonly CrossReference[] =>
  doc.services.flatMap((service) => [...referencesOf(service)]),
);

/** Keys of a service that take `service:name` to share something with it. */
const sharingKeys = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'];

function* referencesOf(service: Service): Generator<CrossReference> {
  const reference = (kind: ReferenceKind, via: string, entry: Entry, name: string, range: Range) =>
    name === '' || name.includes('$') ? [] : [{ kind, name, range, entry, service, via }];
  const part = (kind: ReferenceKind, via: string, entry: Entry, text: ComposeText | undefined) =>
    text?.value.known ? reference(kind, via, entry, text.value.value, text.range) : [];
  const named = (kind: ReferenceKind, via: string) =>
    (service.get(via)?.kind === 'map' ? service.get(via)!.entries : itemsOf(service.get(via))).flatMap((entry) => {
      if (entry.isReset) return [];
      if (!entry.isItem && entry.keyRange) return reference(kind, via, entry, entry.key, entry.keyRange);
      return part(kind, via, entry, entry.scalar);
    });

  yield* named('service', 'depends_on');
  yield* named('network', 'networks').filter(({ name }) => name !== 'default');
  yield* named('model', 'models');
  for (const item of itemsOf(service.get('links'))) yield* part('service', 'links', item, item.scalar?.split(':')[0]);
  for (const item of itemsOf(service.get('volumes_from'))) {
    const name = item.scalar?.split(':')[0];
    if (name?.text.text !== 'container') yield* part('service', 'volumes_from', item, name);
  }
  for (const key of sharingKeys) {
    const entry = service.get(key);
    if (entry) yield* part('service', key, entry, behindService(entry.scalar));
  }
  for (const { entry } of service.build?.additionalContexts ?? []) {
    const value = entry.isItem ? entry.scalar?.split('=', 2)[1] : entry.scalar;
    yield* part('service', 'additional_contexts', entry, behindService(value));
  }
  const base = service.extends;
  if (base?.service && !base.file) yield* part('service', 'extends', base.service, base.service.scalar);
  for (const { type, source, entry } of service.volumes) {
    if (type === 'volume' && source) yield* part('volume', 'volumes', entry, source);
  }
  for (const [kind, grants] of [
    ['secret', [...service.secrets, ...(service.build?.secrets ?? [])]],
    ['config', service.configs],
  ] as const) {
    for (const { entry } of grants) {
      yield* part(kind, `${kind}s`, entry, (entry.scalar ? entry : entry.get('source'))?.scalar);
    }
  }
}

const prefix = 'service:';
const behindService = (text: ComposeText | undefined): ComposeText | undefined =>
  text?.text.text.startsWith(prefix) ? text.slice(prefix.length) : undefined;

/** Gives a reference another name. */
export function renameReference(doc: ComposeDocument, { entry, range }: CrossReference, name: string): readonly Edit[] {
  if (range === entry.keyRange) return renameKey(doc, entry, name);
  return entry.inherited ? [] : [{ range, text: name }];
}

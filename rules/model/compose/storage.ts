/** Where services keep data, and whether it outlives their containers. */
import type { Edit } from '../../core/rule.ts';
import { imageFacts } from '../image/knowledge.ts';
import type { ComposeDocument } from './document.ts';
import { addItem, addKey, joinInsertions } from './edits.ts';
import type { Service } from './service.ts';
import type { VolumeMount } from './volume.ts';

/** Programs whose data nobody can make again: familiar names of images. Caches and queues are none. */
const keepers = new Set(
  `postgres pgvector/pgvector postgis/postgis timescale/timescaledb mysql mariadb percona mongo couchdb couchbase
  cassandra neo4j rethinkdb clickhouse elasticsearch docker.elastic.co/elasticsearch/elasticsearch
  opensearchproject/opensearch influxdb qdrant/qdrant getmeili/meilisearch solr minio/minio quay.io/minio/minio registry
  gitea/gitea vaultwarden/server nextcloud`.split(/\s+/),
);

/** The service runs a database, a registry or the like, whose data matters. */
export function keepsData(service: Service): boolean {
  const image = service.build ? undefined : (service.defaultImage ?? service.image);
  return [image?.familiarName, image?.name].some((name) => name !== undefined && keepers.has(name));
}

/** The directory the image keeps its data in; undefined where nobody described it, or where settings move it. */
export function dataDirectory(service: Service): string | undefined {
  const image = service.build ? undefined : service.defaultImage;
  const [directory] = (image && imageFacts(image)?.directories) ?? [];
  if (!directory || (directory.use !== '' && directory.use !== 'data')) return undefined;
  const moved = service.env('PGDATA');
  if (moved) return moved.value.known ? moved.value.value.replace(/(?<=.)\/$/, '') : undefined;
  const words = [...(service.command?.words ?? []), ...(service.entrypoint?.words ?? [])];
  return words.some(({ text }) => /datadir|dbpath|path\.data|PGDATA/i.test(text.text)) ? undefined : directory.path;
}

/** What may be mounted in a container is not all written here, or not readable. */
export const hasUnknownMounts = (service: Service): boolean =>
  service.get('volumes_from') !== undefined ||
  service.extends !== undefined ||
  service.volumes.some(({ target }) => !target?.value.known);

/** A path without the slash at its end. */
export const targetOf = ({ target }: VolumeMount): string | undefined =>
  target?.value.known ? target.value.value.replace(/(?<=.)\/+$/, '') : undefined;

/** Whether a path is another one or lies below it. */
export const isWithin = (path: string, directory: string): boolean =>
  path === directory || path.startsWith(directory === '/' ? '/' : `${directory}/`);

/** The mounts that a path in the container lies in. */
export const mountsAround = (service: Service, path: string): readonly VolumeMount[] =>
  service.volumes.filter((mount) => {
    const target = targetOf(mount);
    return target !== undefined && isWithin(path, target);
  });

/** In memory on purpose, as tests want it. */
export const isInMemory = (service: Service, path: string): boolean => {
  const tmpfs = service.get('tmpfs');
  const entries = tmpfs?.kind === 'list' ? tmpfs.items : tmpfs ? [tmpfs] : [];
  return entries.some(({ string }) => string !== undefined && isWithin(path, string.split(':')[0]!));
};

/** `/var/run` is a link to `/run` in all common distributions. */
const physical = (path: string): string => path.replace(/^\/var\/run(?=\/|$)/, '/run');

/** Whether something is mounted at a path or above it that can be written to. */
export const isWritable = (service: Service, path: string): boolean => {
  const mounts = service.volumes.filter(({ readOnly }) => !readOnly).map(targetOf);
  const tmpfs = service.get('tmpfs');
  const temporary = (tmpfs?.kind === 'list' ? tmpfs.items : tmpfs ? [tmpfs] : []).map(({ string }) =>
    string?.split(':')[0]?.replace(/(?<=.)\/+$/, ''),
  );
  return [...mounts, ...temporary].some((target) => target !== undefined && isWithin(physical(path), physical(target)));
};

/** Gives a service file systems in memory. */
export function addTmpfs(doc: ComposeDocument, service: Service, paths: readonly string[]): readonly Edit[] {
  const list = service.get('tmpfs');
  if (!list) return addKey(doc, service.entry, 'tmpfs', `[${paths.join(', ')}]`, service.get('read_only'));
  if (list.kind === 'scalar') {
    if (list.inherited || list.string === undefined) return [];
    return [{ range: list.range, text: `[${[list.string, ...paths].join(', ')}]` }];
  }
  if (list.style === 'flow') return addItem(doc, list, paths.join(', '));
  const edits = paths.flatMap((path) => addItem(doc, list, path));
  return edits.length === paths.length ? joinInsertions(edits) : [];
}

/** Gives a service a volume of its own, and declares it. */
export function addVolume(doc: ComposeDocument, service: Service, name: string, path: string): readonly Edit[] {
  if (doc.documentCount > 1 || doc.volumes.some(({ key }) => key === name)) return [];
  const list = service.get('volumes');
  const item = `${name}:${path}`;
  const isFlow = service.entry.style === 'flow';
  const mounted = list
    ? addItem(doc, list, item)
    : addKey(doc, service.entry, 'volumes', isFlow ? `[${item}]` : [`- ${item}`]);
  const section = doc.root.get('volumes');
  const declared = section
    ? addKey(doc, section, name, section.style === 'flow' ? '{}' : '')
    : addKey(doc, doc.root, 'volumes', [`${name}:`]);
  if (mounted.length === 0 || declared.length === 0) return [];
  return joinInsertions([...mounted, ...declared.map(withoutBlanks)]);
}

const withoutBlanks = (edit: Edit): Edit => ({ ...edit, text: edit.text.replace(/ +$/, '') });

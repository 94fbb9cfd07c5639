import { baseName } from '../project/path.ts';
import type { ComposeDocument } from './document.ts';
import type { Service } from './service.ts';

/** A path that says so; all of it counts. */
export const isNamedForSwarm = (path: string): boolean => /stack|swarm/i.test(path);

/** Keys of `deploy` that Docker Compose carries out without Swarm. */
const withoutSwarm: ReadonlySet<string> = new Set(['replicas', 'resources', 'restart_policy']);

/** A service with settings that only Swarm carries out. */
export const isDeployedBySwarm = ({ deploy }: Service): boolean =>
  deploy?.entries.some(({ key }) => !withoutSwarm.has(key)) ?? false;

/** A network over several machines. */
export const hasOverlayNetwork = (doc: ComposeDocument): boolean =>
  doc.networks.some((network) => network.get('driver')?.string === 'overlay');

/**
 * The file may be meant for `docker stack deploy`, which does what Docker Compose does not: its name or a setting for
 * the distribution over several machines says so, if only a number of copies.
 */
export const mayBeForSwarm = (doc: ComposeDocument, path: string): boolean =>
  isNamedForSwarm(baseName(path)) ||
  doc.services.some(({ deploy }) => deploy?.entries.some(({ key }) => key !== 'resources')) ||
  hasOverlayNetwork(doc);

import type { ComposeDocument } from './document.ts';

/**
 * The file may be meant for `docker stack deploy`, which does what Docker Compose does not: its name or a setting for
 * the distribution over several machines says so.
 */
export const mayBeForSwarm = (doc: ComposeDocument, path: string): boolean =>
  /(?:stack|swarm)/i.test(path.slice(path.lastIndexOf('/') + 1)) ||
  doc.services.some(({ deploy }) => deploy?.entries.some(({ key }) => key !== 'resources')) ||
  doc.networks.some((network) => network.get('driver')?.string === 'overlay');

/** What well-known images cannot run without, once a service takes rights from them. By familiar names. */
import { imageFacts } from './knowledge.ts';
import type { ImageRef } from './reference.ts';

const own: Readonly<Record<string, readonly string[]>> = {
  nginx: ['/var/cache/nginx', '/run'],
  'nginxinc/nginx-unprivileged': ['/tmp'],
  httpd: ['/usr/local/apache2/logs'],
  postgres: ['/run/postgresql'],
  'postgis/postgis': ['/run/postgresql'],
  'pgvector/pgvector': ['/run/postgresql'],
  mysql: ['/run/mysqld', '/tmp'],
  mariadb: ['/run/mysqld', '/tmp'],
  mongo: ['/tmp'],
};

/**
 * Directories of its own file system, volumes aside, that an image writes to when it starts: files with its process
 * number, sockets, caches. Without them it ends. Undefined: nobody described the image.
 * Sources: the images' Dockerfiles and default settings (`pid`, `unix_socket_directories`, `PidFile`, …).
 */
export const writtenDirectories = ({ familiarName }: ImageRef): readonly string[] | undefined =>
  familiarName !== undefined && Object.hasOwn(own, familiarName) ? own[familiarName] : undefined;

/** Images whose entrypoints were looked at: they change owners with `chown` and hand over with `gosu`. */
const droppers: ReadonlySet<string> = new Set([
  'postgres',
  'postgis/postgis',
  'pgvector/pgvector',
  'mysql',
  'mariadb',
  'mongo',
  'rabbitmq',
]);
/** Images whose first process stays root and gives its workers to another user. */
const masters: ReadonlySet<string> = new Set(['nginx', 'httpd']);

/** To whom an image hands over what it starts as root, and the capabilities its start script or first process needs. */
export function handover(
  image: ImageRef,
): { readonly user: string; readonly capabilities: readonly string[] } | undefined {
  const { familiarName = '' } = image;
  const facts = imageFacts(image);
  if (facts?.user !== 'root') return undefined;
  if (droppers.has(familiarName) && facts.dropsTo)
    return { user: facts.dropsTo, capabilities: ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'] };
  if (masters.has(familiarName) && facts.workerUser)
    return { user: facts.workerUser, capabilities: ['CHOWN', 'SETGID', 'SETUID'] };
  return undefined;
}

/** Without these no process becomes another user. */
export const userSwitch: readonly string[] = ['SETGID', 'SETUID'];

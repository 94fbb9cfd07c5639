import type { Service } from '../compose/service.ts';
import { known, unknown, type Value } from '../value.ts';
import { directoryOf, joinPath } from './path.ts';

/** What a Compose service builds, by paths from the project's root. */
export interface ComposeBuild {
  readonly context: string;
  /** Undefined when the Dockerfile is written in the Compose file (`dockerfile_inline`). */
  readonly dockerfile: string | undefined;
}

/**
 * What a service builds, or undefined when it builds nothing; unknown when a variable hides it or it comes from
 * elsewhere (a Git or web address, a path outside of the project).
 */
export function composeBuild(composePath: string, service: Service): Value<ComposeBuild | undefined> {
  const build = service.build;
  if (!build) return known(undefined);
  const context = build.context ? build.context.value : known('.');
  if (!context.known || isRemote(context.value)) return unknown;
  const directory = joinPath(directoryOf(composePath), context.value);
  if (outside(directory)) return unknown;
  if (build.dockerfileInline) return known({ context: directory, dockerfile: undefined });
  const name = build.dockerfile ? build.dockerfile.value : known('Dockerfile');
  if (!name.known) return unknown;
  const dockerfile = joinPath(directory, name.value);
  return outside(dockerfile) ? unknown : known({ context: directory, dockerfile });
}

/** What is no local path: `https://…`, `git@…`, `github.com/…`, `oci://…`, `docker-image://…`. */
export const isRemote = (path: string): boolean =>
  path.includes('://') || /^(?:git@|github\.com\/)/.test(path) || path.endsWith('.git');

const outside = (path: string): boolean =>
  path === '..' || path.startsWith('../') || path.startsWith('/') || path.startsWith('~');

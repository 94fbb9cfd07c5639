/** What a service's `environment` and `env_file` set. */
import { directoryOf, joinPath } from '../project/path.ts';
import type { Project } from '../project/project.ts';
import type { Service } from './service.ts';

/**
 * Whether a variable may be set for a service: in `environment`, in a file of `env_file`, or in one that cannot be
 * read. Names that end in `*` stand for all that begin so.
 */
export function mayBeSet(project: Project, service: Service, ...names: readonly string[]): boolean {
  if (service.extends) return true;
  const isNamed = (name: string) =>
    names.some((wanted) => (wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : wanted === name));
  if (service.environment.some(({ name }) => isNamed(name))) return true;
  return service.envFiles.some(({ path }) => {
    const text = path.value.known ? project.read(joinPath(directoryOf(project.path), path.value.value)) : undefined;
    return text === undefined || namesIn(text).some(isNamed);
  });
}

/** The variables a file of `NAME=value` lines sets, or passes on. */
export const namesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => /^\s{0,20}(?:export\s{1,20})?([\w.-]{1,200})\s{0,20}(?:[=:]|\r?$)/.exec(line)?.[1] ?? []);

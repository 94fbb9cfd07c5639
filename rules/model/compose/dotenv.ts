/** The `.env` beside a Compose file: Compose fills in its variables. */
import { oncePer } from '../once-per.ts';
import { directoryOf, joinPath } from '../project/path.ts';
import type { Project } from '../project/project.ts';
import { namesIn } from './env-file.ts';
import type { Service } from './service.ts';

const pathOf = (project: Project): string => joinPath(directoryOf(project.path), '.env');

/** The variables that the `.env` Compose reads sets; undefined where it is there but was not read, or nobody looked. */
export const dotenvNames = oncePer((project: Project): ReadonlySet<string> | undefined => {
  const text = project.read(pathOf(project));
  const found = project.has(pathOf(project));
  if (text === undefined && (!found.known || found.value)) return undefined;
  return new Set(namesIn(text ?? ''));
});

/** Whether the `.env` that Compose reads sets a variable, or is there but was not read. */
export function isInDotenv(project: Project, name: string): boolean {
  const names = dotenvNames(project);
  return names ? names.has(name) : project.has(pathOf(project)).known;
}

/** Set for the container to a value of its own, and not in the `.env` that Compose reads. */
export function isOnlyInContainer(project: Project, service: Service, name: string): boolean {
  const variable = service.env(name);
  if (!variable?.text || variable.interpolations.some((each) => each.name === name)) return false;
  return !isInDotenv(project, name);
}

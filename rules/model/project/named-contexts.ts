/** Build contexts that Compose gives a build beside the main one (`additional_contexts`). */
import type { EnvVar } from '../compose/environment.ts';
import type { Service } from '../compose/service.ts';
import type { DockerfileDocument } from '../dockerfile/document.ts';
import { stageReferences } from '../dockerfile/stage-references.ts';
import type { Project } from './project.ts';

/**
 * A name as BuildKit compares it: images of Docker Hub by their short name, in small letters, without `:latest`
 * (dockerui/namedcontext.go).
 */
export const comparableName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:index\.)?docker\.io\//, '')
    .replace(/^library\//, '')
    .replace(/:latest$/, '');

/** Whether a build of the linted Dockerfile is given a context of this name. */
export const isNamedContext = (project: Project, name: string): boolean =>
  project.builders.some(({ service }) => namedContext(service, name) !== undefined);

/** The additional context of a service that a Dockerfile gets when it names an image or a stage. */
export const namedContext = (service: Service, name: string): EnvVar | undefined =>
  service.build?.additionalContexts.find((context) => comparableName(context.name) === comparableName(name));

/** What a Dockerfile takes from images, stages and named contexts; undefined where a variable hides a name. */
export function namesTaken(document: DockerfileDocument): ReadonlySet<string> | undefined {
  const names: string[] = [];
  for (const { name, from } of document.stages) {
    const image = from?.imageWord?.raw;
    // An argument of Compose may make another name of it.
    if (image?.includes('$')) return undefined;
    if (image !== undefined) names.push(image);
    if (name !== undefined) names.push(name);
  }
  for (const { value } of stageReferences(document)) {
    if (value.includes('$')) return undefined;
    names.push(value);
  }
  return new Set(names.map(comparableName));
}

/** A context whose name the Dockerfile takes. */
export const isTaken = (context: EnvVar, taken: ReadonlySet<string>): boolean =>
  taken.has(comparableName(context.name));

import type { MappedText } from '../text.ts';
import type { Entry } from './entry.ts';
import { type EnvVar, readEnvironment } from './environment.ts';
import { itemsOf } from './lists.ts';
import { type Grant, readGrants } from './reference.ts';

/** The `build` of a service. */
export class Build {
  readonly entry: Entry;
  #args: readonly EnvVar[] | undefined;

  constructor(entry: Entry) {
    this.entry = entry;
  }

  /** `build: ./dir` instead of a map. */
  get isShort(): boolean {
    return this.entry.kind === 'scalar';
  }

  get(key: string): Entry | undefined {
    return this.entry.get(key);
  }

  /** A directory, or the address of a repository; in the short syntax the value of `build` itself. */
  get context(): Entry | undefined {
    return this.isShort ? this.entry : this.get('context');
  }
  /** The Dockerfile's path within the context. */
  get dockerfile(): Entry | undefined {
    return this.get('dockerfile');
  }
  get dockerfileInline(): Entry | undefined {
    return this.get('dockerfile_inline');
  }
  /** The text of `dockerfile_inline` as BuildKit gets it, variables of Compose left as written. */
  get inlineText(): MappedText | undefined {
    return this.dockerfileInline?.scalar?.containerText;
  }
  get target(): Entry | undefined {
    return this.get('target');
  }
  get args(): readonly EnvVar[] {
    this.#args ??= readEnvironment(this.get('args'));
    return this.#args;
  }
  get labels(): readonly EnvVar[] {
    return readEnvironment(this.get('labels'));
  }
  /** Names with the directory, image or service they stand for. */
  get additionalContexts(): readonly EnvVar[] {
    return readEnvironment(this.get('additional_contexts'));
  }
  get secrets(): readonly Grant[] {
    return readGrants(this.get('secrets'));
  }
  get cacheFrom(): readonly Entry[] {
    return itemsOf(this.get('cache_from'));
  }
  get cacheTo(): readonly Entry[] {
    return itemsOf(this.get('cache_to'));
  }
  get tags(): readonly Entry[] {
    return itemsOf(this.get('tags'));
  }
  get platforms(): readonly Entry[] {
    return itemsOf(this.get('platforms'));
  }
}

export const readBuild = (entry: Entry | undefined): Build | undefined =>
  entry?.kind === 'map' || entry?.kind === 'scalar' ? new Build(entry) : undefined;

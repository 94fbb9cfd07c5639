import { known, unknown, type Value } from '../value.ts';
import { DockerIgnore } from './dockerignore.ts';
import type { Files } from './files.ts';
import { cleanPath, directoryOf, joinPath } from './path.ts';

/** The directory whose files a build may copy. Paths given and returned are relative to it. */
export class BuildContext {
  /** Relative to the project's root; `''` is the root. */
  readonly directory: string;
  /** Nobody names the context (no Compose file does): it is taken to be where the Dockerfile's sources are. */
  readonly assumed: boolean;
  readonly #files: Files;
  readonly #dockerfile: string | undefined;
  #ignore: DockerIgnore | undefined | null = null;
  #included: Value<readonly string[]> | undefined;

  constructor(files: Files, directory: string, dockerfile: string | undefined, assumed: boolean) {
    this.#files = files;
    this.directory = directory;
    this.#dockerfile = dockerfile;
    this.assumed = assumed;
  }

  /** Everything in it, directories with a final `/`; unknown when not everything was listed. */
  get files(): Value<readonly string[]> {
    return this.#files.below(this.directory);
  }

  /** Directories (with a final `/`) that exist but whose contents were not listed: `.git/`, `node_modules/`. */
  get opaque(): readonly string[] {
    return this.#files.opaqueBelow(this.directory);
  }

  /** The ignore file in force: `<Dockerfile>.dockerignore` beside the Dockerfile, else the context's `.dockerignore`. */
  get ignore(): DockerIgnore | undefined {
    if (this.#ignore === null) this.#ignore = this.#findIgnore();
    return this.#ignore;
  }

  #findIgnore(): DockerIgnore | undefined {
    const own = this.#dockerfile === undefined ? undefined : `${this.#dockerfile}.dockerignore`;
    for (const path of [own, joinPath(this.directory, '.dockerignore')]) {
      const text = path === undefined ? undefined : this.#files.read(path);
      if (path !== undefined && text !== undefined) return new DockerIgnore(path, text);
    }
    return undefined;
  }

  /** Whether no ignore file is in force: unknown when one is there that could not be read, or nothing was listed. */
  get lacksIgnore(): Value<boolean> {
    if (this.ignore) return known(false);
    const own = this.#dockerfile === undefined ? known(false) : this.#files.has(`${this.#dockerfile}.dockerignore`);
    const general = this.#files.has(joinPath(this.directory, '.dockerignore'));
    return own.known && !own.value && general.known && !general.value ? known(true) : unknown;
  }

  /** Whether a file or directory is there, ignored or not. A leading `/` means the context, as in COPY. */
  has(path: string): Value<boolean> {
    const clean = cleanPath(`/${path}`).slice(1);
    return clean === '' ? known(true) : this.#files.has(joinPath(this.directory, clean));
  }

  /** Whether a path stays out of the build because of the ignore file. */
  ignores(path: string): boolean {
    return this.ignore?.matches(cleanPath(`/${path}`).slice(1)) ?? false;
  }

  /** What the build can see: the files (no directories) that no ignore pattern excludes. */
  get included(): Value<readonly string[]> {
    this.#included ??= this.#listIncluded();
    return this.#included;
  }

  #listIncluded(): Value<readonly string[]> {
    const files = this.files;
    if (!files.known) return unknown;
    const opaque = new Set(this.opaque);
    return known(files.value.filter((path) => (!path.endsWith('/') || opaque.has(path)) && !this.ignores(path)));
  }

  /** The text of a file, where the surroundings hold it. */
  read(path: string): string | undefined {
    return this.#files.read(joinPath(this.directory, cleanPath(`/${path}`).slice(1)));
  }
}

/** The directory a Dockerfile's sources are probably relative to: the nearest one that has them all, else its own. */
export function assumedContext(files: Files, dockerfile: string, sources: readonly string[]): string {
  const own = directoryOf(dockerfile);
  if (sources.length === 0) return own;
  for (let directory = own; ; directory = directoryOf(directory)) {
    if (sources.every((source) => is(files.has(joinPath(directory, source))))) return directory;
    if (directory === '') return own;
  }
}

const is = (value: Value<boolean>): boolean => value.known && value.value;

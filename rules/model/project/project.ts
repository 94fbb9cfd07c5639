import { isComposeFileName } from '../compose/detect.ts';
import type { ComposeDocument } from '../compose/document.ts';
import { type InlineDockerfile, inlineDockerfileOf } from '../compose/inline-dockerfile.ts';
import type { Service } from '../compose/service.ts';
import type { DockerfileDocument } from '../dockerfile/document.ts';
import type { Stage } from '../dockerfile/stage.ts';
import type { Value } from '../value.ts';
import { assumedContext, BuildContext } from './build-context.ts';
import { type ComposeBuild, composeBuild } from './compose-build.ts';
import { Files } from './files.ts';
import { isGlob } from './glob.ts';
import { type Manifest, manifestAt } from './manifest.ts';
import { composeOf, dockerfileOf } from './neighbours.ts';
import { baseName, directoryOf, pathWithin } from './path.ts';
import type { Surroundings } from './surroundings.ts';

/** A Compose file of the project. */
export interface ComposeFile {
  readonly path: string;
  readonly document: ComposeDocument;
}

/** A Compose service that builds the linted Dockerfile. */
export interface Builder extends ComposeFile {
  readonly service: Service;
  readonly build: ComposeBuild;
}

/** The Dockerfile that a Compose service builds. */
export interface ServiceDockerfile {
  /** The file it stands in: for `dockerfile_inline` the Compose file. */
  readonly path: string;
  /** Written in the Compose file: positions are those in its own text. */
  readonly isInline: boolean;
  readonly document: DockerfileDocument;
  /** The stage the service asks for (`target`), else the last one; undefined when it cannot be told. */
  readonly stage: Stage | undefined;
}

/** A file with settings: `.env`, `.env.production`, `app.env`. */
export interface EnvFile {
  readonly path: string;
  /** `.env.example` and the like: made to be shared. */
  readonly isTemplate: boolean;
  readonly text: string | undefined;
}

/** What rules may ask about everything around the linted file. Paths are relative to the project's root. */
export class Project {
  static readonly empty = new Project({ path: '', listings: [], texts: {}, hasGit: false, unread: [] });

  readonly surroundings: Surroundings;
  readonly #files: Files;
  readonly #linted: DockerfileDocument | ComposeDocument | undefined;
  readonly #inlined: InlineDockerfile | undefined;
  #composeFiles: readonly ComposeFile[] | undefined;
  #builders: readonly Builder[] | undefined;
  #context: BuildContext | undefined | null = null;

  /**
   * @param linted the linted file as it stands in the editor, which may be newer than the snapshot
   * @param inlined the Dockerfile in it (`dockerfile_inline`) that is linted
   */
  constructor(surroundings: Surroundings, linted?: DockerfileDocument | ComposeDocument, inlined?: InlineDockerfile) {
    this.surroundings = surroundings;
    this.#linted = linted;
    this.#inlined = inlined;
    this.#files = new Files(surroundings);
  }

  /** The linted file; for an inline Dockerfile the Compose file. */
  get path(): string {
    return this.surroundings.path;
  }

  /** Whether the project's root is a Git work tree. */
  get hasGit(): boolean {
    return this.surroundings.hasGit;
  }

  /** Whether a file or directory is there; unknown outside of what was listed. */
  has(path: string): Value<boolean> {
    return this.#files.has(path);
  }

  /** Surely a directory. */
  isDirectory(path: string): boolean {
    return this.#files.isDirectory(path);
  }

  /** The text of a file, where the surroundings hold it. */
  read(path: string): string | undefined {
    return this.#files.read(path);
  }

  /** The Compose files that were read, by name. */
  get composeFiles(): readonly ComposeFile[] {
    this.#composeFiles ??= Object.entries(this.surroundings.texts)
      .filter(([path]) => isComposeFileName(path))
      .map(([path, text]) => ({ path, document: this.#compose(path, text) }));
    return this.#composeFiles;
  }

  /** The Compose services that build the linted Dockerfile. */
  get builders(): readonly Builder[] {
    this.#builders ??= this.#inlined ? this.#inlineBuilders(this.#inlined) : this.#fileBuilders();
    return this.#builders;
  }

  #fileBuilders(): readonly Builder[] {
    return this.composeFiles.flatMap((file) =>
      file.document.services.flatMap((service) => {
        const build = composeBuild(file.path, service);
        return build.known && build.value?.dockerfile === this.path ? [{ ...file, service, build: build.value }] : [];
      }),
    );
  }

  #inlineBuilders({ entry }: InlineDockerfile): readonly Builder[] {
    const document = this.#linted;
    if (document?.kind !== 'compose') return [];
    return document.services.flatMap((service) => {
      if (service.build?.dockerfileInline?.range.start !== entry.range.start) return [];
      const build = composeBuild(this.path, service);
      return build.known && build.value ? [{ path: this.path, document, service, build: build.value }] : [];
    });
  }

  /**
   * The build context of the linted Dockerfile: what the Compose files say, else the nearest directory that has what
   * it copies. Undefined without surroundings, and when Compose files disagree.
   */
  get context(): BuildContext | undefined {
    if (this.#context === null) this.#context = this.#findContext();
    return this.#context;
  }

  #findContext(): BuildContext | undefined {
    if (this.surroundings.listings.length === 0) return undefined;
    const named = new Set(this.builders.map((builder) => builder.build.context));
    if (named.size > 1) return undefined;
    const [directory] = named;
    const dockerfile = this.#inlined ? undefined : this.path;
    if (directory !== undefined) return new BuildContext(this.#files, directory, dockerfile, false);
    if (this.#inlined) return undefined;
    const document = this.#dockerfile(this.path);
    const assumed = assumedContext(this.#files, this.path, document ? copiedPaths(document) : []);
    return new BuildContext(this.#files, assumed, this.path, true);
  }

  /** The build context of a service of the linted Compose file, or of another one (`composePath`). */
  contextOf(service: Service, composePath = this.path): BuildContext | undefined {
    const build = composeBuild(composePath, service);
    if (!build.known || !build.value) return undefined;
    return new BuildContext(this.#files, build.value.context, build.value.dockerfile, false);
  }

  /** The Dockerfile a service of the linted Compose file, or of another one (`composePath`), builds. */
  dockerfileOf(service: Service, composePath = this.path): ServiceDockerfile | undefined {
    const inline = inlineDockerfileOf(service);
    // Where Compose fills something in, the text is not what is built.
    if (inline?.entry.hasInterpolation) return undefined;
    const build = composeBuild(composePath, service);
    const path = inline ? composePath : build.known ? build.value?.dockerfile : undefined;
    const document = inline ? inline.document : path === undefined ? undefined : this.#dockerfile(path);
    if (path === undefined || !document) return undefined;
    const target = service.build?.target;
    const isKnown = !target || target.value.known;
    const stage = target?.value.known ? document.stage(target.value.value) : document.finalStage;
    return { path, isInline: inline !== undefined, document, stage: isKnown ? stage : undefined };
  }

  #dockerfile(path: string): DockerfileDocument | undefined {
    if (path === this.path && this.#linted?.kind === 'dockerfile') return this.#linted;
    const text = this.read(path);
    return text === undefined ? undefined : dockerfileOf(text);
  }

  #compose(path: string, text: string): ComposeDocument {
    return path === this.path && this.#linted?.kind === 'compose' ? this.#linted : composeOf(text);
  }

  /** Manifests and lock files in what was listed. */
  get manifests(): readonly Manifest[] {
    return this.#paths().flatMap((path) => manifestAt(path) ?? []);
  }

  /** Manifests and lock files directly in a directory. */
  manifestsIn(directory: string): readonly Manifest[] {
    return this.manifests.filter((manifest) => directoryOf(manifest.path) === directory);
  }

  /** Files with settings in what was listed. */
  get envFiles(): readonly EnvFile[] {
    return this.#paths()
      .filter(isEnvFileName)
      .map((path) => ({ path, isTemplate: isEnvTemplateName(path), text: this.read(path) }));
  }

  /** Every listed or read file, from the root. */
  #paths(): readonly string[] {
    const paths = new Set(Object.keys(this.surroundings.texts));
    for (const listing of this.surroundings.listings) {
      for (const entry of listing.entries) {
        if (!entry.endsWith('/')) paths.add(listing.directory === '' ? entry : `${listing.directory}/${entry}`);
      }
    }
    return [...paths].filter((path) => pathWithin('', path) !== undefined);
  }
}

/** `.env`, `.env.local`, `web.env`; not `.envrc`, which is a script. */
export function isEnvFileName(path: string): boolean {
  const name = baseName(path);
  return name === '.env' || name.startsWith('.env.') || (name.endsWith('.env') && name.length > 4);
}

/** Settings without their values, made to be shared. */
export const isEnvTemplateName = (path: string): boolean =>
  /[.\-_](?:example|sample|template|dist|defaults?)(?:\.|$)/.test(baseName(path));

/** What a Dockerfile copies out of its build context by a fixed path. */
export function copiedPaths(document: DockerfileDocument): readonly string[] {
  const copies = [...document.ofType('COPY'), ...document.ofType('ADD')];
  return copies
    .filter((copy) => !copy.from)
    .flatMap((copy) => copy.sources)
    .flatMap(({ value }) => (value.known && isFixedPath(value.value) ? [value.value.replace(/^\/+/, '')] : []));
}

const isFixedPath = (source: string): boolean =>
  !isGlob(source) &&
  !source.startsWith('<<') &&
  !source.includes('://') &&
  !/^\/*\.?\/*$/.test(source) &&
  !source.startsWith('git@');

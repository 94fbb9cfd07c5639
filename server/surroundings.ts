import { isComposeFileName } from '../rules/model/compose/detect.ts';
import type { ComposeDocument } from '../rules/model/compose/document.ts';
import { nginxMounts } from '../rules/model/process/nginx.ts';
import { type ComposeBuild, composeBuild } from '../rules/model/project/compose-build.ts';
import { includedPaths } from '../rules/model/project/composition.ts';
import { manifestAt } from '../rules/model/project/manifest.ts';
import { composeOf, dockerfileOf } from '../rules/model/project/neighbours.ts';
import { baseName, directoryOf, joinPath, pathWithin } from '../rules/model/project/path.ts';
import { copiedPaths, isEnvFileName } from '../rules/model/project/project.ts';
import { isOpaqueName, type Listing, type Surroundings } from '../rules/model/project/surroundings.ts';
import type { FileReader } from './file-reader.ts';

/** Above this many entries a listing is cut short: what is not in it may exist all the same. */
const mostEntries = 20_000;
const deepest = 24;
/** Neighbours are read for what they declare; longer ones declare nothing a rule asks for. */
const longestText = 256 * 1024;
/** Manifests and the like are read from directories this deep in the context, and so many of them at most. */
const deepestText = 3;
const mostTexts = 100;

/**
 * Collects what lies around linted files, through one reader, which is to keep what it read: it is asked often. Every
 * directory is listed once: make one collector per run, or, in an editor, a new one when a file came or went.
 */
export class SurroundingsCollector {
  readonly #reader: FileReader;
  readonly #root: string;
  readonly #listings = new Map<string, Promise<Listing>>();
  readonly #builds = new Map<string, { readonly text: string; readonly builds: readonly ComposeBuild[] }>();

  /** @param root the project's root directory, absolute; nothing above it is read */
  constructor(reader: FileReader, root: string) {
    this.#reader = reader;
    this.#root = root;
  }

  /**
   * @param path the linted file, relative to the root
   * @param text the linted file as it stands in the editor
   */
  async collect(path: string, kind: 'dockerfile' | 'compose', text: string): Promise<Surroundings> {
    const snapshot = new Snapshot();
    if (kind === 'dockerfile') await this.#collectForDockerfile(path, text, snapshot);
    else await this.#collectForCompose(path, text, snapshot);
    const top = await this.#reader.list(this.#root);
    const hasGit = top?.some((entry) => entry.name === '.git') ?? false;
    return { path, listings: snapshot.listings, texts: snapshot.texts, hasGit, unread: snapshot.unread };
  }

  async #collectForDockerfile(path: string, text: string, snapshot: Snapshot): Promise<void> {
    const contexts = new Set<string>();
    for (const composePath of await this.#composeFilesAbove(directoryOf(path))) {
      const builds = (await this.#buildsOf(composePath)).filter((build) => build.dockerfile === path);
      if (builds.length === 0) continue;
      await this.#read(composePath, snapshot);
      for (const build of builds) contexts.add(build.context);
    }
    if (contexts.size === 0) contexts.add(await this.#assumedContext(path, text));
    for (const context of contexts) await this.#addContext(context, path, snapshot);
  }

  async #collectForCompose(path: string, text: string, snapshot: Snapshot): Promise<void> {
    const directory = directoryOf(path);
    const listing = await this.#addListing(directory, snapshot);
    await this.#readGitIgnores(listing, snapshot);
    for (const name of await this.#names(directory)) {
      if (isComposeFileName(name) || isEnvFileName(name)) await this.#read(joinPath(directory, name), snapshot);
    }
    await this.#readPartners(path, text, snapshot);
    for (const service of composeOf(text).services) {
      for (const { file } of nginxMounts(service)) await this.#read(joinPath(directory, file), snapshot);
      for (const { path: file } of service.envFiles) {
        if (file.value.known) await this.#read(joinPath(directory, file.value.value), snapshot);
      }
      const build = composeBuild(path, service);
      if (!build.known || !build.value) continue;
      await this.#addContext(build.value.context, build.value.dockerfile, snapshot);
      if (build.value.dockerfile !== undefined) await this.#read(build.value.dockerfile, snapshot);
    }
  }

  /** What Git ignores in a listed directory and in those above it. */
  async #readGitIgnores({ directory, entries }: Listing, snapshot: Snapshot): Promise<void> {
    await this.#read('.git/info/exclude', snapshot);
    for (let above = directory; above !== ''; ) {
      above = directoryOf(above);
      await this.#read(joinPath(above, '.gitignore'), snapshot);
    }
    const below = entries.filter((entry) => baseName(entry) === '.gitignore' && entry.split('/').length <= deepestText);
    for (const entry of below.slice(0, mostTexts)) await this.#read(joinPath(directory, entry), snapshot);
  }

  /** Compose files that take part in a project with this one: those it includes or extends, those above that include it. */
  async #readPartners(path: string, text: string, snapshot: Snapshot): Promise<void> {
    const beside = Object.entries(snapshot.texts).filter(([other]) => isComposeFileName(other));
    const waiting: (readonly [path: string, text: string])[] = [[path, text], ...beside];
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      for (const partner of partnersOf(next[0], composeOf(next[1]))) {
        if (snapshot.has(partner)) continue;
        await this.#read(partner, snapshot);
        const found = snapshot.texts[partner];
        if (found !== undefined && Object.keys(snapshot.texts).length < mostTexts) waiting.push([partner, found]);
      }
    }
    const directory = directoryOf(path);
    for (const above of directory === '' ? [] : await this.#composeFilesAbove(directoryOf(directory))) {
      const result = await this.#reader.read(this.#absolute(above), longestText);
      const includes = 'text' in result && includedPaths(above, composeOf(result.text)).paths.includes(path);
      if (includes) snapshot.texts[above] = result.text;
    }
  }

  /** The nearest directory, upward, that has everything a Dockerfile copies; else the Dockerfile's own. */
  async #assumedContext(path: string, text: string): Promise<string> {
    const own = directoryOf(path);
    const sources = copiedPaths(dockerfileOf(text));
    for (let directory = own; sources.length > 0; directory = directoryOf(directory)) {
      const found = await Promise.all(sources.map((source) => this.#exists(joinPath(directory, source))));
      if (found.every((exists) => exists)) return directory;
      if (directory === '') break;
    }
    return own;
  }

  async #exists(path: string): Promise<boolean> {
    if (pathWithin('', path) === undefined) return false;
    return path === '' || (await this.#names(directoryOf(path))).includes(baseName(path));
  }

  async #addContext(context: string, dockerfile: string | undefined, snapshot: Snapshot): Promise<void> {
    // A listing would say that the directory is there.
    if (!(await this.#exists(context))) return;
    const listing = await this.#addListing(context, snapshot);
    if (dockerfile !== undefined) await this.#read(`${dockerfile}.dockerignore`, snapshot);
    await this.#read(joinPath(context, '.dockerignore'), snapshot);
    let texts = 0;
    for (const entry of listing.entries) {
      if (texts >= mostTexts) break;
      if (entry.split('/').length > deepestText || !isTelling(entry)) continue;
      texts++;
      await this.#read(joinPath(context, entry), snapshot);
    }
  }

  async #addListing(directory: string, snapshot: Snapshot): Promise<Listing> {
    let listing = this.#listings.get(directory);
    if (!listing) {
      listing = listTree(this.#reader, this.#absolute(directory), directory);
      this.#listings.set(directory, listing);
    }
    return snapshot.addListing(await listing);
  }

  /** Compose files in a directory and those above it, nearest first. */
  async #composeFilesAbove(start: string): Promise<readonly string[]> {
    const paths: string[] = [];
    for (let directory = start; ; directory = directoryOf(directory)) {
      for (const name of await this.#names(directory)) {
        if (isComposeFileName(name)) paths.push(joinPath(directory, name));
      }
      if (directory === '') return paths;
    }
  }

  /** What the services of a Compose file build: found out once for each text. */
  async #buildsOf(composePath: string): Promise<readonly ComposeBuild[]> {
    const result = await this.#reader.read(this.#absolute(composePath), longestText);
    if ('failure' in result) return [];
    const { text } = result;
    let known = this.#builds.get(composePath);
    if (known?.text !== text) {
      const builds = composeOf(text).services.flatMap((service) => {
        const build = composeBuild(composePath, service);
        return build.known && build.value ? [build.value] : [];
      });
      known = { text, builds };
      this.#builds.set(composePath, known);
    }
    return known.builds;
  }

  async #names(directory: string): Promise<readonly string[]> {
    const entries = await this.#reader.list(this.#absolute(directory));
    return entries?.map((entry) => entry.name) ?? [];
  }

  /** Puts the text of a file, if it is there, into the snapshot. */
  async #read(path: string, snapshot: Snapshot): Promise<void> {
    if (pathWithin('', path) === undefined || snapshot.has(path) || !(await this.#exists(path))) return;
    const result = await this.#reader.read(this.#absolute(path), longestText);
    if ('text' in result) snapshot.texts[path] = result.text;
    else if (result.failure !== 'missing' && result.failure !== 'directory') snapshot.unread.push(path);
  }

  #absolute(path: string): string {
    if (path === '') return this.#root;
    return this.#root.endsWith('/') ? this.#root + path : `${this.#root}/${path}`;
  }
}

/** The local files a Compose file includes and extends. */
export function partnersOf(path: string, document: ComposeDocument): readonly string[] {
  const extended = document.services.flatMap((service) => {
    const file = service.extends?.file?.value;
    return file?.known ? [joinPath(directoryOf(path), file.value)] : [];
  });
  return [...includedPaths(path, document).paths, ...extended];
}

class Snapshot {
  readonly listings: Listing[] = [];
  readonly texts: Record<string, string> = {};
  readonly unread: string[] = [];

  has(path: string): boolean {
    return Object.hasOwn(this.texts, path) || this.unread.includes(path);
  }

  addListing(listing: Listing): Listing {
    if (!this.listings.includes(listing)) this.listings.push(listing);
    return listing;
  }
}

/** Files worth reading: they say how the program is built and started, or with which settings. */
function isTelling(path: string): boolean {
  const manifest = manifestAt(path);
  if (manifest) return !manifest.isLock;
  const name = baseName(path);
  return isEnvFileName(name) || name.endsWith('.sh') || name.includes('entrypoint') || name === 'Procfile';
}

/** Everything below a directory, breadth first, so that a listing cut short has what is near. */
async function listTree(reader: FileReader, absolute: string, directory: string): Promise<Listing> {
  const entries: string[] = [];
  const opaque: string[] = [];
  let truncated = false;
  let level = [''];
  for (let depth = 0; level.length > 0; depth++) {
    const next: string[] = [];
    for (const parent of level) {
      if (entries.length >= mostEntries) {
        truncated = true;
        break;
      }
      const children = await reader.list(parent === '' ? absolute : `${absolute}/${parent.slice(0, -1)}`);
      if (!children) opaque.push(parent);
      for (const child of children ?? []) {
        const path = parent + child.name;
        if (child.kind !== 'directory') {
          entries.push(path);
          continue;
        }
        entries.push(`${path}/`);
        if (child.isLink || isOpaqueName(child.name) || depth >= deepest) opaque.push(`${path}/`);
        else next.push(`${path}/`);
      }
    }
    level = truncated ? [] : next;
  }
  return { directory, entries, opaque, truncated };
}

import { type ConfigLayer, type ResolvedConfig, resolveConfig, validateConfig } from '../rules/core/config.ts';
import type { RegisteredRule } from '../rules/core/rule.ts';
import { composeOf, dockerfileOf } from '../rules/model/project/neighbours.ts';
import { joinPath, pathWithin } from '../rules/model/project/path.ts';
import { copiedPaths } from '../rules/model/project/project.ts';
import type { Surroundings } from '../rules/model/project/surroundings.ts';
import { type ConfigFileProblem, ConfigLoader, isConfigFile } from './config-file.ts';
import type { FileReader } from './file-reader.ts';
import { parentOf } from './locations.ts';
import type { Settings } from './settings.ts';
import { partnersOf, SurroundingsCollector } from './surroundings.ts';
import { WorkspaceFiles } from './workspace-files.ts';

export type Kind = 'dockerfile' | 'compose';

/** How one document is to be linted. The same objects come back as long as nothing changed. */
export interface Circumstances {
  readonly config: ResolvedConfig;
  /** The configuration file that applies. */
  readonly configFile: string | undefined;
  readonly configProblems: readonly ConfigFileProblem[];
  readonly surroundings: Surroundings | undefined;
  /** The directory that `surroundings` counts from. */
  readonly root: string;
}

interface Remembered {
  readonly settings: Settings;
  readonly dependsOn: string;
  readonly circumstances: Promise<Circumstances>;
  /** Something that it may rest on changed since. */
  isOutdated: boolean;
}

/** What lies around the documents of an editor, kept until the editor says that it changed. */
export class Workspace {
  readonly files: WorkspaceFiles;
  readonly #rules: readonly RegisteredRule[] | undefined;
  #folders: readonly string[] = [];
  #configs: ConfigLoader;
  readonly #collectors = new Map<string, SurroundingsCollector>();
  readonly #remembered = new Map<string, Remembered>();

  constructor(reader: FileReader, rules?: readonly RegisteredRule[]) {
    this.files = new WorkspaceFiles(reader);
    this.#rules = rules;
    this.#configs = new ConfigLoader(this.files, rules);
  }

  /** The workspace folders, by their paths. */
  get folders(): readonly string[] {
    return this.#folders;
  }
  set folders(folders: readonly string[]) {
    // Of nested folders the innermost one is a file's own.
    this.#folders = [...folders].sort((a, b) => b.length - a.length);
    this.#forget();
  }

  /** The project's root for a file: its workspace folder, else its directory. */
  rootOf(path: string): string {
    return this.#folders.find((folder) => pathWithin(folder, path) !== undefined) ?? parentOf(path);
  }

  /** Files were made, changed or removed. */
  changed(paths: readonly string[]): void {
    for (const path of paths) this.files.forget(path);
    if (paths.length > 0) this.#forget();
  }

  /**
   * An open document has this text now; without one it was closed. Until it is saved, or closed, what stands in the
   * editor counts for its neighbours. Not so for configuration files: half written ones would upset everything.
   */
  edited(path: string, text: string | undefined): void {
    if (isConfigFile(path)) return;
    this.files.setOpen(path, text);
    for (const [other, remembered] of this.#remembered) {
      if (other !== path) remembered.isOutdated = true;
    }
  }

  #forget(): void {
    for (const remembered of this.#remembered.values()) remembered.isOutdated = true;
    this.#configs = new ConfigLoader(this.files, this.#rules);
    this.#collectors.clear();
    this.#remembered.clear();
  }

  /** @param path absolute; undefined for a document that lies nowhere */
  async circumstances(path: string | undefined, kind: Kind, text: string, settings: Settings): Promise<Circumstances> {
    const key = path ?? '';
    const dependsOn = path === undefined ? '' : surroundingsDependOn(path, kind, text);
    let known = this.#remembered.get(key);
    if (known?.settings !== settings) known = undefined;
    if (!known || known.dependsOn !== dependsOn || known.isOutdated) {
      const circumstances = this.#find(path, kind, text, settings, known?.circumstances);
      known = { settings, dependsOn, circumstances, isOutdated: false };
      this.#remembered.set(key, known);
    }
    const circumstances = await known.circumstances;
    return known.isOutdated ? this.circumstances(path, kind, text, settings) : circumstances;
  }

  /** @param before what held with the same settings and configuration */
  async #find(
    path: string | undefined,
    kind: Kind,
    text: string,
    settings: Settings,
    before: Promise<Circumstances> | undefined,
  ): Promise<Circumstances> {
    const known = await before;
    const { root, config, configFile, configProblems } = known ?? (await this.#configured(path, settings));
    if (path === undefined) return { root, config, configFile, configProblems, surroundings: undefined };
    const surroundings = await this.#collectorOf(root).collect(pathWithin(root, path) ?? path, kind, text);
    if (known?.surroundings && isSameSnapshot(known.surroundings, surroundings)) return known;
    return { root, config, configFile, configProblems, surroundings };
  }

  async #configured(path: string | undefined, settings: Settings): Promise<Omit<Circumstances, 'surroundings'>> {
    const editor = validateConfig({ preset: settings.preset, rules: settings.rules }, this.#rules).config;
    const layers: ConfigLayer[] = [{ config: editor }];
    if (path === undefined) {
      return { config: resolveConfig(layers), configFile: undefined, configProblems: [], root: '' };
    }
    const root = this.rootOf(path);
    const configFile = settings.configFile
      ? joinPath(root, settings.configFile)
      : await this.#configs.find(parentOf(path));
    const loaded = configFile === undefined ? undefined : await this.#configs.load(configFile);
    const config = resolveConfig([...layers, ...(loaded?.layers ?? [])]);
    return { config, configFile, configProblems: loaded?.problems ?? [], root };
  }

  #collectorOf(root: string): SurroundingsCollector {
    const collector = this.#collectors.get(root) ?? new SurroundingsCollector(this.files, root);
    this.#collectors.set(root, collector);
    return collector;
  }

  forget(path: string | undefined): void {
    this.#remembered.delete(path ?? '');
  }
}

/** What of a text decides which surroundings are collected: as long as it stays, they need not be collected again. */
function surroundingsDependOn(path: string, kind: Kind, text: string): string {
  if (kind === 'dockerfile') return JSON.stringify(copiedPaths(dockerfileOf(text)));
  const document = composeOf(text);
  const parts = document.services.flatMap((service) => [
    service.name,
    ...[service.get('build'), service.get('env_file')].map((entry) =>
      entry ? text.slice(entry.range.start, entry.range.end) : '',
    ),
  ]);
  return JSON.stringify([parts, partnersOf(path, document)]);
}

/** Whether two snapshots for one file tell the same; its own text, which stands in the editor, aside. */
function isSameSnapshot(a: Surroundings, b: Surroundings): boolean {
  const namesOf = ({ texts, path }: Surroundings) => Object.keys(texts).filter((name) => name !== path);
  const names = namesOf(a);
  return (
    a.hasGit === b.hasGit &&
    isSameList(a.listings, b.listings) &&
    isSameList(a.unread, b.unread) &&
    isSameList(names, namesOf(b)) &&
    names.every((name) => a.texts[name] === b.texts[name])
  );
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

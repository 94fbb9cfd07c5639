import { type ConfigLayer, type ResolvedConfig, resolveConfig, validateConfig } from '../rules/core/config.ts';
import type { RegisteredRule } from '../rules/core/rule.ts';
import { composeOf, dockerfileOf } from '../rules/model/project/neighbours.ts';
import { joinPath, pathWithin } from '../rules/model/project/path.ts';
import { copiedPaths } from '../rules/model/project/project.ts';
import type { Surroundings } from '../rules/model/project/surroundings.ts';
import { type ConfigFileProblem, ConfigLoader } from './config-file.ts';
import type { FileReader } from './file-reader.ts';
import { parentOf } from './locations.ts';
import type { Settings } from './settings.ts';
import { SurroundingsCollector } from './surroundings.ts';
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

  #forget(): void {
    this.#configs = new ConfigLoader(this.files, this.#rules);
    this.#collectors.clear();
    this.#remembered.clear();
  }

  /** @param path absolute; undefined for a document that lies nowhere */
  circumstances(path: string | undefined, kind: Kind, text: string, settings: Settings): Promise<Circumstances> {
    const key = path ?? '';
    const dependsOn = path === undefined ? '' : surroundingsDependOn(kind, text);
    const known = this.#remembered.get(key);
    if (known && known.settings === settings && known.dependsOn === dependsOn) return known.circumstances;
    const circumstances = this.#find(path, kind, text, settings);
    this.#remembered.set(key, { settings, dependsOn, circumstances });
    return circumstances;
  }

  async #find(path: string | undefined, kind: Kind, text: string, settings: Settings): Promise<Circumstances> {
    const editor = validateConfig({ preset: settings.preset, rules: settings.rules }, this.#rules).config;
    const layers: ConfigLayer[] = [{ config: editor }];
    if (path === undefined) {
      const config = resolveConfig(layers);
      return { config, configFile: undefined, configProblems: [], surroundings: undefined, root: '' };
    }
    const root = this.rootOf(path);
    const configFile = settings.configFile
      ? joinPath(root, settings.configFile)
      : await this.#configs.find(parentOf(path));
    const loaded = configFile === undefined ? undefined : await this.#configs.load(configFile);
    const config = resolveConfig([...layers, ...(loaded?.layers ?? [])]);
    const surroundings = await this.#collectorOf(root).collect(pathWithin(root, path) ?? path, kind, text);
    return { config, configFile, configProblems: loaded?.problems ?? [], surroundings, root };
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
function surroundingsDependOn(kind: Kind, text: string): string {
  if (kind === 'dockerfile') return JSON.stringify(copiedPaths(dockerfileOf(text)));
  const parts = composeOf(text).services.flatMap((service) => [
    service.name,
    ...[service.get('build'), service.get('env_file')].map((entry) =>
      entry ? text.slice(entry.range.start, entry.range.end) : '',
    ),
  ]);
  return JSON.stringify(parts);
}

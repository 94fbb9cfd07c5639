import { findNodeAtLocation, getNodeValue, type Node as JsonNode, type ParseError, parseTree } from 'jsonc-parser';
import { type Config, type ConfigLayer, validateConfig } from '../rules/core/config.ts';
import { type ConfigProblem, renderConfigProblem } from '../rules/core/config-problem.ts';
import { fillPlaceholders } from '../rules/core/fill.ts';
import type { Language, RegisteredRule } from '../rules/core/rule.ts';
import { parseCompose } from '../rules/model/compose/document.ts';
import type { Entry } from '../rules/model/compose/entry.ts';
import { composeProblems } from '../rules/model/compose/problems.ts';
import { baseName, directoryOf, joinPath } from '../rules/model/project/path.ts';
import { LineIndex, type Position, type Range } from '../rules/model/text.ts';
import type { FileReader, ReadFailure } from './file-reader.ts';

/** Names a configuration may have; of several in one directory the first one counts. */
export const configFileNames = ['.plimsoll.jsonc', '.plimsoll.json', '.plimsoll.yaml', '.plimsoll.yml'] as const;

/** Whether a file is a configuration by its name. */
export const isConfigFile = (path: string): boolean => configFileNames.some((name) => name === baseName(path));

const largestConfig = 1024 * 1024;

/** Something wrong with a configuration file. */
export interface ConfigFileProblem {
  /** The file, absolute. */
  readonly path: string;
  readonly range: Range;
  /** Where it begins. */
  readonly position: Position;
  readonly message: Readonly<Record<Language, string>>;
}

/** A configuration file with what it extends. */
export interface LoadedConfig {
  /** Weakest first, to be given to `resolveConfig`; empty when there is no file. */
  readonly layers: readonly ConfigLayer[];
  /** Every file that was read or looked for: when one of them changes, so does the configuration. */
  readonly files: readonly string[];
  readonly problems: readonly ConfigFileProblem[];
}

const none: LoadedConfig = { layers: [], files: [], problems: [] };

/** Finds and reads configuration files, each one once: make a new loader when a file changed. */
export class ConfigLoader {
  readonly #reader: FileReader;
  readonly #rules: readonly RegisteredRule[] | undefined;
  readonly #found = new Map<string, Promise<string | undefined>>();
  readonly #loaded = new Map<string, Promise<LoadedConfig>>();

  constructor(reader: FileReader, rules?: readonly RegisteredRule[]) {
    this.#reader = reader;
    this.#rules = rules;
  }

  /** The configuration for a file: the nearest one upward, no farther than the root of its repository. */
  async forFile(path: string): Promise<LoadedConfig> {
    const config = await this.find(directoryOf(path));
    return config === undefined ? none : this.load(config);
  }

  /** The nearest configuration file in a directory or above it. */
  find(directory: string): Promise<string | undefined> {
    let found = this.#found.get(directory);
    if (!found) {
      found = this.#findFrom(directory);
      this.#found.set(directory, found);
    }
    return found;
  }

  async #findFrom(directory: string): Promise<string | undefined> {
    const entries = (await this.#reader.list(directory === '' ? '/' : directory)) ?? [];
    const names = new Set(entries.map((entry) => entry.name));
    const name = configFileNames.find((candidate) => names.has(candidate));
    if (name !== undefined) return `${directory}/${name}`;
    const parent = directoryOf(directory);
    return names.has('.git') || parent === directory ? undefined : this.find(parent);
  }

  /** Reads a configuration file (absolute path) and what it extends. */
  load(path: string): Promise<LoadedConfig> {
    let loaded = this.#loaded.get(path);
    if (!loaded) {
      loaded = this.#read(path, directoryOf(path), []);
      this.#loaded.set(path, loaded);
    }
    return loaded;
  }

  /** @param base where globs count from: the directory of the file that was found, not of one that it extends */
  async #read(path: string, base: string, extending: readonly string[]): Promise<LoadedConfig> {
    const result = await this.#reader.read(path, largestConfig);
    if ('failure' in result) return { layers: [], files: [path], problems: [unreadable(path, result.failure)] };
    const source = isYaml(path) ? new YamlSource(result.text) : new JsonSource(result.text);
    const { config, problems: found } = validateConfig(source.value, this.#rules);
    const lines = new LineIndex(result.text);
    const problemAt = (range: Range, message: Readonly<Record<Language, string>>): ConfigFileProblem => ({
      path,
      range,
      position: lines.position(range.start),
      message,
    });
    const problems = [
      ...source.errors.map(({ range, message }) => problemAt(range, message)),
      ...found.map((problem) => problemAt(source.rangeOf(problem), inAllLanguages(problem))),
    ];
    const layers: ConfigLayer[] = [];
    const files = [path];
    for (const [index, relative] of (config.extends ?? []).entries()) {
      const extended = joinPath(directoryOf(path), relative);
      const range = source.rangeOfExtends(index);
      if (extended === path || extending.includes(extended)) {
        problems.push(problemAt(range, texts.cycle));
        continue;
      }
      const loaded = await this.#read(extended, base, [...extending, path]);
      layers.push(...loaded.layers);
      files.push(...loaded.files);
      problems.push(...loaded.problems);
    }
    layers.push({ config: withAbsoluteBaseline(config, path), directory: base });
    return { layers, files, problems };
  }
}

function withAbsoluteBaseline(config: Config, path: string): Config {
  return config.baseline === undefined ? config : { ...config, baseline: joinPath(directoryOf(path), config.baseline) };
}

function unreadable(path: string, failure: ReadFailure): ConfigFileProblem {
  const message = failure === 'missing' ? texts.missing : texts.unreadable;
  return { path, range: { start: 0, end: 0 }, position: { line: 0, column: 0 }, message };
}

const inAllLanguages = (problem: ConfigProblem): Record<Language, string> => ({
  en: renderConfigProblem(problem, 'en'),
  de: renderConfigProblem(problem, 'de'),
});

const texts = {
  syntax: { en: 'The syntax is wrong here.', de: 'Hier stimmt die Syntax nicht.' },
  cycle: { en: 'The file extends itself.', de: 'Die Datei baut auf sich selbst auf.' },
  missing: { en: 'There is no such configuration file.', de: 'Diese Konfigurationsdatei gibt es nicht.' },
  unreadable: {
    en: 'The configuration file cannot be read.',
    de: 'Die Konfigurationsdatei lässt sich nicht lesen.',
  },
} as const;

const isYaml = (path: string): boolean => /\.ya?ml$/.test(baseName(path));

interface SyntaxProblem {
  readonly range: Range;
  readonly message: Readonly<Record<Language, string>>;
}

/** A parsed configuration file: its value, and where its parts stand. */
interface Source {
  readonly value: unknown;
  readonly errors: readonly SyntaxProblem[];
  rangeOf(problem: ConfigProblem): Range;
  /** The n-th entry of `extends`, or `extends` itself where it is one path. */
  rangeOfExtends(index: number): Range;
}

class JsonSource implements Source {
  readonly value: unknown;
  readonly errors: readonly SyntaxProblem[];
  readonly #tree: JsonNode | undefined;

  constructor(text: string) {
    const errors: ParseError[] = [];
    // Offsets count a byte order mark; the parser would stumble over it.
    const plain = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
    this.#tree = parseTree(plain, errors, { allowTrailingComma: true, allowEmptyContent: true });
    this.value = this.#tree ? getNodeValue(this.#tree) : undefined;
    this.errors = errors.map(({ offset, length }) => ({
      range: { start: offset, end: offset + length },
      message: texts.syntax,
    }));
  }

  rangeOf(problem: ConfigProblem): Range {
    for (let path = [...problem.path]; this.#tree; path = path.slice(0, -1)) {
      const node = findNodeAtLocation(this.#tree, path);
      const named = problem.at === 'key' ? node?.parent?.children?.[0] : node;
      if (named) return { start: named.offset, end: named.offset + named.length };
      if (path.length === 0) break;
    }
    return { start: 0, end: 0 };
  }

  rangeOfExtends(index: number): Range {
    return this.rangeOf({ path: ['extends', index], at: 'value', code: 'unknownKey', data: {} });
  }
}

class YamlSource implements Source {
  readonly value: unknown;
  readonly errors: readonly SyntaxProblem[];
  readonly #root: Entry;

  constructor(text: string) {
    const document = parseCompose(text);
    this.#root = document.root;
    this.value = plainValue(document.root);
    this.errors = document.problems
      .filter(({ code }) => code.startsWith('yaml-'))
      .map(({ code, data, range }) => {
        const message: Record<Language, string> = composeProblems[code as keyof typeof composeProblems];
        return { range, message: { en: fillPlaceholders(message.en, data), de: fillPlaceholders(message.de, data) } };
      });
  }

  rangeOf(problem: ConfigProblem): Range {
    let entry = this.#root;
    for (const step of problem.path) {
      const next = typeof step === 'number' ? entry.items[step] : entry.get(step);
      if (!next) break;
      entry = next;
    }
    return (problem.at === 'key' ? entry.keyRange : undefined) ?? entry.range;
  }

  rangeOfExtends(index: number): Range {
    const entry = this.#root.get('extends');
    return (entry?.items[index] ?? entry ?? this.#root).range;
  }
}

function plainValue(entry: Entry): unknown {
  if (entry.kind === 'map') return Object.fromEntries(entry.entries.map((item) => [item.key, plainValue(item)]));
  if (entry.kind === 'list') return entry.items.map(plainValue);
  if (entry.kind === 'null') return null;
  if (entry.quoted) return entry.string;
  // `off` is a severity here, not the `false` that YAML 1.1 and Compose take it for.
  if (entry.string === 'true' || entry.string === 'false') return entry.string === 'true';
  return entry.number ?? entry.string;
}

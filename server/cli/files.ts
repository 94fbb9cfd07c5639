import ignore, { type Ignore } from 'ignore';
import { compileFilePattern } from '../../rules/core/file-pattern.ts';
import { baseName, directoryOf, joinPath, pathWithin } from '../../rules/model/project/path.ts';
import type { DirectoryEntry, FileReader } from '../file-reader.ts';
import type { LintTarget } from './file-linter.ts';
import { kindByName } from './kind.ts';

/** Directories that tools fill with other people's files. */
const skipped = new Set(['.git', '.hg', '.svn', 'node_modules', 'bower_components', '.venv', 'venv', '.terraform']);
const ignoreFiles = ['.gitignore', '.plimsollignore'] as const;

export interface FoundFiles {
  /** Sorted by path, each file once. */
  readonly targets: readonly LintTarget[];
  /** Operands that name nothing. */
  readonly missing: readonly string[];
  /** Directories that could not be read. */
  readonly unreadable: readonly string[];
}

/** Finds what to lint: directories are searched, ignore files honoured; files that are named are taken as they are. */
export async function findFiles(
  operands: readonly string[],
  workingDirectory: string,
  reader: FileReader,
): Promise<FoundFiles> {
  const search = new Search(reader, workingDirectory);
  for (const operand of operands) await search.add(operand.replaceAll('\\', process.platform === 'win32' ? '/' : '\\'));
  return search.result();
}

/** What is to be linted in a directory (absolute path) and below it, ignore files honoured: sorted paths. */
export async function searchDirectory(directory: string, reader: FileReader): Promise<readonly string[]> {
  const search = new Search(reader, directory);
  await search.add(directory);
  return search.result().targets.map(({ path }) => path);
}

const isGlob = (text: string): boolean => /[*?{[]/.test(text);

class Search {
  readonly #reader: FileReader;
  readonly #workingDirectory: string;
  readonly #targets = new Map<string, LintTarget>();
  readonly #missing: string[] = [];
  readonly #unreadable: string[] = [];
  readonly #ignores: IgnoreFiles;

  constructor(reader: FileReader, workingDirectory: string) {
    this.#reader = reader;
    this.#workingDirectory = workingDirectory;
    this.#ignores = new IgnoreFiles(reader);
  }

  result(): FoundFiles {
    const targets = [...this.#targets.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    return { targets, missing: this.#missing, unreadable: this.#unreadable };
  }

  async add(operand: string): Promise<void> {
    const path = this.#absolute(operand);
    if (await this.#reader.list(path || '/')) {
      await this.#walk(path, await this.#ignores.above(path));
      return;
    }
    const entry = await this.#entryAt(path);
    if (entry && entry.kind !== 'directory') this.#targets.set(path, { path, explicit: true });
    else if (entry) this.#unreadable.push(path);
    else if (isGlob(operand)) await this.#addGlob(operand);
    else this.#missing.push(operand);
  }

  async #entryAt(path: string): Promise<DirectoryEntry | undefined> {
    const entries = await this.#reader.list(directoryOf(path) || '/');
    return entries?.find((entry) => entry.name === baseName(path));
  }

  /** A glob from where its first special segment begins: what it matches, and all below directories it matches. */
  async #addGlob(pattern: string): Promise<void> {
    const segments = pattern.split('/');
    const special = segments.findIndex(isGlob);
    const base = this.#absolute(segments.slice(0, special).join('/'));
    const matches = compileFilePattern(`./${segments.slice(special).join('/')}`, base);
    let found = false;
    const matchesAny = (path: string): boolean => {
      const isMatch = matches?.(path) ?? false;
      found ||= isMatch;
      return isMatch;
    };
    if (await this.#reader.list(base || '/')) await this.#walk(base, await this.#ignores.above(base), matchesAny);
    if (!found) this.#missing.push(pattern);
  }

  #absolute(operand: string): string {
    const path = /^[a-zA-Z]:\//.test(operand) ? operand : joinPath(this.#workingDirectory, operand);
    return path === '/' ? '' : path;
  }

  async #walk(directory: string, above: IgnoreRules, matches?: (path: string) => boolean): Promise<void> {
    const entries = await this.#reader.list(directory || '/');
    if (!entries) {
      this.#unreadable.push(directory);
      return;
    }
    const rules = await this.#ignores.in(directory, entries, above);
    for (const entry of entries) {
      const path = `${directory}/${entry.name}`;
      if (entry.kind === 'directory') {
        // Links to directories lead to what is found elsewhere, or in circles.
        if (!entry.isLink && !skipped.has(entry.name) && !rules.ignores(`${path}/`))
          await this.#walk(path, rules, matches);
      } else if ((matches ? matches(path) : kindByName(path) !== undefined) && !rules.ignores(path)) {
        this.#offer(path);
      }
    }
  }

  #offer(path: string): void {
    if (!this.#targets.has(path)) this.#targets.set(path, { path, explicit: false });
  }
}

interface IgnoreLevel {
  readonly directory: string;
  readonly rules: Ignore;
}

/** The ignore files that count in one directory, the outermost first. */
class IgnoreRules {
  readonly levels: readonly IgnoreLevel[];

  constructor(levels: readonly IgnoreLevel[]) {
    this.levels = levels;
  }

  /** Whether a path (a directory with a final `/`) is left out: the innermost file that says something decides. */
  ignores(path: string): boolean {
    for (let index = this.levels.length - 1; index >= 0; index--) {
      const { directory, rules } = this.levels[index]!;
      const inside = pathWithin(directory, path);
      if (!inside) continue;
      const { ignored, unignored } = rules.test(inside);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

/** Reads ignore files. */
class IgnoreFiles {
  readonly #reader: FileReader;
  readonly #above = new Map<string, Promise<IgnoreRules>>();

  constructor(reader: FileReader) {
    this.#reader = reader;
  }

  /** The rules from directories above, up to the root of the repository, and the directory itself, unless they leave it out. */
  async above(directory: string): Promise<IgnoreRules> {
    let rules = this.#above.get(directory);
    if (!rules) {
      rules = this.#collect(directory);
      this.#above.set(directory, rules);
    }
    return rules;
  }

  async #collect(start: string): Promise<IgnoreRules> {
    const chain: { directory: string; entries: readonly DirectoryEntry[] }[] = [];
    let inRepository = false;
    for (let directory = start; ; directory = directoryOf(directory)) {
      const entries = (await this.#reader.list(directory || '/')) ?? [];
      chain.unshift({ directory, entries });
      inRepository = entries.some((entry) => entry.name === '.git');
      if (inRepository || directory === '') break;
    }
    // Outside of a repository only the directory itself has a say.
    let rules = new IgnoreRules([]);
    for (const { directory, entries } of inRepository ? chain : chain.slice(-1)) {
      rules = await this.in(directory, entries, rules);
    }
    const others = rules.levels.filter(({ directory, rules: own }) => {
      const inside = pathWithin(directory, `${start}/`);
      return !inside || inside === '/' || directory === start || !own.ignores(inside);
    });
    return new IgnoreRules(others);
  }

  /** The rules in a directory: those from above and its own files'. */
  async in(directory: string, entries: readonly DirectoryEntry[], above: IgnoreRules): Promise<IgnoreRules> {
    const names = ignoreFiles.filter((name) => entries.some((entry) => entry.name === name && entry.kind === 'file'));
    if (names.length === 0 || above.levels.some((level) => level.directory === directory)) return above;
    const rules = ignore({ allowRelativePaths: true });
    for (const name of names) {
      const result = await this.#reader.read(`${directory}/${name}`);
      if ('text' in result) rules.add(result.text);
    }
    return new IgnoreRules([...above.levels, { directory, rules }]);
  }
}

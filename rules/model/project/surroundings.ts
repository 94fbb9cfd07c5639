/**
 * What lies around a linted file, as one plain, serialisable, immutable snapshot: results depend on text,
 * configuration and this alone. Paths are relative to the project's root, with `/`, without a leading `./`.
 */
export interface Surroundings {
  /** The linted file. */
  readonly path: string;
  /** Directories that were listed with everything below them. */
  readonly listings: readonly Listing[];
  /**
   * Contents of files that matter: manifests, ignore files, `.env*`, Compose files, Dockerfiles, start scripts. Lock
   * files and whatever is too large are listed only.
   */
  readonly texts: Readonly<Record<string, string>>;
  /** Whether the root is a Git work tree. */
  readonly hasGit: boolean;
  /** Files and directories that are there but could not be read, or are too large. */
  readonly unread: readonly string[];
}

/** All files below one directory. */
export interface Listing {
  /** Relative to the root, `''` is the root itself. */
  readonly directory: string;
  /** Relative to `directory`; directories end with `/` and stand before what is in them. */
  readonly entries: readonly string[];
  /** Directories (with `/`) whose contents were not listed: `.git/`, `node_modules/`, links, too deep ones. */
  readonly opaque: readonly string[];
  /** There is more: what is not in `entries` may exist all the same. */
  readonly truncated: boolean;
}

const opaqueNames = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  '.venv',
  'venv',
  '__pycache__',
  '.tox',
  '.gradle',
  '.terraform',
]);

/** Whether a directory of this name is recorded without its contents: tools fill it, and it can be huge. */
export const isOpaqueName = (name: string): boolean => opaqueNames.has(name);

/**
 * The surroundings that a set of files, by their path from the root, makes: for examples and tests. A path that ends
 * with `/` is an empty directory, `.git/` makes a Git work tree.
 */
export function surroundingsOf(path: string, files: Readonly<Record<string, string>>): Surroundings {
  const entries = new Set<string>();
  const opaque = new Set<string>();
  const texts: Record<string, string> = {};
  for (const [file, text] of Object.entries(files)) {
    const segments = file.split('/');
    let directory = '';
    let hidden = false;
    for (const segment of segments.slice(0, -1)) {
      directory += `${segment}/`;
      entries.add(directory);
      hidden = isOpaqueName(segment);
      if (hidden) break;
    }
    if (hidden) opaque.add(directory);
    else if (!file.endsWith('/')) {
      entries.add(file);
      texts[file] = text;
    }
  }
  return {
    path,
    listings: [{ directory: '', entries: [...entries], opaque: [...opaque], truncated: false }],
    texts,
    hasGit: entries.has('.git/'),
    unread: [],
  };
}

/** What Git leaves out of the repository, as the ignore files of the project say (gitignore(5)). */
import { oncePer } from '../once-per.ts';
import { known, unknown, type Value } from '../value.ts';
import { compileGlob } from './glob.ts';
import { baseName, directoryOf, joinPath, pathWithin } from './path.ts';
import type { Project } from './project.ts';

interface Pattern {
  readonly matches: (path: string) => boolean;
  readonly isNegated: boolean;
  readonly isForDirectories: boolean;
}

/** An ignore file: its patterns are about what is in its directory. */
interface IgnoreFile {
  readonly directory: string;
  /** The last one that matches counts. */
  readonly patterns: readonly Pattern[];
}

/**
 * Whether Git ignores a file beside or below the linted Compose file. Unknown without a repository and where an ignore
 * file was not read; what a person ignores in all their repositories is not seen.
 */
export function isIgnoredByGit(project: Project, path: string): Value<boolean> {
  if (!project.hasGit || path === '' || pathWithin(directoryOf(project.path), path) === undefined) return unknown;
  const segments = path.split('/');
  for (let depth = 1; depth <= segments.length; depth++) {
    const part = segments.slice(0, depth).join('/');
    if (isUnread(project, joinPath(directoryOf(part), '.gitignore'))) return unknown;
    // What is in an ignored directory cannot be taken back.
    if (decide(ignoreFiles(project), part, depth < segments.length)) return known(true);
  }
  return known(false);
}

const isUnread = (project: Project, path: string): boolean => {
  const found = project.has(path);
  return found.known && found.value && project.read(path) === undefined;
};

/** The ignore files that were read, those that count for less first. */
const ignoreFiles = oncePer((project: Project): readonly IgnoreFile[] =>
  Object.entries(project.surroundings.texts)
    .filter(([path]) => baseName(path) === '.gitignore' || path === '.git/info/exclude')
    .map(([path, text]) => ({
      directory: baseName(path) === '.gitignore' ? directoryOf(path) : '',
      patterns: text.split('\n').flatMap((line) => patternOf(line) ?? []),
      weight: path === '.git/info/exclude' ? 0 : path.split('/').length,
    }))
    .sort((a, b) => a.weight - b.weight),
);

function decide(files: readonly IgnoreFile[], path: string, isDirectory: boolean): boolean {
  let isIgnored = false;
  for (const { directory, patterns } of files) {
    const inside = pathWithin(directory, path);
    if (inside === undefined || inside === '') continue;
    for (const { matches, isNegated, isForDirectories } of patterns) {
      if (isNegated === isIgnored && (isDirectory || !isForDirectories) && matches(inside)) isIgnored = !isNegated;
    }
  }
  return isIgnored;
}

/** Longer lines are no patterns that anybody wrote. */
const longestPattern = 1000;

function patternOf(line: string): Pattern | undefined {
  let glob = line.endsWith('\r') ? line.slice(0, -1) : line;
  if (glob.length > longestPattern || glob.startsWith('#')) return undefined;
  while (glob.endsWith(' ') && !glob.endsWith('\\ ')) glob = glob.slice(0, -1);
  const isNegated = glob.startsWith('!');
  if (isNegated) glob = glob.slice(1);
  const isForDirectories = glob.endsWith('/');
  if (isForDirectories) glob = glob.slice(0, -1);
  if (glob === '') return undefined;
  // A slash ties a pattern to the directory of its file; without one it counts at any depth.
  const tied = glob.includes('/') ? glob.replace(/^\//, '') : `**/${glob}`;
  const matches = compileGlob(tied.replaceAll('[!', '[^'));
  return matches && { matches, isNegated, isForDirectories };
}

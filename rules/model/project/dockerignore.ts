import type { Range } from '../text.ts';
import { compileGlob } from './glob.ts';
import { cleanPath } from './path.ts';

/** One line of an ignore file. */
export interface IgnorePattern {
  /** Cleaned as Docker does: no leading or trailing slash, no `.` segments, without the `!`. */
  readonly pattern: string;
  /** `!pattern` takes back what an earlier line excludes. */
  readonly negated: boolean;
  /** In the ignore file, from the `!`, if any, to the last character that counts. */
  readonly range: Range;
  /** Docker refuses the build: an unclosed `[` or a `!` alone. */
  readonly invalid: boolean;
}

/**
 * A `.dockerignore` as moby's `patternmatcher` reads it (github.com/moby/patternmatcher: `ignorefile.ReadAll`,
 * `MatchesOrParentMatches`): the last line that matches a path or one of its parents decides.
 */
export class DockerIgnore {
  /** Relative to the project's root. */
  readonly path: string;
  readonly text: string;
  readonly patterns: readonly IgnorePattern[];
  #matchers: readonly ((path: string) => boolean)[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
    this.patterns = parsePatterns(text);
  }

  /** Whether a path, relative to the build context, stays out of the build. */
  matches(path: string): boolean {
    return this.decidingPattern(path)?.negated === false;
  }

  /** The line that decides about a path, or undefined when none says anything about it. */
  decidingPattern(path: string): IgnorePattern | undefined {
    this.#matchers ??= this.patterns.map((pattern) => compileGlob(pattern.pattern) ?? (() => false));
    const candidates = withParents(cleanPath(path));
    let deciding: IgnorePattern | undefined;
    this.patterns.forEach((pattern, index) => {
      // A `!` line takes back, and so says nothing about a path that no earlier line excludes.
      if (pattern.negated && deciding?.negated !== false) return;
      const matches = this.#matchers![index]!;
      if (candidates.some(matches)) deciding = pattern;
    });
    return deciding;
  }
}

/** `a/b/c` gives `a`, `a/b`, `a/b/c`. */
function withParents(path: string): string[] {
  if (path === '') return [];
  const paths: string[] = [];
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
    paths.push(path.slice(0, slash));
  return [...paths, path];
}

function parsePatterns(text: string): IgnorePattern[] {
  const patterns: IgnorePattern[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start < text.length) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const pattern = parsePattern(text.slice(start, end), start);
    if (pattern) patterns.push(pattern);
    start = end + 1;
  }
  return patterns;
}

function parsePattern(line: string, offset: number): IgnorePattern | undefined {
  const written = line.trim();
  // Only a `#` in the first column makes a comment: Docker looks for it before it trims.
  if (line.startsWith('#') || written === '') return undefined;
  const start = offset + line.length - line.trimStart().length;
  const range = { start, end: start + written.length };
  const negated = written.startsWith('!');
  const rest = negated ? written.slice(1).trim() : written;
  if (rest === '') return { pattern: '', negated, range, invalid: true };
  const pattern = cleanPath(rest).replace(/^\//, '');
  // "For historical reasons, the pattern . is ignored" (docs.docker.com, Build context), and so is `/`.
  if (pattern === '') return undefined;
  return { pattern, negated, range, invalid: compileGlob(pattern) === undefined };
}

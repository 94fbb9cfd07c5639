/** Paths with `/`, relative to the project's root unless they start with `/`; no I/O and no platform. */

/** A path without `.`, empty and, where possible, `..` segments, as Go's `path.Clean` has it; the root is `''`. */
export function cleanPath(path: string): string {
  if (!unclean.test(path)) return path;
  const absolute = path.startsWith('/');
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else if (!absolute) segments.push('..');
  }
  return (absolute ? '/' : '') + segments.join('/');
}

/** Has a segment that is empty, `.` or `..`, or ends in `/`. */
const unclean = /\/(?:\.{0,2}\/|\.{0,2}$)|^\.\.?(?:\/|$)/;

/** `path` seen from `directory`. */
export const joinPath = (directory: string, path: string): string =>
  path.startsWith('/') || directory === '' ? cleanPath(path) : cleanPath(`${directory}/${path}`);

/** The directory a path lies in; `''` for one at the root. */
export const directoryOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The last segment. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** `path` relative to `directory`, or undefined when it lies elsewhere; the directory itself is `''`. */
export function pathWithin(directory: string, path: string): string | undefined {
  if (directory === '') return path.startsWith('/') || path === '..' || path.startsWith('../') ? undefined : path;
  if (path === directory) return '';
  return path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : undefined;
}

import type { DockerfileDocument } from './document.ts';

/**
 * Whether what reads the file surely knows a version of the Dockerfile syntax. Without a version in `# syntax=` the
 * builder's own, newer one reads it.
 */
export function knowsSyntax(doc: DockerfileDocument, major: number, minor: number): boolean {
  const version = /:(\d{1,4})(?:\.(\d{1,4}))?/.exec(doc.directive('syntax')?.value ?? '');
  if (!version || version[2] === undefined) return true;
  const [ownMajor, ownMinor] = [Number(version[1]), Number(version[2])];
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

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

/** Whether Docker's own frontend reads the file: another one, which `# syntax=` may name, may have another language. */
export function isReadByDocker(doc: DockerfileDocument): boolean {
  const frontend = doc.directive('syntax')?.value;
  return frontend === undefined || /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(frontend);
}

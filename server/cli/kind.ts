import type { DocumentKind } from '../../rules/core/lint.ts';
import { hasComposeContent, isComposeFileName, looksLikeCompose } from '../../rules/model/compose/detect.ts';
import { baseName } from '../../rules/model/project/path.ts';

/** What a file's name says: a kind, that its content must tell, or nothing we lint. */
export function kindByName(path: string): DocumentKind | 'yaml' | undefined {
  if (isDockerfileName(path)) return 'dockerfile';
  if (isComposeFileName(path)) return 'compose';
  return /\.ya?ml$/i.test(path) ? 'yaml' : undefined;
}

/** `Dockerfile`, `Dockerfile.dev`, `web.Dockerfile`, `Containerfile`; not the ignore file that may lie beside one. */
export function isDockerfileName(path: string): boolean {
  const name = baseName(path);
  if (name.endsWith('.dockerignore') || name.endsWith('~')) return false;
  return /^(?:dockerfile|containerfile)(?:[.-].+)?$/i.test(name) || /.\.(?:dockerfile|containerfile)$/i.test(name);
}

/** What to lint a file as; undefined when it is none of ours, which one that is named on the command line never is. */
export function kindOf(path: string, text: string, explicit: boolean): DocumentKind | undefined {
  const kind = kindByName(path);
  if (kind === 'dockerfile') return kind;
  if (kind === 'compose') return explicit || looksLikeCompose(path, text) ? kind : undefined;
  if (kind === 'yaml') return explicit || hasComposeContent(text) ? 'compose' : undefined;
  if (beginsLikeDockerfile(text)) return 'dockerfile';
  if (!explicit) return undefined;
  return hasComposeContent(text) ? 'compose' : 'dockerfile';
}

/** Whether the first thing that is no comment is FROM or ARG, which no other file begins with. */
function beginsLikeDockerfile(text: string): boolean {
  for (const line of text.slice(0, 10_000).split('\n')) {
    const content = line.trim();
    if (content !== '' && !content.startsWith('#')) return /^(?:from|arg)\s/i.test(content);
  }
  return false;
}

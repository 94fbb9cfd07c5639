import { baseName } from './path.ts';

/** Directories that tools make on a developer's machine and that have no place in an image. */
const directories = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  '.venv',
  'venv',
  '__pycache__',
  '.pytest_cache',
  '.mypy_cache',
  '.ruff_cache',
  '.tox',
  '.nox',
  '.gradle',
  '.terraform',
  '.idea',
  '.vscode',
  '.vs',
  '.cache',
  '.npm',
  '.yarn',
  '.next',
  '.nuxt',
  '.parcel-cache',
  '.turbo',
  'coverage',
  '.nyc_output',
  '.aws',
  '.bundle',
  '.sass-cache',
  '.github',
  '.gitlab',
]);
const files = /^(?:\.DS_Store|Thumbs\.db|npm-debug\.log.*|yarn-error\.log|\.eslintcache|.*\.pyc|core\.\d+)$/;

/**
 * The directories (with a final `/`) and files among these paths that only clutter an image. Of what lies in such a
 * directory, the directory alone.
 */
export function unneededFiles(paths: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const path of paths) {
    const segments = path.replace(/\/$/, '').split('/');
    const last = path.endsWith('/') ? segments.length : segments.length - 1;
    const at = segments.findIndex((segment, index) => index < last && directories.has(segment));
    if (at >= 0) found.add(`${segments.slice(0, at + 1).join('/')}/`);
    else if (!path.endsWith('/') && files.test(baseName(path))) found.add(path);
  }
  return [...found];
}

import { projectRule } from '../core/rule.ts';
import type { DockerIgnore, IgnorePattern } from '../model/project/dockerignore.ts';
import { isGlob } from '../model/project/glob.ts';
import { cleanPath } from '../model/project/path.ts';

export default projectRule({
  id: 'copy-ignored-file',
  severity: 'warning',
  sources: { buildkit: 'CopyIgnoredFile' },
  text: {
    en: {
      title: 'Copy only what the ignore file lets into the build',
      why: 'What .dockerignore excludes is not part of the build context. COPY and ADD do not find it, and the build stops with “not found” although the file is plainly there.',
      messages: {
        ignored: '{path} is excluded by "{pattern}" in {file}, so {keyword} does not find it.',
        everything: 'Everything is excluded by "{pattern}" in {file}, so {keyword} copies nothing.',
        pattern: 'The line that excludes it.',
      },
    },
    de: {
      title: 'Nur kopieren, was die Ignore-Datei in den Build lässt',
      why: 'Was .dockerignore ausschließt, gehört nicht zum Build-Kontext. COPY und ADD finden es nicht, und der Build bricht mit „not found“ ab, obwohl die Datei doch da ist.',
      messages: {
        ignored: '{path} ist durch „{pattern}“ in {file} ausgeschlossen; {keyword} findet es nicht.',
        everything: 'Durch „{pattern}“ in {file} ist alles ausgeschlossen; {keyword} kopiert nichts.',
        pattern: 'Die Zeile, die es ausschließt.',
      },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM node:24\nCOPY dist/ /app/\n', '.dockerignore': 'node_modules\ndist\n' },
      good: { Dockerfile: 'FROM node:24\nCOPY dist/ /app/\n', '.dockerignore': 'node_modules\n' },
    },
  ],
  checkDockerfile({ doc, project, report }) {
    const ignore = project.context?.ignore;
    if (!ignore) return;
    for (const copy of [...doc.ofType('COPY'), ...doc.ofType('ADD')]) {
      // ONBUILD copies from the context of another build.
      if (copy.from || copy.isOnbuild) continue;
      for (const source of copy.sources) {
        const path = source.value.known ? pathInContext(source.value.value) : undefined;
        const pattern = path === undefined ? undefined : excluding(ignore, path);
        if (path === undefined || !pattern) continue;
        const key = path === '' ? 'everything' : 'ignored';
        const data = { pattern: pattern.pattern, file: ignore.path, keyword: copy.keyword };
        const related = [{ range: pattern.range, message: 'pattern' as const, path: ignore.path }];
        if (key === 'everything') report(source.range, key, data, { related });
        else report(source.range, key, { ...data, path }, { related });
      }
    }
  },
});

/** Relative to the context, which is `''`; `undefined` for globs and what comes from elsewhere. */
function pathInContext(source: string): string | undefined {
  if (source === '' || isGlob(source) || source.includes('://') || source.startsWith('git@')) return undefined;
  return cleanPath(`/${source}`).slice(1);
}

/** The line that keeps all of a path out of the build: no later one takes something back that is or may be in it. */
function excluding(ignore: DockerIgnore, path: string): IgnorePattern | undefined {
  const isAll = ({ pattern, negated }: IgnorePattern) => !negated && ['*', '**', '**/*'].includes(pattern);
  const found = path === '' ? ignore.patterns.findLast(isAll) : ignore.decidingPattern(path);
  if (!found || found.negated) return undefined;
  const later = ignore.patterns.slice(ignore.patterns.indexOf(found) + 1).filter(({ negated }) => negated);
  return later.some(({ pattern }) => path === '' || isGlob(pattern) || pattern.startsWith(`${path}/`))
    ? undefined
    : found;
}

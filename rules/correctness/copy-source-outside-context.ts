import { type FixDraft, projectRule, replace, unsafeFix } from '../core/rule.ts';
import { isGlob } from '../model/project/glob.ts';
import { cleanPath, directoryOf, joinPath, pathWithin } from '../model/project/path.ts';
import type { Project } from '../model/project/project.ts';

export default projectRule({
  id: 'copy-source-outside-context',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Copy only what lies in the build context',
      why: 'A build sees its context and nothing else: the directory that "docker build" or "build.context" names, wherever the Dockerfile lies. The build stops because the file is not there.',
      messages: {
        above:
          '"{path}" leads out of the build context: choose a context that holds it, and write the path from there.',
        beside: '"{path}" lies beside the Dockerfile, but paths begin at the build context, "{context}".',
      },
      fixes: { path: 'Write "{inside}"' },
    },
    de: {
      title: 'Nur kopieren, was im Build-Kontext liegt',
      why: 'Ein Build sieht seinen Kontext und sonst nichts: das Verzeichnis, das „docker build“ oder „build.context“ nennt, wo auch immer das Dockerfile liegt. Der Build bricht ab, weil es die Datei nicht gibt.',
      messages: {
        above:
          '„{path}“ führt aus dem Build-Kontext hinaus: einen wählen, der es enthält, und den Pfad von dort angeben.',
        beside: '„{path}“ liegt neben dem Dockerfile, Pfade beginnen aber beim Build-Kontext „{context}“.',
      },
      fixes: { path: '„{inside}“ schreiben' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM node:24-slim\nCOPY ../shared /app/shared\n' },
      good: { Dockerfile: 'FROM node:24-slim\nCOPY shared /app/shared\n' },
    },
    {
      bad: {
        'docker/Dockerfile': 'FROM node:24-slim\nCOPY entrypoint.sh /\n',
        'docker/entrypoint.sh': '#!/bin/sh\n',
        'compose.yaml': 'services:\n  web:\n    build:\n      context: .\n      dockerfile: docker/Dockerfile\n',
      },
      good: {
        'docker/Dockerfile': 'FROM node:24-slim\nCOPY docker/entrypoint.sh /\n',
        'docker/entrypoint.sh': '#!/bin/sh\n',
        'compose.yaml': 'services:\n  web:\n    build:\n      context: .\n      dockerfile: docker/Dockerfile\n',
      },
    },
  ],
  checkDockerfile({ doc, project, report }) {
    for (const copy of [...doc.ofType('COPY'), ...doc.ofType('ADD')]) {
      if (copy.from || copy.isOnbuild || copy.stage?.isWindows) continue;
      for (const { value, range, raw } of copy.sources) {
        if (!value.known || !isLocal(value.value)) continue;
        const path = value.value;
        if (cleanPath(path).startsWith('..') && !isThere(project, path)) report(range, 'above', { path });
        const found = beside(project, path);
        if (!found) continue;
        const { context, inside } = found;
        const fixes: FixDraft<'path'>[] = [];
        if (inside !== undefined && raw === path && !/\s/.test(inside))
          fixes.push(unsafeFix('path', replace(range, inside), { data: { inside } }));
        report(range, 'beside', { path, context: context === '' ? '.' : context }, { fixes });
      }
    }
  },
});

const isLocal = (path: string): boolean =>
  path !== '' && !isGlob(path) && !path.includes('://') && !/^(?:git@|<<|[a-zA-Z]:|\\)/.test(path);

/** BuildKit reads `../a` as `/a` in the context. */
function isThere(project: Project, path: string): boolean {
  const found = project.context?.has(path);
  return found?.known === true && found.value;
}

/** A file that is there from the directory of the Dockerfile on, but not from the context, which Compose files name. */
function beside(
  project: Project,
  path: string,
): { readonly context: string; readonly inside: string | undefined } | undefined {
  const { context } = project;
  const own = directoryOf(project.path);
  if (!context || context.assumed || context.directory === own || cleanPath(path).startsWith('..')) return undefined;
  const missing = context.has(path);
  const full = joinPath(own, cleanPath(`/${path}`).slice(1));
  const found = project.has(full);
  if (!missing.known || missing.value || !found.known || !found.value) return undefined;
  return { context: context.directory, inside: pathWithin(context.directory, full) };
}

import { projectRule } from '../core/rule.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import type { BuildContext } from '../model/project/build-context.ts';
import { cleanPath, pathWithin } from '../model/project/path.ts';
import { unneededFiles } from '../model/project/unneeded-files.ts';

export default projectRule({
  id: 'unneeded-files-in-image',
  severity: 'warning',
  supersedes: ['dockerignore-missing'],
  text: {
    en: {
      title: 'Keep .git, node_modules and the like out of the image',
      why: 'What is copied with a directory gets into the image: the history with everything ever committed, modules built for another system, caches and settings of editors. It makes the image larger, breaks the build cache, and tells more than intended.',
      messages: { copied: 'This copies {names} into the image: exclude it in {ignore}.' },
    },
    de: {
      title: '.git, node_modules und Ähnliches nicht in das Image kopieren',
      why: 'Was mit einem Verzeichnis kopiert wird, gelangt in das Image: die Versionsgeschichte mit allem je Eingecheckten, für ein anderes System gebaute Module, Caches und Einstellungen von Editoren. Das vergrößert das Image, stört den Build-Cache und verrät mehr als gewollt.',
      messages: { copied: 'Das kopiert {names} in das Image: in {ignore} ausschließen.' },
    },
  },
  examples: [
    {
      bad: {
        Dockerfile: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n',
        'server.js': '',
        '.git/HEAD': '',
        'node_modules/a/index.js': '',
      },
      good: {
        Dockerfile: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n',
        'server.js': '',
        '.git/HEAD': '',
        'node_modules/a/index.js': '',
        '.dockerignore': '.git\nnode_modules\n',
      },
    },
  ],
  checkDockerfile({ doc, project, report }) {
    const { context } = project;
    const included = context?.included;
    if (!context || !included?.known) return;
    for (const keyword of ['COPY', 'ADD'] as const) {
      for (const copy of doc.ofType(keyword)) {
        if (copy.from || copy.heredocs.length > 0 || !isInFinalImage(copy)) continue;
        for (const source of copy.sources) {
          const found = source.value.known ? filesBelow(context, included.value, source.value.value, copy) : [];
          if (found.length === 0) continue;
          const names = [...found.slice(0, 3), ...(found.length > 3 ? ['…'] : [])].join(', ');
          const ignore = context.ignore?.path ?? '.dockerignore';
          report(source.range, 'copied', { names, ignore });
        }
      }
    }
  },
});

/** What a copy takes along needlessly; not what the source names itself, nor the repository where git is used. */
function filesBelow(context: BuildContext, included: readonly string[], source: string, copy: CopyInstruction) {
  const directory = cleanPath(`/${source}`).slice(1);
  if (/[*?[]/.test(directory) || source.includes('://')) return [];
  const excluded = copy.flags.filter(({ name }) => name === 'exclude');
  if (excluded.length > 0 || (directory !== '' && context.has(`${directory}/`).known === false)) return [];
  const below = included.flatMap((path) =>
    pathWithin(directory, path.replace(/\/$/, '')) === undefined ? [] : [path],
  );
  const inside = below
    .map((path) => (directory === '' ? path : path.slice(directory.length + 1)))
    .filter((path) => path !== '');
  const usesGit = copy.stage?.ofType('RUN').some((run) => run.commands.some(({ name }) => name === 'git'));
  return unneededFiles(inside).filter((path) => !(usesGit && path === '.git/'));
}

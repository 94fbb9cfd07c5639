import { projectRule } from '../core/rule.ts';
import { isNamedForDevelopment } from '../model/process/start.ts';
import type { BuildContext } from '../model/project/build-context.ts';
import { copiesFile } from '../model/project/lock-files.ts';
import { baseName } from '../model/project/path.ts';
import { openRequirements } from '../model/project/requirements.ts';

export default projectRule({
  id: 'requirements-unpinned',
  severity: 'info',
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Pin the versions in files of requirements',
      why: 'Where a file of requirements leaves versions open, pip takes the newest at each build: two images of the same commit hold different packages, and a release somewhere else can break the program.',
      messages: {
        open: '{file} leaves open which version of {packages} is installed: pin it with "==", as pip-compile or uv do.',
      },
    },
    de: {
      title: 'Versionen in Requirements-Dateien festlegen',
      why: 'Wo eine Requirements-Datei Versionen offenlässt, nimmt pip bei jedem Build die neueste: Zwei Images desselben Commits enthalten verschiedene Pakete, und eine fremde Veröffentlichung kann das Programm brechen.',
      messages: {
        open: '{file} lässt offen, welche Version von {packages} installiert wird: mit „==“ festlegen, wie es pip-compile oder uv tun.',
      },
    },
  },
  examples: [
    {
      bad: {
        Dockerfile:
          'FROM python:3.14-slim\nCOPY requirements.txt ./\nRUN pip install --no-cache-dir -r requirements.txt\n',
        'requirements.txt': 'flask\ngunicorn==23.0.0\n',
      },
      good: {
        Dockerfile:
          'FROM python:3.14-slim\nCOPY requirements.txt ./\nRUN pip install --no-cache-dir -r requirements.txt\n',
        'requirements.txt': 'flask==3.1.2\ngunicorn==23.0.0\n',
      },
    },
  ],
  checkDockerfile({ doc, project, report }) {
    const { context } = project;
    if (!context) return;
    for (const run of doc.ofType('RUN')) {
      if (!run.stage || run.isOnbuild || isNamedForDevelopment(project.path, run.stage)) continue;
      for (const { packages, manager } of run.packageActions) {
        if ((manager !== 'pip' && manager !== 'uv') || packages.some(({ kind }) => kind === 'constraints')) continue;
        for (const { kind, name, word, range } of packages) {
          const file = kind === 'requirements' && !word.isDynamic ? fileInContext(name, context) : undefined;
          if (file === undefined || !copiesFile(run, file)) continue;
          const open = openRequirements(context.read(file) ?? '') ?? [];
          if (open.length === 0) continue;
          const listed = open.length > 3 ? [...open.slice(0, 3), `… (${open.length})`] : open;
          report(range, 'open', { file, packages: listed.join(', ') });
        }
      }
    }
  },
});

/** The file of the build context that is meant, wherever it was copied to: the longest end of the path that is there. */
function fileInContext(path: string, context: BuildContext): string | undefined {
  if (!context.files.known) return undefined;
  const { value: files } = context.files;
  if (!/\.(?:txt|in|pip)$/.test(path)) return undefined;
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  const found = segments.map((_, index) => segments.slice(index).join('/')).find((end) => files.includes(end));
  // Of several files with this name, another one may be in the working directory.
  const isOnly = found?.includes('/') || files.filter((file) => baseName(file) === found).length === 1;
  return isOnly ? found : undefined;
}

import { projectRule } from '../core/rule.ts';
import { dotenvNames } from '../model/compose/dotenv.ts';
import { filledIn } from '../model/compose/variables.ts';
import { isIgnoredByGit } from '../model/project/git-ignore.ts';
import { hasTemplate } from '../model/project/named-file.ts';
import { directoryOf, joinPath } from '../model/project/path.ts';
import type { Project } from '../model/project/project.ts';

export default projectRule({
  id: 'env-example-missing',
  severity: 'info',
  factors: ['config'],
  text: {
    en: {
      title: 'Show which variables a project needs',
      why: 'Git ignores .env, and rightly so. But whoever clones the project then learns only from errors which variables to set; a template with the names and harmless values says it.',
      messages: {
        missing:
          '"{name}" is set in .env only, which Git ignores: commit a template such as .env.example with the names.',
      },
    },
    de: {
      title: 'Zeigen, welche Variablen ein Projekt braucht',
      why: 'Git ignoriert .env, und das ist richtig so. Wer das Projekt klont, erfährt dann aber erst aus Fehlern, welche Variablen zu setzen sind; eine Vorlage mit den Namen und harmlosen Werten sagt es.',
      messages: {
        missing:
          '„{name}“ ist nur in .env gesetzt, und die ignoriert Git: eine Vorlage wie .env.example mit den Namen einchecken.',
      },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  web:\n    image: acme/web:${TAG:?}\n',
        '.env': 'TAG=1.4\n',
        '.gitignore': '.env\n',
        '.git/': '',
      },
      good: {
        'compose.yaml': 'services:\n  web:\n    image: acme/web:${TAG:?}\n',
        '.env': 'TAG=1.4\n',
        '.env.example': 'TAG=\n',
        '.gitignore': '.env\n',
        '.git/': '',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const dotenv = joinPath(directoryOf(project.path), '.env');
    const ignored = isIgnoredByGit(project, dotenv);
    if (project.read(dotenv) === undefined || !ignored.known || !ignored.value || hasTemplate(project, dotenv)) return;
    if (namesBeside(project).some((name) => /env/i.test(name) && template.test(name))) return;
    const names = dotenvNames(project);
    const first = filledIn(doc).find(
      ({ variable: { name, operator, required } }) => names?.has(name) && (operator === undefined || required),
    );
    if (first) report(first.variable.nameRange, 'missing', { name: first.variable.name });
  },
});

/** `env.example`, `sample.env`, `dotenv-template`: people are inventive. */
const template = /example|sample|template|te?mpl|tpl|dist|default/i;

const namesBeside = (project: Project): readonly string[] =>
  project.surroundings.listings
    .filter(({ directory }) => directory === directoryOf(project.path))
    .flatMap(({ entries }) => entries.filter((entry) => !entry.includes('/')));

import { projectRule, replace, unsafeFix } from '../core/rule.ts';
import { dotenvNames } from '../model/compose/dotenv.ts';
import type { Entry } from '../model/compose/entry.ts';
import { namesIn } from '../model/compose/env-file.ts';
import { filledIn } from '../model/compose/variables.ts';
import { directoryOf } from '../model/project/path.ts';
import type { Project } from '../model/project/project.ts';
import { nameKind } from '../model/secrets/names.ts';

export default projectRule({
  id: 'unguarded-variable',
  severity: 'info',
  fixable: 'unsafe',
  factors: ['config'],
  text: {
    en: {
      title: 'Stop where a variable that matters is missing',
      why: 'Compose replaces a variable that nobody sets with an empty text and goes on: with an empty password, without a port or with an image that has no tag. "${NAME:?}" stops with a message instead.',
      messages: {
        unset: 'No file here sets "{name}", and Compose takes an empty text for it: require it with ":?".',
      },
      fixes: { require: 'Require "{name}"' },
    },
    de: {
      title: 'Anhalten, wo eine wichtige Variable fehlt',
      why: 'Eine Variable, die niemand setzt, ersetzt Compose durch leeren Text und macht weiter: mit leerem Passwort, ohne Port oder mit einem Image ohne Tag. „${NAME:?}“ hält stattdessen mit einer Meldung an.',
      messages: {
        unset: 'Keine Datei hier setzt „{name}“, und Compose nimmt leeren Text dafür: mit „:?“ verlangen.',
      },
      fixes: { require: '„{name}“ verlangen' },
    },
  },
  examples: [
    {
      bad: { 'compose.yaml': 'services:\n  web:\n    image: acme/web:${TAG}\n' },
      good: { 'compose.yaml': 'services:\n  web:\n    image: acme/web:${TAG:?}\n' },
    },
  ],
  checkCompose({ doc, project, report }) {
    const set = dotenvNames(project);
    if (!set) return;
    const described = new Set(filesBeside(project).flatMap(namesIn));
    for (const { variable, entry } of filledIn(doc)) {
      const { name, operator, range } = variable;
      if (operator !== undefined || set.has(name) || described.has(name) || shellNames.test(name)) continue;
      if (!matters(entry) && nameKind(name) !== 'password' && nameKind(name) !== 'secret') continue;
      const fixes =
        entry.quoted === 'block'
          ? []
          : [unsafeFix('require', replace(range, `\${${name}:?set ${name}}`), { data: { name } })];
      report(range, 'unset', { name }, { fixes });
    }
  },
});

/** What every shell has, what Compose sets itself, and what build systems set. */
const shellNames =
  /^(?:PWD|HOME|USER|UID|GID|PATH|HOSTNAME|SHELL|TMPDIR|XDG_.*|CI|COMPOSE_.*|DOCKER_.*|GITHUB_.*|CI_.*)$/;

/** Files with settings, and templates for them, beside the Compose file. */
const filesBeside = (project: Project): readonly string[] =>
  project.envFiles.flatMap(({ path, text }) => (directoryOf(path) === directoryOf(project.path) ? (text ?? []) : []));

/** A place where nothing works with an empty text. */
const matters = ({ path }: Entry): boolean =>
  path[0] === 'services' && ['image', 'ports', 'volumes'].includes(path[2] ?? '');

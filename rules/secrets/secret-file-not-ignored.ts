import { projectRule } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { namesIn } from '../model/compose/env-file.ts';
import type { ComposeText } from '../model/compose/interpolation.ts';
import { filledIn } from '../model/compose/variables.ts';
import { isIgnoredByGit } from '../model/project/git-ignore.ts';
import { baseName, directoryOf, joinPath } from '../model/project/path.ts';
import { isEnvTemplateName, type Project } from '../model/project/project.ts';
import { fileSecrets } from '../model/secrets/lines.ts';
import { isWellKnownPassword } from '../model/secrets/weak-passwords.ts';
import { MappedText, type Range } from '../model/text.ts';

export default projectRule({
  id: 'secret-file-not-ignored',
  severity: 'warning',
  factors: ['config', 'codebase'],
  text: {
    en: {
      title: 'Let Git ignore files with secrets',
      why: 'A file that no .gitignore names is committed with the next "git add .", and history keeps it for everybody who can read the repository, now or later. If that has happened, the secrets in it have to be replaced.',
      messages: {
        settings:
          '"{file}" holds secrets and no .gitignore names it: add it, and commit a template without the values.',
        secret: '"{file}" is a secret and no .gitignore names it: add it, so that it is not committed.',
      },
    },
    de: {
      title: 'Dateien mit Geheimnissen von Git ignorieren lassen',
      why: 'Eine Datei, die in keiner .gitignore steht, wird mit dem nächsten „git add .“ eingecheckt, und die Historie behält sie für alle, die das Repository jetzt oder später lesen können. Ist das geschehen, müssen die Geheimnisse darin ersetzt werden.',
      messages: {
        settings:
          '„{file}“ enthält Geheimnisse und steht in keiner .gitignore: eintragen und eine Vorlage ohne die Werte einchecken.',
        secret:
          '„{file}“ ist ein Geheimnis und steht in keiner .gitignore: eintragen, damit es nicht eingecheckt wird.',
      },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  web:\n    image: acme/web:1.4\n    env_file: web.env\n',
        'web.env': 'DB_PASSWORD=Kastanie-71-Regen\n',
        '.git/': '',
      },
      good: {
        'compose.yaml': 'services:\n  web:\n    image: acme/web:1.4\n    env_file: web.env\n',
        'web.env': 'DB_PASSWORD=Kastanie-71-Regen\n',
        '.gitignore': 'web.env\n',
        '.git/': '',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    if (!project.hasGit) return;
    const seen = new Set<string>();
    for (const { path, range, file } of settingsFiles(doc, project)) {
      if (seen.has(path) || !isOpen(project, path)) continue;
      seen.add(path);
      report(range, 'settings', { file });
    }
    for (const secret of doc.secrets) {
      const named = secret.get('file')?.scalar;
      const path = named && pathOf(project, named);
      const found = path === undefined ? undefined : project.has(path);
      if (path === undefined || !found?.known || !found.value || project.isDirectory(path)) continue;
      if (isShared.test(baseName(path)) || !isOpen(project, path)) continue;
      report(named!.range, 'secret', { file: named!.text.text });
    }
  },
});

interface SettingsFile {
  readonly path: string;
  /** As people write it. */
  readonly file: string;
  readonly range: Range;
}

/** Files with secrets by the places that use them: of `env_file`, and the `.env` that Compose fills variables from. */
function settingsFiles(doc: ComposeDocument, project: Project): readonly SettingsFile[] {
  const named = doc.services.flatMap((service) =>
    service.envFiles.flatMap((envFile): SettingsFile[] => {
      const path = pathOf(project, envFile.path);
      const isSecret = path !== undefined && secretNames(project, path).size > 0;
      return isSecret ? [{ path, file: envFile.path.text.text, range: envFile.range }] : [];
    }),
  );
  const dotenv = joinPath(directoryOf(project.path), '.env');
  const secrets = secretNames(project, dotenv);
  const used = secrets.size > 0 ? filledIn(doc).find(({ variable }) => secrets.has(variable.name)) : undefined;
  return used ? [...named, { path: dotenv, file: '.env', range: used.variable.nameRange }] : named;
}

const pathOf = (project: Project, { value }: ComposeText): string | undefined =>
  value.known && !/^[/~\\]|^[a-zA-Z]:/.test(value.value) ? joinPath(directoryOf(project.path), value.value) : undefined;

/** The variables of a file whose values are secrets; none where the file is made to be shared. */
function secretNames(project: Project, path: string): ReadonlySet<string> {
  const text = isEnvTemplateName(path) || isForTrials.test(baseName(path)) ? undefined : project.read(path);
  if (text === undefined) return new Set();
  const real = fileSecrets(MappedText.of(text)).filter(
    ({ kind, range, name }) =>
      kind !== 'weak' && !(kind === 'url' && isWellKnownPassword(text.slice(range.start, range.end), [name])),
  );
  return new Set(
    real.flatMap(({ range }) => namesIn(text.slice(text.lastIndexOf('\n', range.start) + 1, range.end)).slice(0, 1)),
  );
}

/** Values for a developer's own machine are shared on purpose. */
const isForTrials = /(?:^|[._-])(?:dev|develop|development|test|testing|e2e|ci|demo)(?:[._-]|$)/i;

/** Public halves, templates, and what is encrypted already. */
const isShared =
  /\.(?:pub|crt|cer|csr|enc|age|gpg|asc)$|(?:^|[._-])(?:sops|example|sample|template|dist|dev|test|demo|ca|cert|public)(?:[._-]|$)/i;

const isOpen = (project: Project, path: string): boolean => {
  const ignored = isIgnoredByGit(project, path);
  return ignored.known && !ignored.value;
};

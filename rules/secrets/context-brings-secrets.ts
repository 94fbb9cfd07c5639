import { projectRule } from '../core/rule.ts';
import type { Word } from '../model/dockerfile/instruction.ts';
import type { BuildContext } from '../model/project/build-context.ts';
import { compileGlob, isGlob } from '../model/project/glob.ts';
import { cleanPath } from '../model/project/path.ts';
import { fileSecrets } from '../model/secrets/lines.ts';
import { isSecretFile, mayBeHarmless } from '../model/secrets/secret-files.ts';
import { MappedText } from '../model/text.ts';

export default projectRule({
  id: 'context-brings-secrets',
  severity: 'error',
  factors: ['config', 'codebase'],
  supersedes: ['dockerignore-missing'],
  text: {
    en: {
      title: 'Keep files with credentials out of the build context',
      why: 'Copying a whole directory takes along what happens to lie there: local settings with passwords, keys, histories. They become part of the image, and everybody who pulls it can read them. What `.dockerignore` names never gets there.',
      messages: {
        taken: '"{source}" takes files with credentials into the image: add {files} to .dockerignore.',
      },
    },
    de: {
      title: 'Dateien mit Zugangsdaten aus dem Build-Kontext heraushalten',
      why: 'Wer ein ganzes Verzeichnis kopiert, nimmt mit, was dort gerade liegt: lokale Einstellungen mit Passwörtern, Schlüssel, Verläufe. Das wird Teil des Images, und alle, die es laden, können es lesen. Was in `.dockerignore` steht, kommt nie dorthin.',
      messages: {
        taken: '„{source}“ nimmt Dateien mit Zugangsdaten mit ins Image: {files} in .dockerignore aufnehmen.',
      },
    },
  },
  examples: [
    {
      bad: {
        Dockerfile: 'FROM node:24-slim\nCOPY . .\n',
        '.env': 'DB_PASSWORD=geheim\n',
        '.dockerignore': 'node_modules\n',
      },
      good: {
        Dockerfile: 'FROM node:24-slim\nCOPY . .\n',
        '.env': 'DB_PASSWORD=geheim\n',
        '.dockerignore': 'node_modules\n.env\n',
      },
    },
  ],
  checkDockerfile({ doc, project, report }) {
    const copies = [...doc.ofType('COPY'), ...doc.ofType('ADD')].filter((copy) => !copy.from);
    if (copies.length === 0) return;
    const { context } = project;
    const secret = context?.included.known
      ? context.included.value.filter((path) => isSecretFile(path) && !isHarmless(context, path))
      : [];
    if (secret.length === 0) return;
    for (const source of copies.flatMap((copy) => copy.sources)) {
      const taken = secret.filter((path) => takes(source, path));
      if (taken.length === 0) continue;
      const files = taken.length > 3 ? [...taken.slice(0, 3), `… (${taken.length})`] : taken;
      report(source.range, 'taken', { source: source.raw, files: files.join(', ') });
    }
  },
});

/** Whether a source is a directory or a pattern that brings the file along; a file named itself is another rule's. */
function takes(source: Word, file: string): boolean {
  if (!source.value.known || source.value.value.includes('://')) return false;
  const path = cleanPath(`/${source.value.value}`).slice(1);
  if (!isGlob(path)) return path === '' || file.startsWith(`${path}/`);
  const matches = compileGlob(path);
  const segments = file.split('/');
  return matches !== undefined && segments.some((_, index) => matches(segments.slice(0, index + 1).join('/')));
}

/** What is there to read tells: settings without values, a `.npmrc` without a token. */
function isHarmless(context: BuildContext, path: string): boolean {
  const text = context.read(path);
  if (text === undefined) return mayBeHarmless(path);
  if (mayBeHarmless(path)) return fileSecrets(MappedText.of(text)).length === 0;
  return text.trim() === '';
}

import { projectRule } from '../core/rule.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { isNamedForDevelopment } from '../model/process/start.ts';
import { copiesFile, locklessInstall } from '../model/project/lock-files.ts';
import { manifestAt } from '../model/project/manifest.ts';

export default projectRule({
  id: 'lockfile-missing',
  severity: 'warning',
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Build with a lock file',
      why: 'A manifest says what is wanted, a lock file what was tested. Without one two builds of the same commit hold different packages, and a release somewhere else in the world can break the build or the program.',
      messages: {
        open: 'There is no lock file with {manifest}, so "{command}" takes what is newest: commit {lock}.',
        fails: 'There is no lock file with {manifest}, and "{command}" fails without one: commit {lock}.',
      },
    },
    de: {
      title: 'Mit einer Lock-Datei bauen',
      why: 'Ein Manifest sagt, was gewünscht ist, eine Lock-Datei, was getestet wurde. Ohne sie enthalten zwei Builds desselben Commits verschiedene Pakete, und eine Veröffentlichung irgendwo auf der Welt kann den Build oder das Programm brechen.',
      messages: {
        open: 'Zu {manifest} gibt es keine Lock-Datei, „{command}“ nimmt also das Neueste: {lock} einchecken.',
        fails: 'Zu {manifest} gibt es keine Lock-Datei, und ohne sie scheitert „{command}“: {lock} einchecken.',
      },
    },
  },
  examples: [
    {
      bad: {
        Dockerfile: 'FROM node:24-slim\nCOPY package.json ./\nRUN npm install\n',
        'package.json': '{"dependencies": {"express": "^5.1.0"}}\n',
      },
      good: {
        Dockerfile: 'FROM node:24-slim\nCOPY package.json package-lock.json ./\nRUN npm ci\n',
        'package.json': '{"dependencies": {"express": "^5.1.0"}}\n',
        'package-lock.json': '{}\n',
      },
    },
  ],
  checkDockerfile({ doc, project, report }) {
    const { context } = project;
    if (!context) return;
    const seen = new Set<string>();
    for (const run of doc.ofType('RUN')) {
      const { stage } = run;
      if (!stage || run.isOnbuild || isNamedForDevelopment(project.path, stage)) continue;
      // What an earlier command makes or fetches is not in the build context.
      if (run.commands.some(({ name }) => name === 'cd' || name === 'git' || name === undefined)) continue;
      for (const command of run.commands) {
        const found = locklessInstall(command, context);
        if (!found || seen.has(found.manifest) || !copiesFile(run, found.manifest)) continue;
        const { manifest, lock, range, label } = found;
        if (!needsPackages(manifest, context.read(manifest)) || namesLockFile(stage)) continue;
        seen.add(manifest);
        report(range, label === 'npm ci' ? 'fails' : 'open', { command: label, manifest, lock });
      }
    }
  },
});

/** A file that is copied by its name is there when it counts. */
const namesLockFile = ({ lineage }: Stage): boolean =>
  lineage
    .flatMap((stage) => [...stage.ofType('COPY'), ...stage.ofType('ADD')])
    .some(({ sources }) => sources.some(({ value }) => value.known && manifestAt(value.value)?.isLock));

/** Whether a manifest names anything that has versions. */
function needsPackages(name: string, text: string | undefined): boolean {
  if (text === undefined) return false;
  if (name !== 'package.json') return /[=~^<>]|gem |require/.test(text);
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest !== 'object' || manifest === null) return false;
    return Object.entries(manifest).some(
      ([key, value]) => /^(?:dev|optional)?dependencies$/i.test(key) && Object.keys(value ?? {}).length > 0,
    );
  } catch {
    return false;
  }
}

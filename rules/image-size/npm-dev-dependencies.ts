import { projectRule, unsafeFix } from '../core/rule.ts';
import { devInstalls } from '../model/dockerfile/dev-dependencies.ts';
import type { Project } from '../model/project/project.ts';
import type { PackageAction } from '../model/shell/installs.ts';

export default projectRule({
  id: 'npm-dev-dependencies',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Install Node packages without development dependencies in the final image',
      why: 'Test frameworks, linters and bundlers are often larger than what the program itself needs. In production they only take space and add packages with holes to patch.',
      messages: {
        dev: '"{command}" also installs development dependencies into the final image: add {addition}.',
        build:
          '"{command}" also installs development dependencies, which "{builder}" in line {line} needs: build in a stage of its own and copy only the result.',
      },
      fixes: { add: 'Add {addition}' },
    },
    de: {
      title: 'Node-Pakete im fertigen Image ohne Entwicklungsabhängigkeiten installieren',
      why: 'Test-Frameworks, Linter und Bundler sind oft größer als das, was das Programm selbst braucht. In Produktion belegen sie nur Platz und bringen Pakete mit Lücken mit, die zu schließen sind.',
      messages: {
        dev: '„{command}“ installiert auch Entwicklungsabhängigkeiten in das fertige Image: {addition} ergänzen.',
        build:
          '„{command}“ installiert auch Entwicklungsabhängigkeiten, die „{builder}“ in Zeile {line} braucht: in einer eigenen Stage bauen und nur das Ergebnis kopieren.',
      },
      fixes: { add: '{addition} ergänzen' },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nUSER node\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci --omit=dev\nCOPY . .\nUSER node\nCMD ["node", "server.js"]\n',
    },
  ],
  checkDockerfile({ doc, project, report }) {
    if (declareNone(project)) return;
    for (const run of doc.ofType('RUN')) {
      for (const { action, addition, edit, builder } of devInstalls(run, 'npm', 'yarn', 'pnpm', 'bun')) {
        const command = action.label;
        if (builder) {
          const line = doc.lineNumber(builder.range.start);
          report(action.headRange, 'build', { command, builder: builder.name!, line });
        } else {
          const fixes = isClassic(action) ? [unsafeFix('add', edit, { data: { addition } })] : [];
          report(action.headRange, 'dev', { command, addition }, { fixes });
        }
      }
    }
  },
});

/** Whether the project's manifests are known and name no development dependencies. */
function declareNone(project: Project): boolean {
  const texts = project.manifests.filter(({ name }) => name === 'package.json').map(({ path }) => project.read(path));
  return texts.length > 0 && texts.every((text) => text !== undefined && !text.includes('"devDependencies"'));
}

/** Yarn from version 2 on has no such flag; `--immutable` and `--inline-builds` are its own. */
const isClassic = ({ manager, arguments: args }: PackageAction): boolean =>
  manager !== 'yarn' || args.flag('--immutable', '--inline-builds', '--immutable-cache') === undefined;

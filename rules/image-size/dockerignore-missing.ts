import { projectRule } from '../core/rule.ts';

export default projectRule({
  id: 'dockerignore-missing',
  severity: 'info',
  text: {
    en: {
      title: 'Say in a .dockerignore what stays out of the build',
      why: 'Without an ignore file a copy of the build context takes everything that lies around: the repository, local modules, secrets in .env files, logs. The image grows, each build sends more, and any changed file breaks the cache.',
      messages: {
        missing: 'This copies the whole build context, and no .dockerignore says what stays out.',
        empty: 'This copies the whole build context, and {path} excludes nothing.',
      },
    },
    de: {
      title: 'In einer .dockerignore festlegen, was nicht in den Build gelangt',
      why: 'Ohne Ignore-Datei nimmt eine Kopie des Build-Kontexts alles mit, was herumliegt: das Repository, lokale Module, Geheimnisse in .env-Dateien, Logs. Das Image wächst, jeder Build überträgt mehr, und jede geänderte Datei stört den Cache.',
      messages: {
        missing: 'Das kopiert den ganzen Build-Kontext, und keine .dockerignore legt fest, was draußen bleibt.',
        empty: 'Das kopiert den ganzen Build-Kontext, und {path} schließt nichts aus.',
      },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\n', 'server.js': '' },
      good: { Dockerfile: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\n', 'server.js': '', '.dockerignore': '.git\n' },
    },
  ],
  checkDockerfile({ doc, project, report }) {
    const { context } = project;
    if (!context) return;
    const { lacksIgnore, ignore } = context;
    const isMissing = lacksIgnore.known && lacksIgnore.value;
    const isEmpty = ignore?.patterns.every(({ negated }) => negated);
    if (!isMissing && !isEmpty) return;
    for (const keyword of ['COPY', 'ADD'] as const) {
      for (const { from, sources, heredocs } of doc.ofType(keyword)) {
        if (from || heredocs.length > 0) continue;
        const source = sources.find(({ raw }) => /^(?:\/?\.?\/?|\.\/\*|\*)$/.test(raw));
        if (!source) continue;
        if (ignore) report(source.range, 'empty', { path: ignore.path });
        else report(source.range, 'missing', {});
      }
    }
  },
});

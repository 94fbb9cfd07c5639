import { projectRule, unsafeFix } from '../core/rule.ts';
import { isNamedForDevelopment } from '../model/process/start.ts';
import { copiesFile, unlockedInstall } from '../model/project/lock-files.ts';

export default projectRule({
  id: 'lockfile-ignored',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Install exactly what the lock file says',
      why: 'The lock file says which versions were tested. An install that may change it, or never sees it, puts others into the image: it builds today and breaks tomorrow without any change.',
      messages: {
        unlocked: '"{command}" may install other versions than {lock} says: use "{instead}".',
        notCopied: '"{command}" does not see {lock}, which is not copied before: copy it along.',
      },
      fixes: { locked: 'Keep to {lock}' },
    },
    de: {
      title: 'Genau das installieren, was in der Lock-Datei steht',
      why: 'Die Lock-Datei sagt, welche Versionen getestet wurden. Eine Installation, die sie ändern darf oder nie sieht, bringt andere ins Image: Es baut heute und bricht morgen, ohne dass etwas geändert wurde.',
      messages: {
        unlocked: '„{command}“ installiert womöglich andere Versionen, als in {lock} stehen: „{instead}“ verwenden.',
        notCopied: '„{command}“ sieht {lock} nicht, weil die Datei vorher nicht kopiert wird: mitkopieren.',
      },
      fixes: { locked: 'Sich an {lock} halten' },
    },
  },
  examples: [
    {
      bad: {
        Dockerfile: 'FROM node:24-slim\nCOPY package.json package-lock.json ./\nRUN npm install\n',
        'package.json': '{}\n',
        'package-lock.json': '{}\n',
      },
      good: {
        Dockerfile: 'FROM node:24-slim\nCOPY package.json package-lock.json ./\nRUN npm ci\n',
        'package.json': '{}\n',
        'package-lock.json': '{}\n',
      },
    },
  ],
  checkDockerfile({ doc, project, report }) {
    const { context } = project;
    if (!context) return;
    for (const run of doc.ofType('RUN')) {
      const { stage } = run;
      if (!stage || run.isOnbuild || isNamedForDevelopment(project.path, stage)) continue;
      for (const command of run.commands) {
        const found = unlockedInstall(command, run, context);
        if (!found) continue;
        const { lock, manifest, range, label, instead, edits } = found;
        const isSeen = copiesFile(run, lock);
        // Neither is copied in a way that can be told: nothing is known then.
        if (!isSeen && !copiesFile(run, manifest)) continue;
        if (!isSeen) report(range, 'notCopied', { command: label, lock });
        else if (instead !== undefined) {
          const fixes = edits.length > 0 ? [unsafeFix('locked', edits, { data: { lock } })] : [];
          report(range, 'unlocked', { command: label, lock, instead }, { fixes });
        }
      }
    }
  },
});

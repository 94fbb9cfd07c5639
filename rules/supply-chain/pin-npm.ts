import { dockerfileRule } from '../core/rule.ts';
import { unpinnedPackages } from '../model/shell/unpinned.ts';

export default dockerfileRule({
  id: 'pin-npm',
  severity: 'warning',
  sources: { hadolint: 'DL3016', kics: 'NPM Install Command Without Pinned Version' },
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Pin packages from the npm registry',
      why: 'Without a version the newest release is installed, and a release that breaks the program, or one that was stolen, is in the image with the next build. A version, or a lock file, decides when that happens.',
      messages: {
        unpinned: '{manager} installs whichever "{package}" is the newest: pin its version ("{pinned}").',
      },
    },
    de: {
      title: 'Versionen von npm-Paketen festlegen',
      why: 'Ohne Version wird die neueste installiert, und eine Version, die das Programm bricht oder gekapert wurde, ist mit dem nächsten Build im Image. Eine Version oder eine Lock-Datei entscheidet, wann das geschieht.',
      messages: {
        unpinned: '{manager} installiert das jeweils neueste „{package}“: die Version festlegen („{pinned}“).',
      },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nRUN npm install -g pm2\n',
      good: 'FROM node:24-slim\nRUN npm install -g pm2@6.0.13\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const found of unpinnedPackages(run.packageActions, 'npm', 'yarn', 'pnpm', 'bun')) {
        const { manager } = found.action;
        const sources = manager === 'npm' && !found.asksForNewest ? (['hadolint', 'kics'] as const) : [];
        report(found.range, 'unpinned', { manager, package: found.name, pinned: found.pinned }, { sources });
      }
    }
  },
});

import { dockerfileRule } from '../core/rule.ts';
import { unpinnedPackages } from '../model/shell/unpinned.ts';

export default dockerfileRule({
  id: 'pin-pip',
  severity: 'warning',
  sources: { hadolint: 'DL3013', kics: 'Unpinned Package Version in Pip Install' },
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Pin Python packages',
      why: 'pip takes the newest release that fits. The same Dockerfile gives other code next week, and a release that breaks the program arrives in the middle of an unrelated build.',
      messages: {
        unpinned:
          '{manager} installs whichever "{package}" is the newest: pin its version, or install from a requirements file.',
      },
    },
    de: {
      title: 'Versionen von Python-Paketen festlegen',
      why: 'pip nimmt die neueste passende Version. Dasselbe Dockerfile ergibt nächste Woche anderen Code, und eine Version, die das Programm bricht, kommt mitten in einem Build, der damit nichts zu tun hat.',
      messages: {
        unpinned:
          '{manager} installiert das jeweils neueste „{package}“: die Version festlegen oder aus einer Requirements-Datei installieren.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM python:3.14-slim\nRUN pip install --no-cache-dir flask\n',
      good: 'FROM python:3.14-slim\nRUN pip install --no-cache-dir flask==3.1.2\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { name, nameRange, action } of unpinnedPackages(run.packageActions, 'pip', 'pipx', 'uv')) {
        const { manager } = action;
        // `uv add` writes the version into the project's lock file.
        if (manager === 'uv' && action.verb.value === 'add') continue;
        const sources =
          manager === 'pip' ? (['hadolint', 'kics'] as const) : manager === 'pipx' ? (['hadolint'] as const) : [];
        report(nameRange, 'unpinned', { manager, package: name }, { sources });
      }
    }
  },
});

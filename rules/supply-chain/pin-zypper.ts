import { dockerfileRule } from '../core/rule.ts';
import { unpinnedPackages } from '../model/shell/unpinned.ts';

export default dockerfileRule({
  id: 'pin-zypper',
  severity: 'info',
  // Distributions delete old versions, so that a build with pinned ones fails some day: not for everybody.
  preset: 'all',
  sources: { hadolint: 'DL3037', kics: 'Zypper Install Without Version' },
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Pin packages that zypper installs',
      why: 'Without a version the repository decides what gets into the image: the same Dockerfile gives another one next month. Pinned versions need care, as distributions delete old ones.',
      messages: { unpinned: 'zypper installs whichever "{package}" is the newest: pin its version ("{pinned}").' },
    },
    de: {
      title: 'Versionen der mit zypper installierten Pakete festlegen',
      why: 'Ohne Version entscheidet das Paketarchiv, was ins Image kommt: Dasselbe Dockerfile ergibt nächsten Monat ein anderes. Festgelegte Versionen brauchen Pflege, weil Distributionen alte löschen.',
      messages: {
        unpinned: 'zypper installiert das jeweils neueste „{package}“: die Version festlegen („{pinned}“).',
      },
    },
  },
  examples: [
    {
      bad: 'FROM opensuse/leap:16.0\nRUN zypper install -y nginx\n',
      good: 'FROM opensuse/leap:16.0\nRUN zypper install -y nginx=1.27.2\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { name, nameRange, pinned } of unpinnedPackages(run.packageActions, 'zypper'))
        report(nameRange, 'unpinned', { package: name, pinned });
    }
  },
});

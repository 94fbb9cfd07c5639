import { dockerfileRule } from '../core/rule.ts';
import { unpinnedPackages } from '../model/shell/unpinned.ts';

export default dockerfileRule({
  id: 'pin-dnf',
  severity: 'info',
  // Distributions delete old versions, so that a build with pinned ones fails some day: not for everybody.
  preset: 'all',
  sources: { hadolint: 'DL3041', kics: 'Missing Version Specification In dnf install' },
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Pin packages that dnf installs',
      why: 'Without a version the repository decides what gets into the image: the same Dockerfile gives another one next month. Pinned versions need care, as distributions delete old ones.',
      messages: { unpinned: 'dnf installs whichever "{package}" is the newest: pin its version ("{pinned}").' },
    },
    de: {
      title: 'Versionen der mit dnf installierten Pakete festlegen',
      why: 'Ohne Version entscheidet das Paketarchiv, was ins Image kommt: Dasselbe Dockerfile ergibt nächsten Monat ein anderes. Festgelegte Versionen brauchen Pflege, weil Distributionen alte löschen.',
      messages: {
        unpinned: 'dnf installiert das jeweils neueste „{package}“: die Version festlegen („{pinned}“).',
      },
    },
  },
  examples: [
    {
      bad: 'FROM fedora:44\nRUN dnf install -y nginx\n',
      good: 'FROM fedora:44\nRUN dnf install -y nginx-1.28.0\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { name, nameRange, pinned } of unpinnedPackages(run.packageActions, 'dnf', 'microdnf'))
        report(nameRange, 'unpinned', { package: name, pinned });
    }
  },
});

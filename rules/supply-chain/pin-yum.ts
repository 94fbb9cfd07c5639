import { dockerfileRule } from '../core/rule.ts';
import { unpinnedPackages } from '../model/shell/unpinned.ts';

export default dockerfileRule({
  id: 'pin-yum',
  severity: 'info',
  // Distributions delete old versions, so that a build with pinned ones fails some day: not for everybody.
  preset: 'all',
  sources: { hadolint: 'DL3033', kics: 'Yum install Without Version' },
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Pin packages that yum installs',
      why: 'Without a version the repository decides what gets into the image: the same Dockerfile gives another one next month. Pinned versions need care, as distributions delete old ones.',
      messages: { unpinned: 'yum installs whichever "{package}" is the newest: pin its version ("{pinned}").' },
    },
    de: {
      title: 'Versionen der mit yum installierten Pakete festlegen',
      why: 'Ohne Version entscheidet das Paketarchiv, was ins Image kommt: Dasselbe Dockerfile ergibt nächsten Monat ein anderes. Festgelegte Versionen brauchen Pflege, weil Distributionen alte löschen.',
      messages: {
        unpinned: 'yum installiert das jeweils neueste „{package}“: die Version festlegen („{pinned}“).',
      },
    },
  },
  examples: [
    {
      bad: 'FROM rockylinux/rockylinux:9\nRUN yum install -y httpd\n',
      good: 'FROM rockylinux/rockylinux:9\nRUN yum install -y httpd-2.4.62\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { name, nameRange, pinned } of unpinnedPackages(run.packageActions, 'yum'))
        report(nameRange, 'unpinned', { package: name, pinned });
    }
  },
});

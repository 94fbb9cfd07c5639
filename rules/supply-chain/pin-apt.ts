import { dockerfileRule } from '../core/rule.ts';
import { unpinnedPackages } from '../model/shell/unpinned.ts';

export default dockerfileRule({
  id: 'pin-apt',
  severity: 'info',
  // Distributions delete old versions, so that a build with pinned ones fails some day: not for everybody.
  preset: 'all',
  sources: { hadolint: 'DL3008', kics: 'Apt Get Install Pin Version Not Defined' },
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Pin packages that apt installs',
      why: 'Without a version the repository decides what gets into the image: the same Dockerfile gives another one next month. Pinned versions need care, as distributions delete old ones.',
      messages: { unpinned: 'apt installs whichever "{package}" is the newest: pin its version ("{pinned}").' },
    },
    de: {
      title: 'Versionen der mit apt installierten Pakete festlegen',
      why: 'Ohne Version entscheidet das Paketarchiv, was ins Image kommt: Dasselbe Dockerfile ergibt nächsten Monat ein anderes. Festgelegte Versionen brauchen Pflege, weil Distributionen alte löschen.',
      messages: {
        unpinned: 'apt installiert das jeweils neueste „{package}“: die Version festlegen („{pinned}“).',
      },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl=8.14.1-2\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { name, nameRange, pinned } of unpinnedPackages(run.packageActions, 'apt'))
        report(nameRange, 'unpinned', { package: name, pinned });
    }
  },
});

import { dockerfileRule } from '../core/rule.ts';
import { unpinnedPackages } from '../model/shell/unpinned.ts';

export default dockerfileRule({
  id: 'pin-apk',
  severity: 'info',
  // Distributions delete old versions, so that a build with pinned ones fails some day: not for everybody.
  preset: 'all',
  sources: { hadolint: 'DL3018', kics: 'Unpinned Package Version in Apk Add' },
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Pin packages that apk installs',
      why: 'Without a version the repository decides what gets into the image: the same Dockerfile gives another one next month. Pinned versions need care, as distributions delete old ones.',
      messages: { unpinned: 'apk installs whichever "{package}" is the newest: pin its version ("{pinned}").' },
    },
    de: {
      title: 'Versionen der mit apk installierten Pakete festlegen',
      why: 'Ohne Version entscheidet das Paketarchiv, was ins Image kommt: Dasselbe Dockerfile ergibt nächsten Monat ein anderes. Festgelegte Versionen brauchen Pflege, weil Distributionen alte löschen.',
      messages: {
        unpinned: 'apk installiert das jeweils neueste „{package}“: die Version festlegen („{pinned}“).',
      },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.23\nRUN apk add --no-cache curl\n',
      good: "FROM alpine:3.23\nRUN apk add --no-cache 'curl~8.17'\n",
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { name, nameRange, pinned } of unpinnedPackages(run.packageActions, 'apk'))
        report(nameRange, 'unpinned', { package: name, pinned });
    }
  },
});

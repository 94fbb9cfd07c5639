import { dockerfileRule } from '../core/rule.ts';
import { unpinnedPackages } from '../model/shell/unpinned.ts';

export default dockerfileRule({
  id: 'pin-gem',
  severity: 'warning',
  sources: { hadolint: 'DL3028', kics: 'Gem Install Without Version' },
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Pin Ruby gems',
      why: 'gem takes the newest release that fits the Ruby version. The same Dockerfile gives other code next week, and nobody can tell which.',
      messages: { unpinned: 'gem installs whichever "{package}" is the newest: pin its version ("{pinned}").' },
    },
    de: {
      title: 'Versionen von Ruby-Gems festlegen',
      why: 'gem nimmt die neueste Version, die zur Ruby-Version passt. Dasselbe Dockerfile ergibt nächste Woche anderen Code, und niemand weiß, welchen.',
      messages: { unpinned: 'gem installiert das jeweils neueste „{package}“: die Version festlegen („{pinned}“).' },
    },
  },
  examples: [
    {
      bad: 'FROM ruby:3.4-slim\nRUN gem install bundler\n',
      good: 'FROM ruby:3.4-slim\nRUN gem install bundler:2.7.2\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { name, nameRange, pinned } of unpinnedPackages(run.packageActions, 'gem'))
        report(nameRange, 'unpinned', { package: name, pinned });
    }
  },
});

import { dockerfileRule, insertAfter, unsafeFix } from '../core/rule.ts';

export default dockerfileRule({
  id: 'apt-no-install-recommends',
  severity: 'info',
  fixable: 'unsafe',
  sources: { hadolint: 'DL3015', trivy: 'DS-0029' },
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Install apt packages without recommended extras',
      why: 'apt installs recommended packages along with those that are asked for. The image grows by what nobody named, and every extra package is one more to patch.',
      messages: { missing: 'Add --no-install-recommends to "{command} install".' },
      fixes: { add: 'Add --no-install-recommends' },
    },
    de: {
      title: 'apt-Pakete ohne empfohlene Zusatzpakete installieren',
      why: 'apt installiert neben den verlangten auch empfohlene Pakete. Das Image wächst um Dinge, die niemand genannt hat, und jedes zusätzliche Paket muss gepflegt werden.',
      messages: { missing: '„{command} install“ um --no-install-recommends ergänzen.' },
      fixes: { add: '--no-install-recommends ergänzen' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y curl\n',
      good: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n',
    },
  ],
  check({ doc, report }) {
    for (const command of doc.runCommands('apt-get', 'apt')) {
      const install = command.subcommand('install');
      if (!install || command.hasFlag('--no-install-recommends')) continue;
      report(
        command.range,
        'missing',
        { command: command.name! },
        {
          fixes: [unsafeFix('add', insertAfter(install.range, ' --no-install-recommends'))],
        },
      );
    }
  },
});

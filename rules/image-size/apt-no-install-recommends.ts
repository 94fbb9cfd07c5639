import { dockerfileRule, insertAfter, unsafeFix } from '../core/rule.ts';
import type { ShellWord } from '../model/shell/word.ts';

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
    if (doc.commands().some((command) => command.words.some(setsRecommends))) return;
    for (const command of doc.runCommands('apt-get', 'apt')) {
      const install = command.subcommand('install');
      if (!install || command.hasFlag('--no-install-recommends') || command.args.some(mayHoldFlags)) continue;
      const fix = unsafeFix('add', insertAfter(install.range, ' --no-install-recommends'));
      report(command.range, 'missing', { command: command.name! }, { fixes: [fix] });
    }
  },
});

/** apt's own setting, on the command line or on its way into /etc/apt/apt.conf.d. */
const setsRecommends = (word: ShellWord): boolean => /APT::Install-Recommends/i.test(word.text);

/** `$APT_OPTIONS` may say it; `$PACKAGES` hardly does. */
const mayHoldFlags = (word: ShellWord): boolean => word.variables.some(({ name }) => /opt|flag|arg/i.test(name));

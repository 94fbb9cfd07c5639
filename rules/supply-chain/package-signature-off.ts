import { dockerfileRule, unsafeFix } from '../core/rule.ts';
import { checksSwitchedOff } from '../model/process/command-uses.ts';

export default dockerfileRule({
  id: 'package-signature-off',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { checkov: ['CKV2_DOCKER_7', 'CKV2_DOCKER_8', 'CKV2_DOCKER_9', 'CKV2_DOCKER_10', 'CKV2_DOCKER_11'] },
  text: {
    en: {
      title: 'Let the package manager check signatures',
      why: 'The signature is what tells a package of the distribution from one that somebody slipped in on a mirror or on the way. Without the check it is installed, and runs as root.',
      messages: {
        off: '"{flag}" installs packages that nobody signed: leave it out, and add the key of the repository.',
      },
      fixes: { remove: 'Remove "{flag}"' },
    },
    de: {
      title: 'Paketmanager Signaturen prüfen lassen',
      why: 'Erst die Signatur unterscheidet ein Paket der Distribution von einem, das jemand auf einem Spiegelserver oder unterwegs untergeschoben hat. Ohne die Prüfung wird es installiert und läuft als root.',
      messages: {
        off: '„{flag}“ installiert auch Pakete ohne gültige Signatur: weglassen und den Schlüssel der Paketquelle aufnehmen.',
      },
      fixes: { remove: '„{flag}“ entfernen' },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.23\nRUN apk add --no-cache --allow-untrusted ./tool-1.0.apk\n',
      good: 'FROM alpine:3.23\nCOPY acme.rsa.pub /etc/apk/keys/\nRUN apk add --no-cache ./tool-1.0.apk\n',
    },
  ],
  check({ doc, report }) {
    for (const { what, text: flag, range, removal, checkov } of checksSwitchedOff(doc)) {
      if (what !== 'signature') continue;
      const fixes = removal.length > 0 ? [unsafeFix('remove', removal, { data: { flag } })] : [];
      report(range, 'off', { flag }, { fixes, sources: checkov ? { checkov } : [] });
    }
  },
});

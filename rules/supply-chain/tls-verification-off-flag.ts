import { fileRule, unsafeFix } from '../core/rule.ts';
import { checksSwitchedOff } from '../model/process/command-uses.ts';
import { commandDownloads } from '../model/shell/downloads.ts';
import { hostOfWord, isLocalHost } from '../model/shell/url.ts';

export default fileRule({
  id: 'tls-verification-off-flag',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { checkov: ['CKV2_DOCKER_2', 'CKV2_DOCKER_3', 'CKV2_DOCKER_4', 'CKV2_DOCKER_13', 'CKV2_DOCKER_15'] },
  text: {
    en: {
      title: 'Let programs check certificates',
      why: 'Without the check anybody between the build and the server can answer in its place, and what they send is in the image. An unknown certificate authority can be added to the image instead.',
      messages: {
        off: '"{flag}" accepts every certificate: leave it out, or add the certificate authority to the image.',
      },
      fixes: { remove: 'Remove "{flag}"' },
    },
    de: {
      title: 'Programme Zertifikate prüfen lassen',
      why: 'Ohne die Prüfung kann jeder zwischen Build und Server an dessen Stelle antworten, und was er schickt, liegt im Image. Eine unbekannte Zertifizierungsstelle lässt sich stattdessen ins Image aufnehmen.',
      messages: {
        off: '„{flag}“ nimmt jedes Zertifikat an: weglassen oder die Zertifizierungsstelle ins Image aufnehmen.',
      },
      fixes: { remove: '„{flag}“ entfernen' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM debian:13\nRUN curl -k -o tool.tgz https://example.com/tool.tgz\n' },
      good: { Dockerfile: 'FROM debian:13\nRUN curl -o tool.tgz https://example.com/tool.tgz\n' },
    },
  ],
  check({ doc, report }) {
    for (const { what, command, text: flag, range, removal, checkov } of checksSwitchedOff(doc)) {
      if (what !== 'tls') continue;
      const urls = commandDownloads(command).map(({ url }) => hostOfWord(url));
      if (urls.length > 0 && urls.every((host) => host !== undefined && isLocalHost(host))) continue;
      const fixes = removal.length > 0 ? [unsafeFix('remove', removal, { data: { flag } })] : [];
      report(range, 'off', { flag }, { fixes, sources: checkov && doc.kind === 'dockerfile' ? { checkov } : [] });
    }
  },
});

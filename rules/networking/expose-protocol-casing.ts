import { dockerfileRule, replace, safeFix } from '../core/rule.ts';

export default dockerfileRule({
  id: 'expose-protocol-casing',
  severity: 'hint',
  fixable: 'safe',
  sources: { buildkit: 'ExposeProtoCasing' },
  text: {
    en: {
      title: 'Write protocols of EXPOSE in lower case',
      why: 'Docker stores the protocol in lower case, and so do all its commands show it. One spelling makes files and output easy to compare.',
      messages: { casing: 'Write "{protocol}" in lower case.' },
      fixes: { lower: 'Write it in lower case' },
    },
    de: {
      title: 'Protokolle in EXPOSE kleinschreiben',
      why: 'Docker speichert das Protokoll in Kleinbuchstaben, und so zeigen es alle Befehle. Eine einheitliche Schreibweise macht Dateien und Ausgaben vergleichbar.',
      messages: { casing: '„{protocol}“ kleinschreiben.' },
      fixes: { lower: 'Kleinschreiben' },
    },
  },
  examples: [{ bad: 'FROM nginx:1.29\nEXPOSE 80/TCP\n', good: 'FROM nginx:1.29\nEXPOSE 80/tcp\n' }],
  check({ doc, report }) {
    for (const { protocolRange } of doc.ofType('EXPOSE').flatMap((expose) => expose.ports)) {
      const protocol = protocolRange && doc.source.slice(protocolRange.start, protocolRange.end);
      const lower = protocol?.toLowerCase();
      if (!protocol || protocol === lower || !/^[A-Za-z]+$/.test(protocol)) continue;
      report(protocolRange, 'casing', { protocol }, { fixes: [safeFix('lower', replace(protocolRange, lower!))] });
    }
  },
});

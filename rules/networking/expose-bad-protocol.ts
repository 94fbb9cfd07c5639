import { dockerfileRule, replace, unsafeFix } from '../core/rule.ts';

const protocols: ReadonlySet<string> = new Set(['tcp', 'udp', 'sctp']);

export default dockerfileRule({
  id: 'expose-bad-protocol',
  severity: 'error',
  fixable: 'unsafe',
  factors: ['port-binding'],
  text: {
    en: {
      title: 'Expose ports over tcp, udp or sctp',
      why: 'Docker knows three transport protocols and refuses to build with any other. HTTP and the like run over tcp.',
      messages: { unknown: '"{protocol}" is no protocol of EXPOSE: write tcp, udp or sctp.' },
      fixes: { tcp: 'Write tcp' },
    },
    de: {
      title: 'Ports über tcp, udp oder sctp angeben',
      why: 'Docker kennt drei Transportprotokolle und bricht den Build bei jedem anderen ab. HTTP und Ähnliches läuft über tcp.',
      messages: { unknown: '„{protocol}“ ist kein Protokoll für EXPOSE: tcp, udp oder sctp angeben.' },
      fixes: { tcp: 'tcp schreiben' },
    },
  },
  examples: [{ bad: 'FROM nginx:1.29\nEXPOSE 80/http\n', good: 'FROM nginx:1.29\nEXPOSE 80/tcp\n' }],
  check({ doc, report }) {
    for (const { word, protocol, protocolRange } of doc.ofType('EXPOSE').flatMap((expose) => expose.ports)) {
      if (!word.value.known || !protocolRange || protocol === '' || protocols.has(protocol)) continue;
      report(protocolRange, 'unknown', { protocol }, { fixes: [unsafeFix('tcp', replace(protocolRange, 'tcp'))] });
    }
  },
});

import { composeRule, safeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';

export default composeRule({
  id: 'ports-with-host-network',
  severity: 'warning',
  factors: ['port-binding'],
  fixable: 'safe',
  text: {
    en: {
      title: 'Publish no ports on the network of the host',
      why: 'With "network_mode: host" the container uses the network of the host itself. There is nothing to publish: Docker discards "ports", and the program answers on its own port.',
      messages: { discarded: '"ports" has no effect with "network_mode: host".' },
      fixes: { remove: 'Remove "ports"' },
    },
    de: {
      title: 'Im Netz des Hosts keine Ports veröffentlichen',
      why: 'Mit „network_mode: host“ benutzt der Container das Netz des Hosts selbst. Zu veröffentlichen gibt es nichts: Docker verwirft „ports“, und das Programm antwortet auf seinem eigenen Port.',
      messages: { discarded: '„ports“ hat mit „network_mode: host“ keine Wirkung.' },
      fixes: { remove: '„ports“ entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  dns:\n    image: example/dns:1\n    network_mode: host\n    ports:\n      - "53:53/udp"\n',
      good: 'services:\n  dns:\n    image: example/dns:1\n    network_mode: host\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const ports = service.get('ports');
      if (!ports?.keyRange || service.ports.length === 0 || service.get('network_mode')?.string !== 'host') continue;
      const edits = removeEntry(doc, ports);
      report(ports.keyRange, 'discarded', {}, { fixes: edits.length > 0 ? [safeFix('remove', edits)] : [] });
    }
  },
});

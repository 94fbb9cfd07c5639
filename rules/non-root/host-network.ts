import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';

export default composeRule({
  id: 'host-network',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { composeLint: 'CL-0008', kics: 'Shared Host Network Namespace' },
  text: {
    en: {
      title: 'Keep the container’s network apart from the host’s',
      why: 'With the host’s network the container reaches everything that listens on localhost there, databases and admin interfaces included, and whatever it opens itself is open on the host. Names of other services do not resolve, and published ports are ignored.',
      messages: {
        host: '"{service}" uses the network of the host: remove network_mode and publish the ports it needs.',
      },
      fixes: { remove: 'Remove network_mode' },
    },
    de: {
      title: 'Das Netz des Containers von dem des Hosts trennen',
      why: 'Im Netz des Hosts erreicht der Container alles, was dort auf localhost wartet, auch Datenbanken und Verwaltungsoberflächen, und was er selbst öffnet, steht auf dem Host offen. Namen anderer Dienste werden nicht aufgelöst, veröffentlichte Ports nicht beachtet.',
      messages: {
        host: '„{service}“ verwendet das Netz des Hosts: network_mode entfernen und die nötigen Ports veröffentlichen.',
      },
      fixes: { remove: 'network_mode entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: registry.example.org/web:1.4\n    network_mode: host\n',
      good: 'services:\n  web:\n    image: registry.example.org/web:1.4\n    ports: ["127.0.0.1:8080:8080"]\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const mode = service.get('network_mode');
      if (!mode?.value.known || mode.value.value !== 'host') continue;
      const edits = removeEntry(doc, mode);
      const fixes = edits.length > 0 ? [unsafeFix('remove', edits)] : [];
      report(mode.range, 'host', { service: service.name }, { fixes });
    }
  },
});

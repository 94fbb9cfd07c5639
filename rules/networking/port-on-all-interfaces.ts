import { composeRule, unsafeFix } from '../core/rule.ts';
import { bindToLocalhost, isOnAllInterfaces } from '../model/process/published.ts';

export default composeRule({
  id: 'port-on-all-interfaces',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  sources: {
    dclint: 'no-unbound-port-interfaces',
    composeLint: 'CL-0005',
    kics: 'Container Traffic Not Bound To Host Interface',
  },
  text: {
    en: {
      title: 'Bind published ports to an address',
      why: 'A port without an address is open on every network of the machine, past the rules of firewalls such as ufw. Only what the world is to see belongs there; behind a reverse proxy on the same host that is nothing but the proxy.',
      messages: { open: 'Port {port} is open to every network of the host: name the address it is meant for.' },
      fixes: { localhost: 'Bind the port to 127.0.0.1' },
    },
    de: {
      title: 'Veröffentlichte Ports an eine Adresse binden',
      why: 'Ein Port ohne Adresse ist in jedem Netzwerk der Maschine offen, an Firewalls wie ufw vorbei. Dort gehört nur hin, was die Welt sehen soll; hinter einem Reverse-Proxy auf demselben Host ist das allein der Proxy.',
      messages: {
        open: 'Port {port} ist in jedem Netzwerk des Hosts offen: die Adresse nennen, für die er gedacht ist.',
      },
      fixes: { localhost: 'Den Port an 127.0.0.1 binden' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    ports:\n      - "8080:80"\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    ports:\n      - "127.0.0.1:8080:80"\n',
    },
  ],
  check({ doc, report }) {
    for (const port of doc.services.flatMap((service) => service.ports)) {
      if (!isOnAllInterfaces(port)) continue;
      const edits = bindToLocalhost(doc, port);
      const name = (port.published ?? port.target)?.text ?? '';
      report(port.range, 'open', { port: name }, { fixes: edits.length > 0 ? [unsafeFix('localhost', edits)] : [] });
    }
  },
});

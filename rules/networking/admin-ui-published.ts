import { composeRule, unsafeFix } from '../core/rule.ts';
import { adminUi } from '../model/process/admin-uis.ts';
import { bindToLocalhost, isOnAllInterfaces } from '../model/process/published.ts';

export default composeRule({
  id: 'admin-ui-published',
  severity: 'warning',
  fixable: 'unsafe',
  supersedes: ['port-on-all-interfaces'],
  factors: ['admin-processes'],
  text: {
    en: {
      title: 'Keep administration consoles off the networks of the host',
      why: 'Such a console shows and changes all data behind it, often without asking for a password. A published port is open on every network of the machine, past the rules of firewalls such as ufw.',
      messages: {
        open: '{product} is open to every network of the host: bind the port to 127.0.0.1.',
      },
      fixes: { localhost: 'Bind the port to 127.0.0.1' },
    },
    de: {
      title: 'Verwaltungsoberflächen von den Netzwerken des Hosts fernhalten',
      why: 'Eine solche Oberfläche zeigt und ändert alle Daten dahinter, oft ohne nach einem Passwort zu fragen. Ein veröffentlichter Port ist in jedem Netzwerk der Maschine offen, an Firewalls wie ufw vorbei.',
      messages: {
        open: '{product} ist in jedem Netzwerk des Hosts offen: den Port an 127.0.0.1 binden.',
      },
      fixes: { localhost: 'Den Port an 127.0.0.1 binden' },
    },
  },
  examples: [
    {
      bad: 'services:\n  admin:\n    image: adminer:5\n    ports:\n      - "8081:8080"\n',
      good: 'services:\n  admin:\n    image: adminer:5\n    ports:\n      - "127.0.0.1:8081:8080"\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const ui = adminUi(service);
      for (const port of ui ? service.ports : []) {
        const { start } = port.target ?? {};
        if (start === undefined || !ui!.ports.includes(start) || !isOnAllInterfaces(port)) continue;
        const edits = bindToLocalhost(doc, port);
        const fixes = edits.length > 0 ? [unsafeFix('localhost', edits)] : [];
        report(port.range, 'open', { product: ui!.product }, { fixes });
      }
    }
  },
});

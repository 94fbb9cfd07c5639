import { composeRule, type FixDraft, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import { bindToLocalhost, isOnAllInterfaces } from '../model/process/published.ts';
import { knownServer } from '../model/process/readiness.ts';

export default composeRule({
  id: 'datastore-port-published',
  severity: 'warning',
  fixable: 'unsafe',
  supersedes: ['port-on-all-interfaces'],
  factors: ['backing-services'],
  text: {
    en: {
      title: 'Keep datastores off the networks of the host',
      why: 'A published port is open on every network of the machine, past the rules of firewalls such as ufw. Databases are searched for on the internet around the clock. Services of the same Compose file reach each other without any published port.',
      messages: {
        open: '{product} is open to every network of the host: bind the port to 127.0.0.1, or remove it.',
      },
      fixes: { localhost: 'Bind the port to 127.0.0.1', remove: 'Remove the published port' },
    },
    de: {
      title: 'Datenspeicher von den Netzwerken des Hosts fernhalten',
      why: 'Ein veröffentlichter Port ist in jedem Netzwerk der Maschine offen, an Firewalls wie ufw vorbei. Nach Datenbanken wird im Internet rund um die Uhr gesucht. Dienste derselben Compose-Datei erreichen einander ganz ohne veröffentlichte Ports.',
      messages: {
        open: '{product} ist in jedem Netzwerk des Hosts offen: den Port an 127.0.0.1 binden oder entfernen.',
      },
      fixes: { localhost: 'Den Port an 127.0.0.1 binden', remove: 'Den veröffentlichten Port entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:18\n    ports:\n      - "5432:5432"\n',
      good: 'services:\n  db:\n    image: postgres:18\n    ports:\n      - "127.0.0.1:5432:5432"\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const known = knownServer(service);
      if (!known?.isDatastore) continue;
      for (const port of service.ports) {
        const { target } = port;
        const serves = known.ports.some((number) => (target?.start ?? 0) <= number && number <= (target?.end ?? 0));
        if (!serves || !isOnAllInterfaces(port)) continue;
        const localhost = bindToLocalhost(doc, port);
        // Below a key without items a comment alone would be left.
        const line = doc.lines.position(port.entry.range.start).line;
        const removal = doc.comments.some((comment) => comment.line === line) ? [] : removeEntry(doc, port.entry);
        const fixes: FixDraft<'localhost' | 'remove'>[] = [];
        if (localhost.length > 0) fixes.push(unsafeFix('localhost', localhost));
        if (removal.length > 0) fixes.push(unsafeFix('remove', removal));
        report(port.range, 'open', { product: known.product }, { fixes });
      }
    }
  },
});

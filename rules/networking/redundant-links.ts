import { composeRule, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addItem, addKey, joinInsertions, removeEntry } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import type { Service } from '../model/compose/service.ts';

export default composeRule({
  id: 'redundant-links',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Let services find each other by their name',
      why: 'Links are left over from the time before networks. On a shared network every service is reachable by its name; links only add a hidden start order, and cycles that Compose refuses.',
      messages: { link: '"{target}" is reachable by its name without this link; for the start order use depends_on.' },
      fixes: { dependency: 'Use depends_on instead' },
    },
    de: {
      title: 'Dienste einander über ihren Namen finden lassen',
      why: 'Links stammen aus der Zeit vor den Netzwerken. In einem gemeinsamen Netzwerk ist jeder Dienst unter seinem Namen erreichbar; Links bringen nur eine versteckte Startreihenfolge und Zyklen, die Compose ablehnt.',
      messages: { link: '„{target}“ ist ohne diesen Link erreichbar; für die Startreihenfolge gibt es depends_on.' },
      fixes: { dependency: 'Stattdessen depends_on verwenden' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\n    links:\n      - db\n  db:\n    image: example/db:1\n',
      good: 'services:\n  web:\n    image: example/web:1\n    depends_on:\n      - db\n  db:\n    image: example/db:1\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      for (const item of service.get('links')?.items ?? []) {
        const [target = '', alias] = item.string?.split(':') ?? [];
        const other = doc.service(target);
        // An alias is a name of its own.
        if (!other || (alias !== undefined && alias !== target) || !shareNetwork(service, other)) continue;
        const edits = asDependency(doc, service, item, target);
        const fixes = edits.length > 0 ? [unsafeFix('dependency', edits)] : [];
        report(item.range, 'link', { target }, { fixes, tags: ['deprecated'] });
      }
    }
  },
});

function shareNetwork(one: Service, other: Service): boolean {
  if (one.get('network_mode') || other.get('network_mode')) return false;
  const names = (service: Service) =>
    service.get('networks') ? service.networks.map(({ name }) => name) : ['default'];
  return names(one).some((name) => names(other).includes(name));
}

function asDependency(doc: ComposeDocument, service: Service, item: Entry, target: string) {
  const removal = removeEntry(doc, item);
  if (service.dependsOn.some((dependency) => dependency.service === target) || removal.length === 0) return removal;
  const list = service.get('depends_on');
  if (list?.kind === 'map' || (service.get('links')?.items.length ?? 0) > 1) return [];
  const isFlow = service.entry.style === 'flow';
  const added = list
    ? addItem(doc, list, target)
    : addKey(doc, service.entry, 'depends_on', isFlow ? `[${target}]` : [`- ${target}`]);
  return added.length > 0 ? joinInsertions([...removal, ...added]) : [];
}

import { dockerfileRule } from '../core/rule.ts';
import { installedPackages, serverProduct } from '../model/process/servers.ts';

export default dockerfileRule({
  id: 'several-servers-installed',
  severity: 'warning',
  preset: 'strict',
  factors: ['backing-services', 'processes'],
  text: {
    en: {
      title: 'Install one server per image',
      why: 'An image with several servers is meant to run them side by side, or carries one for nothing. Databases and proxies have images of their own that start, stop and are updated separately.',
      messages: {
        second: '{product} is installed beside {other}: give it a container of its own.',
        first: '{other} is installed here.',
      },
    },
    de: {
      title: 'Nur einen Server je Image installieren',
      why: 'Ein Image mit mehreren Servern soll sie nebeneinander betreiben, oder es schleppt einen unnütz mit. Für Datenbanken und Proxys gibt es eigene Images, die sich getrennt starten, stoppen und aktualisieren lassen.',
      messages: {
        second: '{product} wird neben {other} installiert: in einen eigenen Container auslagern.',
        first: '{other} wird hier installiert.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y --no-install-recommends nginx redis-server && rm -rf /var/lib/apt/lists/*\n',
      good: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y --no-install-recommends nginx redis-tools && rm -rf /var/lib/apt/lists/*\n',
    },
  ],
  check({ doc, report }) {
    if (!doc.finalStage) return;
    const servers = installedPackages(doc.finalStage)
      .flatMap(({ entry }) => {
        const product = serverProduct(entry.name);
        return product ? [{ product, range: entry.nameRange }] : [];
      })
      .sort((a, b) => a.range.start - b.range.start);
    const [first] = servers;
    for (const { product, range } of servers) {
      if (!first || product === first.product) continue;
      const related = [{ range: first.range, message: 'first' as const, data: { other: first.product } }];
      report(range, 'second', { product, other: first.product }, { related });
    }
  },
});

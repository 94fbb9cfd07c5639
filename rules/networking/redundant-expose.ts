import { composeRule, safeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';

export default composeRule({
  id: 'redundant-expose',
  severity: 'hint',
  preset: 'strict',
  fixable: 'safe',
  factors: ['port-binding'],
  text: {
    en: {
      title: 'Do not expose ports that are published',
      why: 'A published port is exposed already, and between services all ports are reachable anyway. Two lists of the same ports drift apart.',
      messages: { published: 'Port {port} is published below "ports" already: remove it from "expose".' },
      fixes: { remove: 'Remove it' },
    },
    de: {
      title: 'Veröffentlichte Ports nicht noch einmal angeben',
      why: 'Ein veröffentlichter Port gilt schon als angegeben, und zwischen Diensten sind ohnehin alle Ports erreichbar. Zwei Listen derselben Ports laufen auseinander.',
      messages: { published: 'Port {port} ist unter „ports“ bereits veröffentlicht: aus „expose“ entfernen.' },
      fixes: { remove: 'Entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\n    expose:\n      - "80"\n    ports:\n      - "8080:80"\n',
      good: 'services:\n  web:\n    image: example/web:1\n    ports:\n      - "8080:80"\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const published = service.ports.map(({ target, protocol }) => `${target?.text}/${protocol}`);
      for (const item of service.get('expose')?.items ?? []) {
        const port = item.string;
        if (port === undefined || !published.includes(port.includes('/') ? port : `${port}/tcp`)) continue;
        const edits = removeEntry(doc, item);
        const fixes = edits.length > 0 ? [safeFix('remove', edits)] : [];
        report(item.range, 'published', { port }, { fixes, tags: ['unnecessary'] });
      }
    }
  },
});

import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import { countOf } from '../model/compose/replicas.ts';

export default composeRule({
  id: 'scale-conflict',
  severity: 'error',
  factors: ['concurrency'],
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Let a service have one number of containers',
      why: 'Compose refuses a project that names two different numbers of containers, or several containers with one fixed name.',
      messages: {
        differs: '"scale" and "deploy.replicas" give different numbers: keep one.',
        named: 'Several containers cannot have the one name "{name}": remove "container_name".',
      },
      fixes: { scale: 'Remove "scale"', name: 'Remove "container_name"' },
    },
    de: {
      title: 'Für einen Dienst eine einzige Zahl von Containern nennen',
      why: 'Compose lehnt ein Projekt ab, das zwei verschiedene Zahlen von Containern nennt oder mehrere Container mit einem festen Namen.',
      messages: {
        differs: '„scale“ und „deploy.replicas“ nennen verschiedene Zahlen: eine davon behalten.',
        named: 'Mehrere Container können nicht alle „{name}“ heißen: „container_name“ entfernen.',
      },
      fixes: { scale: '„scale“ entfernen', name: '„container_name“ entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    container_name: shop\n    deploy:\n      replicas: 3\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    deploy:\n      replicas: 3\n',
    },
  ],
  check({ doc, report }) {
    for (const { entry } of doc.services) {
      const scale = entry.get('scale');
      const name = entry.get('container_name');
      const replicas = entry.at('deploy', 'replicas');
      const counts = [countOf(scale), countOf(replicas)];
      const fixes = <K extends 'scale' | 'name'>(key: K, edited: Entry) => {
        const edits = removeEntry(doc, edited);
        return edits.length > 0 ? [unsafeFix(key, edits)] : [];
      };
      if (scale?.keyRange && counts.every((count) => count !== undefined) && counts[0] !== counts[1])
        report(scale.keyRange, 'differs', {}, { fixes: fixes('scale', scale) });
      if (name?.string && name.keyRange && counts.some((count) => count !== undefined && count > 1))
        report(name.keyRange, 'named', { name: name.string }, { fixes: fixes('name', name) });
    }
  },
});

import { projectRule } from '../core/rule.ts';
import { crossReferences } from '../model/compose/cross-reference.ts';
import { DependencyGraph, waits } from '../model/compose/dependency-graph.ts';
import { Composition } from '../model/project/composition.ts';

export default projectRule({
  id: 'dependency-cycle',
  severity: 'error',
  text: {
    en: {
      title: 'Let no services wait for each other',
      why: 'Compose starts a service after those it depends on. In a cycle none can be the first one, and Compose refuses the project.',
      messages: { cycle: 'These services wait for each other: {path}.' },
    },
    de: {
      title: 'Dienste nicht aufeinander warten lassen',
      why: 'Compose startet einen Dienst nach denen, von denen er abhängt. In einem Kreis kann keiner der erste sein, und Compose lehnt das Projekt ab.',
      messages: { cycle: 'Diese Dienste warten aufeinander: {path}.' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: example/web:1\n    depends_on:\n      - api\n  api:\n    image: example/api:1\n    depends_on:\n      - web\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: example/web:1\n    depends_on:\n      - api\n  api:\n    image: example/api:1\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const references = Composition.of(project, doc).files.flatMap(({ document }) => crossReferences(document));
    const graph = new DependencyGraph(references);
    const reported = new Set<string>();
    let cycles = 0;
    for (const reference of crossReferences(doc)) {
      const { service, name, range } = reference;
      if (cycles === mostCycles || !waits(reference) || (reported.has(service.name) && reported.has(name))) continue;
      const back = graph.way(name, service.name);
      if (!back) continue;
      for (const step of back) reported.add(step);
      cycles++;
      const shown = back.length > longestPath ? [...back.slice(0, longestPath - 1), '…', service.name] : back;
      report(range, 'cycle', { path: [service.name, ...shown].join(' → ') });
    }
  },
});

/** More cycles nobody reads, and longer ones neither. */
const mostCycles = 20;
const longestPath = 10;

import { projectRule } from '../core/rule.ts';
import { crossReferences } from '../model/compose/cross-reference.ts';
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
    const edges = new Map<string, Set<string>>();
    for (const { kind, via, service, name } of references) {
      if (kind !== 'service' || !startsLater.has(via)) continue;
      edges.set(service.name, (edges.get(service.name) ?? new Set()).add(name));
    }
    const reported = new Set<string>();
    for (const { kind, via, service, name, range } of crossReferences(doc)) {
      if (kind !== 'service' || !startsLater.has(via) || (reported.has(service.name) && reported.has(name))) continue;
      const back = wayBetween(edges, name, service.name);
      if (!back) continue;
      for (const step of back) reported.add(step);
      report(range, 'cycle', { path: [service.name, ...back].join(' → ') });
    }
  },
});

/** Keys that make a service start after the one they name; compose-go adds the last ones to `depends_on`. */
const startsLater: ReadonlySet<string> = new Set([
  'depends_on',
  'links',
  'volumes_from',
  'network_mode',
  'ipc',
  'pid',
  'uts',
  'cgroup',
]);

/** The services on the shortest way from one to another, both included. */
function wayBetween(
  edges: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  to: string,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const service of cameFrom.keys()) {
    if (service === to) {
      const way = [service];
      for (let at = cameFrom.get(service); at !== undefined; at = cameFrom.get(at)) way.unshift(at);
      return way;
    }
    for (const next of edges.get(service) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, service);
  }
  return undefined;
}

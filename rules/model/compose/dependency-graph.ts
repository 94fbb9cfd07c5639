import type { CrossReference } from './cross-reference.ts';

/** Keys that make a service start after the one they name; compose-go adds those behind the first to `depends_on`. */
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

/** A service starts after the one it refers to. */
export const waits = ({ kind, via }: CrossReference): boolean => kind === 'service' && startsLater.has(via);

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Which services start after which, as far as cycles can go. */
export class DependencyGraph {
  readonly #next = new Map<string, Set<string>>();

  constructor(references: readonly CrossReference[]) {
    const edges = references.filter(waits).map(({ service, name }) => ({ from: service.name, to: name }));
    const turned = withoutDeadEnds(edges).map(({ from, to }) => ({ from: to, to: from }));
    for (const { from: to, to: from } of withoutDeadEnds(turned)) {
      const others = this.#next.get(from);
      if (others) others.add(to);
      else this.#next.set(from, new Set([to]));
    }
  }

  /** The services on the shortest way from one to another, both included; undefined where there is none. */
  way(from: string, to: string): readonly string[] | undefined {
    if (!this.#next.has(from) || !this.#next.has(to)) return undefined;
    const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
    for (const service of cameFrom.keys()) {
      if (service === to) {
        const way = [service];
        for (let at = cameFrom.get(service); at !== undefined; at = cameFrom.get(at)) way.push(at);
        return way.reverse();
      }
      for (const next of this.#next.get(service) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, service);
    }
    return undefined;
  }
}

/** Leaves out the edges to services that wait for nothing that is left: such a way is part of no cycle. */
function withoutDeadEnds(edges: readonly Edge[]): readonly Edge[] {
  const leaving = new Map<string, number>();
  const arriving = new Map<string, Edge[]>();
  for (const edge of edges) {
    leaving.set(edge.from, (leaving.get(edge.from) ?? 0) + 1);
    const others = arriving.get(edge.to);
    if (others) others.push(edge);
    else arriving.set(edge.to, [edge]);
  }
  const ends = new Set([...arriving.keys()].filter((name) => !leaving.has(name)));
  for (const end of ends) {
    for (const { from } of arriving.get(end) ?? []) {
      const left = leaving.get(from)! - 1;
      leaving.set(from, left);
      if (left === 0) ends.add(from);
    }
  }
  return edges.filter(({ to }) => !ends.has(to));
}

import { projectRule, unsafeFix } from '../core/rule.ts';
import { replaceScalar } from '../model/compose/edits.ts';
import type { Port } from '../model/compose/port.ts';
import { countOf, severalContainers } from '../model/compose/replicas.ts';
import { hasOverlayNetwork, isDeployedBySwarm, isNamedForSwarm } from '../model/compose/swarm.ts';

export default projectRule({
  id: 'fixed-port-with-replicas',
  severity: 'error',
  fixable: 'unsafe',
  factors: ['concurrency'],
  text: {
    en: {
      title: 'Publish a range of ports for several containers',
      why: 'A port of the host belongs to one container. The second copy of the service finds it taken and does not start.',
      messages: {
        fixed:
          'Only one of {count} containers can have port {port} of the host: leave it open, or put a proxy in front.',
        count: 'Here several containers are asked for.',
      },
      fixes: { open: 'Let Docker pick the port' },
    },
    de: {
      title: 'Für mehrere Container einen Bereich von Ports veröffentlichen',
      why: 'Ein Port des Hosts gehört einem Container. Die zweite Kopie des Dienstes findet ihn belegt vor und startet nicht.',
      messages: {
        fixed:
          'Nur einer von {count} Containern kann Port {port} des Hosts bekommen: offen lassen oder einen Proxy davorsetzen.',
        count: 'Hier werden mehrere Container verlangt.',
      },
      fixes: { open: 'Docker den Port wählen lassen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  web:\n    image: acme/web:1.4\n    scale: 3\n    ports:\n      - "8080:80"\n',
      },
      good: { 'compose.yaml': 'services:\n  web:\n    image: acme/web:1.4\n    scale: 3\n    ports:\n      - "80"\n' },
    },
  ],
  checkCompose({ doc, project, report }) {
    // `deploy.replicas` works without Swarm too: only what Compose alone does not do tells of it.
    const isForSwarm = isNamedForSwarm(project.path) || hasOverlayNetwork(doc) || doc.services.some(isDeployedBySwarm);
    for (const service of doc.services) {
      const several = severalContainers(service);
      // Swarm gives a port to all copies.
      if (!several || (isForSwarm && several.key === 'replicas')) continue;
      for (const port of service.ports) {
        const { published, target } = port;
        if (!published || published.dynamic || published.start === undefined || published.start !== published.end)
          continue;
        if (published.start === 0 || target?.start !== target?.end) continue;
        const edits = opened(port);
        report(
          published.range,
          'fixed',
          { count: countOf(several)!, port: published.start },
          {
            related: [{ range: several.range, message: 'count' }],
            fixes: edits.length > 0 ? [unsafeFix('open', edits)] : [],
          },
        );
      }
    }
  },
});

/** The short form without anything before the port of the container. */
function opened({ entry, isShort, host, target, protocol }: Port) {
  if (!isShort || !host || !target || entry.hasInterpolation) return [];
  return replaceScalar(entry, protocol === 'tcp' ? target.text : `${target.text}/${protocol}`);
}

import { composeRule } from '../core/rule.ts';
import { readEnvironment } from '../model/compose/environment.ts';

export default composeRule({
  id: 'sticky-sessions',
  severity: 'info',
  factors: ['processes', 'concurrency'],
  text: {
    en: {
      title: 'Let every copy of a program serve every user',
      why: 'Sticky sessions mean that a copy remembers something of its users. When it is replaced or overloaded they lose it, and load can no longer be spread evenly; in a database or in Redis every copy finds it.',
      messages: { sticky: 'The proxy ties users to one copy of "{service}": keep their sessions in a shared store.' },
    },
    de: {
      title: 'Jede Kopie eines Programms alle bedienen lassen',
      why: 'Sticky Sessions bedeuten, dass sich eine Kopie etwas über ihre Benutzer merkt. Wird sie ersetzt oder ist sie überlastet, geht das verloren, und die Last lässt sich nicht mehr gleichmäßig verteilen; in einer Datenbank oder in Redis findet es jede Kopie.',
      messages: {
        sticky:
          'Der Proxy bindet Benutzer an eine Kopie von „{service}“: Sitzungen in einem gemeinsamen Speicher ablegen.',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  shop:\n    image: acme/shop:1.4\n    labels:\n      - traefik.http.services.shop.loadbalancer.sticky.cookie=true\n',
      good: 'services:\n  shop:\n    image: acme/shop:1.4\n    labels:\n      - traefik.http.services.shop.loadbalancer.server.port=8080\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      // One label switches it on, others say how: the first is enough.
      const label = [...service.labels, ...readEnvironment(service.deploy?.get('labels'))].find(
        ({ name, value }) => isSticky(name) && !(value.known && /^(?:false|0|no)$/i.test(value.value)),
      );
      if (label) report(label.nameRange, 'sticky', { service: service.name });
    }
  },
});

/** Traefik 1, 2 and 3: `….loadbalancer.sticky.cookie`, `traefik.backend.loadbalancer.stickiness`. */
const isSticky = (label: string): boolean =>
  label.length < 300 && /^traefik\..*\.loadbalancer\.stick(?:y|iness)(?:\.cookie)?$/i.test(label);

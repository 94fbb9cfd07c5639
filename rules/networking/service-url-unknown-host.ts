import { projectRule, replace, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { oncePer } from '../model/once-per.ts';
import { type HostUse, hostUses, isUnknownHost } from '../model/process/host-names.ts';
import { knownServer } from '../model/process/readiness.ts';
import { Composition } from '../model/project/composition.ts';

export default projectRule({
  id: 'service-url-unknown-host',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['backing-services'],
  text: {
    en: {
      title: 'Address services by a name they have',
      why: 'In a Compose project containers find each other by the names of their services. Nobody answers to another name: the program cannot resolve the host and does not start, or fails with its first request.',
      messages: {
        near: 'No service is called "{host}"; did you mean "{service}"?',
        product: 'No service is called "{host}": {product} runs in the service "{service}".',
      },
      fixes: { rename: 'Write "{service}"' },
    },
    de: {
      title: 'Dienste unter einem Namen ansprechen, den sie haben',
      why: 'In einem Compose-Projekt finden Container einander über die Namen ihrer Dienste. Auf einen anderen Namen antwortet niemand: Das Programm kann den Host nicht auflösen und startet nicht oder scheitert bei der ersten Anfrage.',
      messages: {
        near: 'Kein Dienst heißt „{host}“; ist „{service}“ gemeint?',
        product: 'Kein Dienst heißt „{host}“: {product} läuft im Dienst „{service}“.',
      },
      fixes: { rename: '„{service}“ schreiben' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: example/web:1\n    environment:\n      DB_HOST: postgres\n  db:\n    image: postgres:18\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: example/web:1\n    environment:\n      DB_HOST: db\n  db:\n    image: postgres:18\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const composition = Composition.of(project, doc);
    for (const use of hostUses(doc)) {
      const { host, range, service: own } = use;
      if (!isUnknownHost(host, own, composition)) continue;
      const server = serverFor(doc, use);
      const service = server?.service ?? near(use, composition.candidates('services'));
      if (service === undefined) continue;
      const isInherited = own.get('environment')?.inherited;
      const fixes = isInherited ? [] : [unsafeFix('rename', replace(range, service), { data: { service } })];
      if (server) report(range, 'product', { host, ...server }, { fixes });
      else report(range, 'near', { host, service }, { fixes });
    }
  },
});

/** Without a word on what serves there, only a longer name is surely a slip. */
const near = ({ host, products, service: own }: HostUse, names: readonly string[]): string | undefined =>
  products.length > 0 || host.length > 3
    ? suggest(
        host,
        names.filter((name) => name !== own.name),
      )
    : undefined;

/** The services whose image is a known server, by what it is. */
const serversOf = oncePer((doc: ComposeDocument) =>
  doc.services.flatMap((service) => {
    const product = knownServer(service)?.product;
    return product === undefined ? [] : [{ service: service.name, product }];
  }),
);

/** The only service that runs what the address asks for. */
function serverFor(doc: ComposeDocument, { products, service: own }: HostUse) {
  if (products.length === 0) return undefined;
  const found = serversOf(doc).filter(({ service, product }) => service !== own.name && products.includes(product));
  return found.length === 1 ? found[0] : undefined;
}

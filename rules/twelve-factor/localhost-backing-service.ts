import { type Edit, fileRule, replace, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import type { Service } from '../model/compose/service.ts';
import { type Endpoint, endpointOf, isLoopback } from '../model/process/endpoints.ts';
import { knownServer } from '../model/process/readiness.ts';
import { installedPackages, serverProduct } from '../model/process/servers.ts';
import { type VariableSetting, variableSettings } from '../model/process/variable-uses.ts';

export default fileRule({
  id: 'localhost-backing-service',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['backing-services', 'config'],
  text: {
    en: {
      title: 'Reach other services by their name',
      why: 'Inside a container "localhost" is the container itself, where no database listens: the connection is refused. In Compose the name of a service is its host name, and the port is the one inside its container.',
      messages: {
        localhost: '"{host}" in "{name}" is this very container: name the service that is meant.',
        neighbour: '"{host}" in "{name}" is this very container: the service is called "{service}".',
      },
      fixes: { name: 'Write "{service}"' },
    },
    de: {
      title: 'Andere Dienste über ihren Namen erreichen',
      why: 'In einem Container ist „localhost“ der Container selbst, und dort lauscht keine Datenbank: Die Verbindung wird abgelehnt. In Compose ist der Name eines Dienstes sein Hostname, und es gilt der Port in dessen Container.',
      messages: {
        localhost: '„{host}“ in „{name}“ ist dieser Container selbst: den gemeinten Dienst nennen.',
        neighbour: '„{host}“ in „{name}“ ist dieser Container selbst: Der Dienst heißt „{service}“.',
      },
      fixes: { name: '„{service}“ schreiben' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: acme/web:1.4\n    environment:\n      DATABASE_URL: postgres://localhost:5432/web\n  db:\n    image: postgres:18\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: acme/web:1.4\n    environment:\n      DATABASE_URL: postgres://db:5432/web\n  db:\n    image: postgres:18\n',
      },
    },
  ],
  check({ doc, report }) {
    for (const setting of variableSettings(doc)) {
      const endpoint = endpointOf(setting);
      if (!endpoint || !isLoopback(endpoint.host) || !isElsewhere(setting)) continue;
      const { name } = setting;
      const { host, hostRange } = endpoint;
      const neighbour = doc.kind === 'compose' ? neighbourFor(doc, setting.service!, endpoint) : undefined;
      if (!neighbour) {
        report(hostRange, 'localhost', { host, name });
        continue;
      }
      const service = neighbour.name;
      const fix = unsafeFix('name', edits(endpoint, neighbour), { data: { service } });
      report(hostRange, 'neighbour', { host, name, service }, { fixes: [fix] });
    }
  },
});

/** The service is no database itself, and shares no network with one; the image brings none. */
function isElsewhere({ name, service, instruction }: VariableSetting): boolean {
  if (service) {
    const mode = service.get('network_mode')?.string;
    return !knownServer(service) && (mode === undefined || mode === 'bridge');
  }
  const final = instruction?.doc.finalStage;
  if (!final || instruction.keyword !== 'ENV' || final.scope.lookup(name)?.instruction !== instruction) return false;
  return !installedPackages(final).some(({ entry }) => serverProduct(entry.name) !== undefined);
}

/** The only service that serves what the address asks for. */
function neighbourFor(doc: ComposeDocument, own: Service, { products }: Endpoint): Service | undefined {
  const found = doc.services.filter((each) => each !== own && products.includes(knownServer(each)?.product ?? ''));
  return found.length === 1 ? found[0] : undefined;
}

/** A port that is published under another number is the container's own from inside. */
function edits({ hostRange, port, portRange }: Endpoint, neighbour: Service): readonly Edit[] {
  const published = neighbour.ports.find((each) => each.published?.start === port && each.published?.end === port);
  const target = published?.target?.start;
  const isOther = portRange && target !== undefined && target !== port;
  return [replace(hostRange, neighbour.name), ...(isOther ? [replace(portRange, String(target))] : [])];
}

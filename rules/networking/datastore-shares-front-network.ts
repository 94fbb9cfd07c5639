import { composeRule } from '../core/rule.ts';
import type { Service } from '../model/compose/service.ts';
import { isOnAllInterfaces } from '../model/process/published.ts';
import { knownServer } from '../model/process/readiness.ts';

export default composeRule({
  id: 'datastore-shares-front-network',
  severity: 'hint',
  preset: 'strict',
  factors: ['backing-services'],
  text: {
    en: {
      title: 'Keep datastores on a network of their own',
      why: 'Services on one network reach all ports of each other. Whoever takes over the service that is open to the outside stands before the database at once, where a second, internal network would still be in the way.',
      messages: {
        shared:
          '"{datastore}" shares a network with "{open}", which is open to the outside: part them by a second network.',
        onlyDefault:
          '"{datastore}" is on the default network with "{open}", which is open to the outside: give it an internal one.',
      },
    },
    de: {
      title: 'Datenspeicher in einem eigenen Netzwerk halten',
      why: 'Dienste in einem Netzwerk erreichen voneinander alle Ports. Wer den von außen erreichbaren Dienst übernimmt, steht sofort vor der Datenbank, wo ein zweites, internes Netzwerk noch im Weg wäre.',
      messages: {
        shared:
          '„{datastore}“ teilt ein Netzwerk mit „{open}“, das von außen erreichbar ist: durch ein zweites trennen.',
        onlyDefault:
          '„{datastore}“ ist mit „{open}“, das von außen erreichbar ist, im Standardnetzwerk: ein internes geben.',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  proxy:\n    image: nginx:1.29\n    ports: ["80:80"]\n  api:\n    image: example/api:1\n    depends_on: [db]\n  db:\n    image: postgres:18\n',
      good: 'services:\n  proxy:\n    image: nginx:1.29\n    ports: ["80:80"]\n    networks: [front]\n  api:\n    image: example/api:1\n    depends_on: [db]\n    networks: [front, back]\n  db:\n    image: postgres:18\n    networks: [back]\nnetworks:\n  front:\n  back:\n    internal: true\n',
    },
  ],
  check({ doc, report }) {
    const open = doc.services.filter((service) => service.ports.some(isOnAllInterfaces) && !knownServer(service));
    const hasNetworks = doc.services.some((service) => service.get('networks'));
    for (const service of doc.services) {
      if (!knownServer(service)?.isDatastore) continue;
      const others = open.filter((each) => networksOf(each).some((name) => networksOf(service).includes(name)));
      const data = { datastore: service.name };
      // A service that needs the database shares a network with it in any case.
      const stranger = others.find((each) => !uses(each, service));
      if (stranger && doc.services.length > 2) report(service.nameRange, 'shared', { ...data, open: stranger.name });
      else if (others[0] && !hasNetworks) report(service.nameRange, 'onlyDefault', { ...data, open: others[0].name });
    }
  },
});

function networksOf(service: Service): readonly string[] {
  if (service.get('network_mode')) return [];
  return service.get('networks') ? service.networks.map(({ name }) => name) : ['default'];
}

const uses = (service: Service, datastore: Service): boolean =>
  service.dependsOn.some((dependency) => dependency.service === datastore.name) ||
  service.envFiles.length > 0 ||
  service.environment.some(({ text }) => text?.text.includes(datastore.name)) ||
  (service.get('links')?.items ?? []).some(({ string }) => string?.startsWith(datastore.name));

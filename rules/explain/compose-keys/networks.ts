/** Service keys: networks and names. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const networkTexts = {
  networks: {
    en: {
      what: 'names the networks the service joins; without it the network `default`.',
      why: 'Only services with a common network reach each other. A proxy in `front`, the app in both, the database only in `back`: a break-in into the proxy then does not lead straight to the data.',
    },
    de: {
      what: 'nennt die Netze, denen der Dienst beitritt; ohne Angabe das Netz `default`.',
      why: 'Nur Dienste mit gemeinsamem Netz erreichen einander. Der Proxy in `front`, die App in beiden, die Datenbank nur in `back`: Ein Einbruch in den Proxy führt so nicht direkt zu den Daten.',
    },
    good: 'web:\n  networks: [front, back]\ndb:\n  networks: [back]',
    tryIt: 'docker compose exec <service> getent hosts db',
    factors: ['backing-services'],
    seeAlso: ['datastore-shares-front-network', 'undefined-network'],
    docs: `${services}#networks`,
  },
  'networks.*': {
    en: {
      what: 'is a network this service joins.',
      why: 'It must be declared under the top-level `networks`; only `default` exists by itself.',
    },
    de: {
      what: 'ist ein Netz, dem dieser Dienst beitritt.',
      why: 'Es muss unter `networks` auf oberster Ebene deklariert sein; nur `default` gibt es von selbst.',
    },
    seeAlso: ['undefined-network'],
    docs: `${services}#networks`,
  },
  'networks.*.aliases': {
    en: {
      what: 'are further host names of the service in this network.',
      why: 'If two services have the same alias, which of them answers is not certain.',
    },
    de: {
      what: 'sind weitere Hostnamen des Dienstes in diesem Netz.',
      why: 'Haben zwei Dienste denselben Alias, steht nicht fest, welcher von beiden antwortet.',
    },
    docs: `${services}#aliases`,
  },
  'networks.*.ipv4_address': {
    en: {
      what: 'gives the container a fixed IPv4 address in this network.',
      why: 'The network then needs a fixed range in `ipam`, and the service cannot be scaled. Names do the same without numbers.',
    },
    de: {
      what: 'gibt dem Container eine feste IPv4-Adresse in diesem Netz.',
      why: 'Das Netz braucht dann einen festen Bereich in `ipam`, und der Dienst lässt sich nicht skalieren. Namen leisten dasselbe ohne Zahlen.',
    },
    factors: ['concurrency'],
    seeAlso: ['static-ip', 'scale-conflict'],
    docs: `${services}#ipv4_address-ipv6_address`,
  },
  'networks.*.ipv6_address': {
    en: {
      what: 'gives the container a fixed IPv6 address in this network.',
      why: 'The network then needs a fixed range in `ipam`, and the service cannot be scaled.',
    },
    de: {
      what: 'gibt dem Container eine feste IPv6-Adresse in diesem Netz.',
      why: 'Das Netz braucht dann einen festen Bereich in `ipam`, und der Dienst lässt sich nicht skalieren.',
    },
    seeAlso: ['static-ip'],
    docs: `${services}#ipv4_address-ipv6_address`,
  },
  'networks.*.priority': {
    en: {
      what: 'decides in which order Compose connects the container to its networks; higher comes first.',
      why: 'The order of the interfaces in the container can follow from it. Which network carries the traffic to the outside is set by `gw_priority`.',
    },
    de: {
      what: 'bestimmt, in welcher Reihenfolge Compose die Netze verbindet; höhere Werte zuerst.',
      why: 'Die Reihenfolge der Schnittstellen im Container kann davon abhängen. Welches Netz nach außen führt, bestimmt `gw_priority`.',
    },
    docs: `${services}#priority`,
  },
  'networks.*.gw_priority': {
    en: {
      what: 'the network with the highest value provides the default gateway.',
      why: 'With several networks it decides over which one traffic to the internet leaves.',
    },
    de: {
      what: 'das Netz mit dem höchsten Wert stellt das Standard-Gateway.',
      why: 'Bei mehreren Netzen entscheidet das, über welches der Verkehr ins Internet geht.',
    },
    docs: `${services}#gw_priority`,
  },
  network_mode: {
    en: {
      what: 'puts the container into another network instead: `host`, `none`, `service:name` or `container:name`.',
      why: '`host` removes the separation: the process sees all interfaces and local services of the host, and `ports` has no effect. `none` leaves only the loopback. It cannot be combined with `networks`.',
    },
    de: {
      what: 'bestimmt das Netz des Containers statt `networks`: `host`, `none`, `service:name` oder `container:name`.',
      why: '`host` hebt die Trennung auf: Der Prozess sieht alle Schnittstellen und lokalen Dienste des Hosts, und `ports` wirkt nicht. Bei `none` bleibt nur die Loopback-Schnittstelle. Mit `networks` lässt es sich nicht kombinieren.',
    },
    bad: 'network_mode: host',
    good: 'ports:\n  - "8080:80"',
    seeAlso: ['host-network', 'ports-with-host-network', 'mutually-exclusive-keys'],
    docs: `${services}#network_mode`,
  },
  dns: {
    en: {
      what: 'sets the DNS servers the containers ask for outside names.',
      why: 'Names of services are still answered by Docker. A wrong address makes every outside call fail slowly, by timeout.',
    },
    de: {
      what: 'setzt die DNS-Server, die Container für Namen außerhalb fragen.',
      why: 'Dienstnamen beantwortet weiterhin Docker. Eine falsche Adresse lässt jeden Aufruf nach außen langsam an einem Timeout scheitern.',
    },
    docs: `${services}#dns`,
  },
  dns_opt: {
    en: {
      what: 'passes options to the resolver of the container (`/etc/resolv.conf`).',
      why: '`ndots`, for instance, decides how many queries a short name causes.',
    },
    de: {
      what: 'übergibt Optionen an die Namensauflösung im Container (`/etc/resolv.conf`).',
      why: '`ndots` etwa bestimmt, wie viele Anfragen ein kurzer Name auslöst.',
    },
    docs: `${services}#dns_opt`,
  },
  dns_search: {
    en: {
      what: 'sets the domains that are appended to short names.',
      why: 'A short name can then mean another machine than expected.',
    },
    de: {
      what: 'setzt die Domains, die an kurze Namen angehängt werden.',
      why: 'Ein kurzer Name kann dann einen anderen Rechner meinen als erwartet.',
    },
    docs: `${services}#dns_search`,
  },
  extra_hosts: {
    en: {
      what: 'adds lines to `/etc/hosts` of the containers; `host-gateway` stands for the host.',
      why: '`host.docker.internal=host-gateway` reaches services on the host from Linux too. Fixed addresses of servers go stale unnoticed.',
    },
    de: {
      what: 'ergänzt Zeilen in `/etc/hosts` der Container; `host-gateway` steht für den Host.',
      why: '`host.docker.internal=host-gateway` erreicht Dienste auf dem Host auch unter Linux. Fest eingetragene Adressen von Servern veralten unbemerkt.',
    },
    good: 'extra_hosts:\n  - "host.docker.internal=host-gateway"',
    seeAlso: ['static-ip'],
    docs: `${services}#extra_hosts`,
  },
  links: {
    en: {
      what: 'adds other names for services; a leftover from times before networks.',
      why: 'Services of one network find each other by name anyway. A link also makes this service depend on the other one.',
    },
    de: {
      what: 'ergänzt andere Namen für Dienste; ein Überbleibsel aus der Zeit vor den Netzen.',
      why: 'Dienste eines Netzes finden einander ohnehin per Namen. Ein Link macht diesen Dienst außerdem vom anderen abhängig.',
    },
    seeAlso: ['redundant-links'],
    docs: `${services}#links`,
  },
  external_links: {
    en: {
      what: 'connects to containers that this project does not manage.',
      why: 'If they are missing, the start fails. A common `external` network does the same without naming containers.',
    },
    de: {
      what: 'verbindet mit Containern, die dieses Projekt nicht verwaltet.',
      why: 'Fehlen sie, scheitert der Start. Ein gemeinsames `external`-Netz leistet dasselbe, ohne Container zu nennen.',
    },
    seeAlso: ['redundant-links'],
    docs: `${services}#external_links`,
  },
  mac_address: {
    en: {
      what: 'gives the container a fixed MAC address.',
      why: 'Two containers with the same address disturb each other in one network, so the service cannot be scaled.',
    },
    de: {
      what: 'gibt dem Container eine feste MAC-Adresse.',
      why: 'Zwei Container mit gleicher Adresse stören einander in einem Netz; der Dienst lässt sich daher nicht skalieren.',
    },
    docs: `${services}#mac_address`,
  },
  'networks.*.interface_name': {
    en: {
      what: 'sets the name that the network interface has in the container, such as `eth0`.',
      why: 'It suits programs that are bound to an interface by name; with several networks the order is otherwise not fixed.',
    },
    de: {
      what: 'setzt den Namen der Netzschnittstelle im Container, etwa `eth0`.',
      why: 'Das passt zu Programmen, die eine Schnittstelle per Name ansprechen; bei mehreren Netzen steht die Reihenfolge sonst nicht fest.',
    },
    docs: `${services}#networks`,
  },
  'networks.*.link_local_ips': {
    en: {
      what: 'gives the container further link-local addresses in this network.',
      why: 'Such addresses are not routed and must be managed by hand; service names need none of them.',
    },
    de: {
      what: 'gibt dem Container weitere Link-Local-Adressen in diesem Netz.',
      why: 'Solche Adressen werden nicht geroutet und müssen von Hand verwaltet werden; Dienstnamen brauchen keine.',
    },
    seeAlso: ['static-ip'],
    docs: `${services}#networks`,
  },
  'networks.*.mac_address': {
    en: {
      what: 'gives the container a fixed MAC address in this network.',
      why: 'Two containers with the same address disturb each other in one network, so the service cannot be scaled.',
    },
    de: {
      what: 'gibt dem Container in diesem Netz eine feste MAC-Adresse.',
      why: 'Zwei Container mit gleicher Adresse stören einander in einem Netz; der Dienst lässt sich daher nicht skalieren.',
    },
    docs: `${services}#networks`,
  },
  'networks.*.driver_opts': {
    en: {
      what: 'passes options to the network driver, for the connection of this service.',
      why: 'Their meaning depends on the driver. Options of the network itself stand under the top-level `networks`.',
    },
    de: {
      what: 'übergibt Optionen an den Netz-Treiber, für die Verbindung dieses Dienstes.',
      why: 'Ihre Bedeutung hängt vom Treiber ab. Optionen des Netzes selbst stehen unter `networks` auf oberster Ebene.',
    },
    docs: `${services}#networks`,
  },
} as const satisfies Explanations;

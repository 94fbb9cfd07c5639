/** Service keys: ports, networks and names. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const networkTexts = {
  ports: {
    en: {
      what: 'publishes container ports on the host: `"host:container"`.',
      why: 'Without an address the port is open on all interfaces of the host, and Docker puts its rules ahead of common firewalls such as ufw. `127.0.0.1:` keeps it local. Services of the project need no `ports` to reach each other. Quotes avoid that YAML 1.1 tools read `22:22` as a number.',
    },
    de: {
      what: 'veröffentlicht Ports des Containers auf dem Host: `"host:container"`.',
      why: 'Ohne Adresse ist der Port auf allen Schnittstellen des Hosts offen, und Docker setzt seine Regeln vor gängige Firewalls wie ufw. `127.0.0.1:` hält ihn lokal. Dienste des Projekts erreichen einander ohne `ports`. Anführungszeichen verhindern, dass YAML-1.1-Werkzeuge `22:22` als Zahl lesen.',
    },
    bad: 'ports:\n  - 5432:5432',
    good: 'ports:\n  - "127.0.0.1:8080:80"',
    tryIt: 'docker compose port <service> <port>',
    factors: ['port-binding'],
    seeAlso: ['port-on-all-interfaces', 'datastore-port-published', 'ports-quoted'],
    docs: `${services}#ports`,
  },
  'ports[].target': {
    en: {
      what: 'is the port inside the container.',
      why: 'The process must listen there on all interfaces (`0.0.0.0`); on `127.0.0.1` the published port leads nowhere.',
    },
    de: {
      what: 'ist der Port im Container.',
      why: 'Der Prozess muss dort auf allen Schnittstellen lauschen (`0.0.0.0`); bei `127.0.0.1` führt der veröffentlichte Port ins Leere.',
    },
    factors: ['port-binding'],
    seeAlso: ['binds-to-localhost', 'healthcheck-port-mismatch'],
    docs: `${services}#ports`,
  },
  'ports[].published': {
    en: {
      what: 'is the port on the host, as a text; a range lets Docker choose a free one.',
      why: 'A fixed port exists once per host: a second copy of the service cannot start. Without it Docker takes a random free port.',
    },
    de: {
      what: 'ist der Port auf dem Host, als Text; aus einem Bereich wählt Docker einen freien.',
      why: 'Einen festen Port gibt es je Host nur einmal: Eine zweite Kopie des Dienstes kann nicht starten. Ohne Angabe nimmt Docker einen zufälligen freien Port.',
    },
    factors: ['port-binding'],
    seeAlso: ['duplicate-published-port', 'scale-conflict'],
    docs: `${services}#ports`,
  },
  'ports[].host_ip': {
    en: {
      what: 'is the address of the host the port is bound to; without it all of them.',
      why: '`127.0.0.1` makes the port reachable from the host only. It suits databases and consoles during development.',
    },
    de: {
      what: 'ist die Adresse des Hosts, an die der Port gebunden wird; ohne Angabe alle.',
      why: 'Mit `127.0.0.1` ist der Port nur vom Host selbst erreichbar. Das passt zu Datenbanken und Oberflächen während der Entwicklung.',
    },
    seeAlso: ['port-on-all-interfaces'],
    docs: `${services}#ports`,
  },
  'ports[].protocol': {
    en: { what: 'is `tcp` (default) or `udp`.', why: 'A DNS server, for instance, needs both, in two entries.' },
    de: { what: 'ist `tcp` (Standard) oder `udp`.', why: 'Ein DNS-Server etwa braucht beides, in zwei Einträgen.' },
    docs: `${services}#ports`,
  },
  'ports[].app_protocol': {
    en: {
      what: 'tells which protocol is spoken on the port, such as `http`.',
      why: 'It is a hint for tools and platforms; Docker itself does not change anything.',
    },
    de: {
      what: 'sagt, welches Protokoll auf dem Port gesprochen wird, etwa `http`.',
      why: 'Es ist ein Hinweis für Werkzeuge und Plattformen; Docker selbst ändert nichts.',
    },
    since: 'Docker Compose 2.26',
    docs: `${services}#ports`,
  },
  'ports[].mode': {
    en: {
      what: 'is `ingress` (load balanced in Swarm) or `host` (only on the node of the container).',
      why: 'It matters in Swarm; on a single host both publish the port there.',
    },
    de: {
      what: 'ist `ingress` (im Swarm auf alle verteilt) oder `host` (nur auf dem Knoten des Containers).',
      why: 'Das zählt im Swarm; auf einem einzelnen Host veröffentlichen beide den Port dort.',
    },
    docs: `${services}#ports`,
  },
  'ports[].name': {
    en: {
      what: 'is a name for the port, for the reader.',
      why: 'It documents what the port is for; Docker does not use it.',
    },
    de: {
      what: 'ist ein lesbarer Name für den Port.',
      why: 'Er dokumentiert, wozu der Port dient; Docker benutzt ihn nicht.',
    },
    docs: `${services}#ports`,
  },
  expose: {
    en: {
      what: 'documents container ports for other services; nothing is published on the host.',
      why: 'Services of one network reach each other on every port, with or without `expose`. For access from outside there is `ports`.',
    },
    de: {
      what: 'dokumentiert Ports des Containers für andere Dienste; auf dem Host wird nichts veröffentlicht.',
      why: 'Dienste eines Netzes erreichen einander auf jedem Port, mit und ohne `expose`. Für den Zugriff von außen gibt es `ports`.',
    },
    good: 'expose:\n  - "8080"',
    factors: ['port-binding'],
    seeAlso: ['redundant-expose'],
    docs: `${services}#expose`,
  },
  networks: {
    en: {
      what: 'names the networks the service joins; without it the network `default`.',
      why: 'Only services with a common network reach each other. A proxy in `front`, the app in both, the database only in `back`: a break-in at the edge does not lead straight to the data.',
    },
    de: {
      what: 'nennt die Netze, denen der Dienst beitritt; ohne Angabe das Netz `default`.',
      why: 'Nur Dienste mit gemeinsamem Netz erreichen einander. Der Proxy in `front`, die App in beiden, die Datenbank nur in `back`: Ein Einbruch am Rand führt nicht direkt zu den Daten.',
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
      why: 'Two services with the same alias are reached by turns, without it being visible anywhere.',
    },
    de: {
      what: 'sind weitere Hostnamen des Dienstes in diesem Netz.',
      why: 'Zwei Dienste mit demselben Alias werden abwechselnd erreicht, ohne dass es irgendwo sichtbar ist.',
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
    since: 'Docker Compose 2.33.1',
    docs: `${services}#gw_priority`,
  },
  network_mode: {
    en: {
      what: 'replaces networks by a mode: `host`, `none`, `service:name` or `container:name`.',
      why: '`host` removes the separation: the process sees all interfaces and local services of the host, and `ports` has no effect. `none` leaves only the loopback. It cannot be combined with `networks`.',
    },
    de: {
      what: 'ersetzt Netze durch einen Modus: `host`, `none`, `service:name` oder `container:name`.',
      why: '`host` hebt die Trennung auf: Der Prozess sieht alle Schnittstellen und lokalen Dienste des Hosts, und `ports` wirkt nicht. `none` lässt nur die Loopback-Schnittstelle. Mit `networks` ist es nicht kombinierbar.',
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
} as const satisfies Explanations;

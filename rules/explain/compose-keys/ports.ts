/** Service keys: ports. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const portTexts = {
  ports: {
    en: {
      what: 'publishes container ports on the host: `"host:container"`.',
      why: 'Without an address the port is open on all interfaces of the host, and the rules of Docker come before firewalls such as ufw. With `127.0.0.1:` only the host reaches it. Services of one network need no `ports` to reach each other. Quotes keep YAML 1.1 tools from reading `22:22` as a number.',
    },
    de: {
      what: 'veröffentlicht Ports des Containers auf dem Host: `"host:container"`.',
      why: 'Ohne Adresse ist der Port auf allen Schnittstellen des Hosts offen, und die Regeln von Docker greifen vor Firewalls wie ufw. Mit `127.0.0.1:` ist er nur vom Host aus erreichbar. Dienste eines Netzes erreichen einander ohne `ports`. Anführungszeichen verhindern, dass YAML-1.1-Werkzeuge `22:22` als Zahl lesen.',
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
      why: 'A fixed port exists once per host: a second container of the service cannot start. Without it Docker takes a random free port.',
    },
    de: {
      what: 'ist der Port auf dem Host, als Text; aus einem Bereich wählt Docker einen freien.',
      why: 'Einen festen Port gibt es je Host nur einmal: Ein zweiter Container des Dienstes kann nicht starten. Ohne Angabe nimmt Docker einen zufälligen freien Port.',
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
} as const satisfies Explanations;

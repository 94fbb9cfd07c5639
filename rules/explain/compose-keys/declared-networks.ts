/** The top-level `networks` of a Compose file. */
import type { Explanations } from '../content.ts';

const reference = 'https://docs.docker.com/reference/compose-file/';

export const declaredNetworkTexts = {
  networks: {
    en: {
      what: 'declares the networks that services can join; without it all share the network `default`.',
      why: 'Services reach each other only within a common network. If the database is in another network than the proxy, someone who breaks into the proxy does not reach it directly.',
    },
    de: {
      what: 'deklariert die Netze, denen Dienste beitreten können; ohne Angabe teilen sich alle das Netz `default`.',
      why: 'Dienste erreichen einander nur in einem gemeinsamen Netz. Liegt die Datenbank in einem anderen Netz als der Proxy, ist sie nach einem Einbruch in den Proxy von dort aus nicht direkt erreichbar.',
    },
    good: 'networks:\n  front:\n  back:\n    internal: true',
    tryIt: 'docker network inspect <project>_back',
    seeAlso: ['undefined-network', 'unused-declaration', 'datastore-shares-front-network'],
    docs: `${reference}networks/`,
  },
  'networks.*': {
    en: {
      what: 'is a network of this project; an empty value means a bridge network with default settings.',
      why: 'A service joins it only by naming it under its own `networks`. Then it is no longer in `default`, unless it names that too.',
    },
    de: {
      what: 'ist ein Netz dieses Projekts; ein leerer Wert bedeutet ein Bridge-Netz mit Standardeinstellungen.',
      why: 'Ein Dienst tritt ihm nur bei, wenn er es unter seinen `networks` nennt. Er ist dann nicht mehr in `default`, es sei denn, er nennt auch dieses.',
    },
    seeAlso: ['unused-declaration'],
    docs: `${reference}networks/`,
  },
  'networks.*.internal': {
    en: {
      what: 'cuts the network off from the outside: no way to the internet, and published ports do not work through it.',
      why: 'A database needs no internet. After a break-in, the data cannot be sent out directly from there.',
    },
    de: {
      what: 'trennt das Netz nach außen ab: kein Weg ins Internet, und veröffentlichte Ports wirken nicht darüber.',
      why: 'Eine Datenbank braucht kein Internet. Nach einem Einbruch lassen sich die Daten von dort nicht direkt hinausschicken.',
    },
    good: 'networks:\n  back:\n    internal: true',
    seeAlso: ['datastore-shares-front-network'],
    docs: `${reference}networks/#internal`,
  },
  'networks.*.driver': {
    en: {
      what: 'chooses the kind of network: `bridge` (default on one host), `overlay`, `macvlan`, `host`, `none`.',
      why: '`bridge` separates the containers from the host, `overlay` connects several hosts in Swarm, `macvlan` gives containers addresses of the physical network. `host` removes the separation.',
    },
    de: {
      what: 'wählt die Art des Netzes: `bridge` (Standard auf einem Host), `overlay`, `macvlan`, `host`, `none`.',
      why: '`bridge` trennt die Container vom Host, `overlay` verbindet mehrere Hosts im Swarm, `macvlan` gibt Containern Adressen des physischen Netzes. `host` hebt die Trennung auf.',
    },
    docs: `${reference}networks/#driver`,
  },
  'networks.*.external': {
    en: {
      what: 'says that the network exists already; Compose neither creates nor removes it.',
      why: 'If it is missing, `docker compose up` fails. It is the way to connect two projects, such as a shared proxy.',
    },
    de: {
      what: 'sagt, dass das Netz schon existiert; Compose legt es weder an noch entfernt es.',
      why: 'Fehlt es, scheitert `docker compose up`. So lassen sich zwei Projekte verbinden, etwa über einen gemeinsamen Proxy.',
    },
    tryIt: 'docker network ls',
    seeAlso: ['external-with-other-keys', 'external-name-deprecated'],
    docs: `${reference}networks/#external`,
  },
  'networks.*.attachable': {
    en: {
      what: 'allows containers started by hand to join an overlay network.',
      why: 'By default only Swarm services may join. It serves debugging and is one more way in.',
    },
    de: {
      what: 'erlaubt von Hand gestarteten Containern, einem Overlay-Netz beizutreten.',
      why: 'Standardmäßig dürfen das nur Swarm-Dienste. Es hilft bei der Fehlersuche und ist ein weiterer Zugang.',
    },
    docs: `${reference}networks/#attachable`,
  },
  'networks.*.driver_opts': {
    en: {
      what: 'passes options to the network driver.',
      why: 'Their meaning depends on the driver, and a misspelt one may be ignored.',
    },
    de: {
      what: 'übergibt Optionen an den Netz-Treiber.',
      why: 'Ihre Bedeutung hängt vom Treiber ab; ein Tippfehler wird womöglich ignoriert.',
    },
    docs: `${reference}networks/#driver_opts`,
  },
  'networks.*.enable_ipv4': {
    en: {
      what: 'switches IPv4 addresses in this network on or off.',
      why: 'Without IPv4 a container reaches only what is available over IPv6.',
    },
    de: {
      what: 'schaltet IPv4-Adressen in diesem Netz ein oder aus.',
      why: 'Ohne IPv4 erreicht ein Container nur, was über IPv6 verfügbar ist.',
    },
    docs: `${reference}networks/#enable_ipv4`,
  },
  'networks.*.enable_ipv6': {
    en: {
      what: 'gives the containers of this network IPv6 addresses too.',
      why: 'A firewall that only knows IPv4 rules does not protect them.',
    },
    de: {
      what: 'gibt den Containern dieses Netzes auch IPv6-Adressen.',
      why: 'Eine Firewall, die nur IPv4-Regeln kennt, schützt sie nicht.',
    },
    docs: `${reference}networks/#enable_ipv6`,
  },
  'networks.*.ipam': {
    en: {
      what: 'sets the address ranges of the network.',
      why: 'Docker chooses free ranges itself. Fixed ones are needed only if they collide with a VPN or a company network, or if services have fixed addresses.',
    },
    de: {
      what: 'legt die Adressbereiche des Netzes fest.',
      why: 'Docker wählt selbst freie Bereiche. Feste braucht es nur, wenn sie mit einem VPN oder Firmennetz kollidieren oder Dienste feste Adressen haben.',
    },
    seeAlso: ['static-ip'],
    docs: `${reference}networks/#ipam`,
  },
  'networks.*.labels': {
    en: {
      what: 'attaches metadata to the network.',
      why: 'Tools use labels to find or clean up what belongs together.',
    },
    de: { what: 'hängt Metadaten an das Netz.', why: 'Werkzeuge finden darüber Zusammengehöriges oder räumen es auf.' },
    docs: `${reference}networks/#labels`,
  },
  'networks.*.name': {
    en: {
      what: 'sets the real name of the network, without the project prefix.',
      why: 'Two projects with the same name share the network, wanted or not.',
    },
    de: {
      what: 'setzt den tatsächlichen Namen des Netzes, ohne das Projekt-Präfix.',
      why: 'Zwei Projekte mit demselben Namen teilen sich das Netz, gewollt oder nicht.',
    },
    docs: `${reference}networks/#name`,
  },
  'networks.*.ipam.driver': {
    en: {
      what: 'chooses what hands out the addresses; the default is `default`.',
      why: 'Other drivers are plug-ins, which must be installed on every host.',
    },
    de: {
      what: 'wählt, was die Adressen vergibt; Standardwert ist `default`.',
      why: 'Andere Treiber sind Plug-ins, die auf jedem Host installiert sein müssen.',
    },
    docs: `${reference}networks/#ipam`,
  },
  'networks.*.ipam.config': {
    en: {
      what: 'lists the address ranges, one entry for each.',
      why: 'A network may have one range for IPv4 and one for IPv6. Ranges of two networks must not overlap.',
    },
    de: {
      what: 'nennt die Adressbereiche, je Eintrag einen.',
      why: 'Ein Netz kann einen Bereich für IPv4 und einen für IPv6 haben. Bereiche zweier Netze dürfen sich nicht überschneiden.',
    },
    good: 'networks:\n  back:\n    ipam:\n      config:\n        - subnet: 172.28.0.0/16',
    docs: `${reference}networks/#ipam`,
  },
  'networks.*.ipam.config[].subnet': {
    en: {
      what: 'is the address range of the network in CIDR notation, such as `172.28.0.0/16`.',
      why: 'A range that a VPN or company network uses too makes machines there unreachable from the host.',
    },
    de: {
      what: 'ist der Adressbereich des Netzes in CIDR-Schreibweise, etwa `172.28.0.0/16`.',
      why: 'Nutzt auch ein VPN oder Firmennetz den Bereich, sind Rechner dort vom Host aus nicht mehr erreichbar.',
    },
    seeAlso: ['static-ip'],
    docs: `${reference}networks/#ipam`,
  },
  'networks.*.ipam.config[].ip_range': {
    en: {
      what: 'is the part of `subnet` from which containers get their addresses.',
      why: 'The rest stays free for fixed addresses, so that the two cannot collide.',
    },
    de: {
      what: 'ist der Teil von `subnet`, aus dem Container ihre Adressen erhalten.',
      why: 'Der Rest bleibt für feste Adressen frei; so können beide nicht zusammenstoßen.',
    },
    seeAlso: ['static-ip'],
    docs: `${reference}networks/#ipam`,
  },
  'networks.*.ipam.config[].gateway': {
    en: {
      what: 'is the address of the gateway in this range.',
      why: 'On a bridge network the host itself has it, and traffic to the outside goes over it. Without the key Docker takes one itself.',
    },
    de: {
      what: 'ist die Adresse des Gateways in diesem Bereich.',
      why: 'In einem Bridge-Netz hat sie der Host selbst, und der Verkehr nach außen läuft darüber. Ohne Angabe wählt Docker sie.',
    },
    docs: `${reference}networks/#ipam`,
  },
  'networks.*.ipam.config[].aux_addresses': {
    en: {
      what: 'are addresses that Docker must not hand out, by host name.',
      why: 'With `macvlan` other machines use the same range: their addresses are reserved here.',
    },
    de: {
      what: 'sind Adressen, die Docker nicht vergeben darf, mit Hostnamen.',
      why: 'Bei `macvlan` nutzen andere Rechner denselben Bereich: Ihre Adressen werden hier reserviert.',
    },
    docs: `${reference}networks/#ipam`,
  },
  'networks.*.ipam.options': {
    en: {
      what: 'passes options to the driver that hands out the addresses.',
      why: 'Their meaning depends on the driver.',
    },
    de: {
      what: 'übergibt Optionen an den Treiber, der die Adressen vergibt.',
      why: 'Ihre Bedeutung hängt vom Treiber ab.',
    },
    docs: `${reference}networks/#ipam`,
  },

  'networks.*.external.name': {
    en: {
      what: 'is an old spelling of `name` beside `external: true`.',
      why: 'It names the existing network; Compose still reads it and prints a warning.',
    },
    de: {
      what: 'ist eine alte Schreibweise für `name` neben `external: true`.',
      why: 'Es nennt das vorhandene Netz; Compose liest die Angabe noch und gibt eine Warnung aus.',
    },
    seeAlso: ['external-name-deprecated'],
    docs: `${reference}networks/#external`,
  },
} as const satisfies Explanations;

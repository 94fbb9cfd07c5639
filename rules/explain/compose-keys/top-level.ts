/** The top level of a Compose file. Keys are paths; `*` stands for a name the author chose. */
import type { Explanations } from '../content.ts';

const reference = 'https://docs.docker.com/reference/compose-file/';

export const topLevelTexts = {
  services: {
    en: {
      what: 'lists the parts of the application; each one is started as one or more containers of one image.',
      why: 'One service does one job, with one process per container: only then can each be scaled, limited, replaced and read in the logs alone. The name is also the address: other services reach `db` under the host name `db`.',
    },
    de: {
      what: 'zählt die Teile der Anwendung auf; jeder läuft als ein oder mehrere Container eines Images.',
      why: 'Ein Dienst hat eine Aufgabe, mit einem Prozess je Container: Nur so lässt er sich einzeln skalieren, begrenzen, ersetzen und in den Logs lesen. Der Name ist zugleich die Adresse: Andere Dienste erreichen `db` unter dem Hostnamen `db`.',
    },
    good: 'services:\n  web:\n    build: .\n  worker:\n    build: .\n    command: ["node", "worker.js"]',
    tryIt: 'docker compose ps',
    factors: ['backing-services', 'concurrency'],
    seeAlso: ['compose-empty-file', 'image-or-build-missing'],
    docs: `${reference}services/`,
  },
  'services.*': {
    en: {
      what: 'is a service; the name is the host name under which other services of the same network reach it.',
      why: 'Each container of the service is its own machine: `localhost` means that container, not the host and not another service.',
    },
    de: {
      what: 'ist ein Dienst; unter diesem Hostnamen erreichen ihn andere Dienste desselben Netzes.',
      why: 'Jeder Container des Dienstes ist wie ein eigener Rechner: `localhost` meint diesen Container, nicht den Host und keinen anderen Dienst.',
    },
    tryIt: 'docker compose logs -f <service>',
    factors: ['backing-services'],
    seeAlso: ['image-or-build-missing', 'localhost-backing-service'],
    docs: `${reference}services/`,
  },
  networks: {
    en: {
      what: 'declares the networks that services can join; without it all share the network `default`.',
      why: 'Services reach each other only within a common network. If the database is in a network without the proxy, someone who breaks into the proxy does not reach it.',
    },
    de: {
      what: 'deklariert die Netze, denen Dienste beitreten können; ohne Angabe teilen sich alle das Netz `default`.',
      why: 'Dienste erreichen einander nur in einem gemeinsamen Netz. Liegt die Datenbank in einem Netz ohne den Proxy, erreicht sie nach einem Einbruch in den Proxy niemand von dort aus.',
    },
    good: 'networks:\n  front:\n  back:\n    internal: true',
    tryIt: 'docker network inspect <project>_back',
    seeAlso: ['undefined-network', 'unused-declaration', 'datastore-shares-front-network'],
    docs: `${reference}networks/`,
  },
  volumes: {
    en: {
      what: 'declares named volumes: storage that Docker manages and that outlives the containers.',
      why: 'What a container writes elsewhere is gone when it is replaced. `docker compose down` keeps named volumes, `down -v` deletes them. A volume is not a backup.',
    },
    de: {
      what: 'deklariert benannte Volumes: Speicher, den Docker verwaltet und der die Container überdauert.',
      why: 'Was ein Container an anderer Stelle schreibt, ist nach dem Ersetzen weg. `docker compose down` behält benannte Volumes, `down -v` löscht sie. Ein Volume ist keine Datensicherung.',
    },
    good: 'services:\n  db:\n    volumes: ["db-data:/var/lib/postgresql/data"]\nvolumes:\n  db-data:',
    tryIt: 'docker volume ls',
    factors: ['processes'],
    seeAlso: ['undefined-volume', 'unused-declaration', 'datastore-without-volume'],
    docs: `${reference}volumes/`,
  },
  secrets: {
    en: {
      what: 'declares secret values and where they come from; a service receives only those it asks for.',
      why: 'The value appears in the container as the file `/run/secrets/<name>`: not in `docker inspect`, not in the environment of child processes. The file on the host must not be in the repository.',
    },
    de: {
      what: 'deklariert geheime Werte und ihre Herkunft; ein Dienst erhält nur jene, die er anfordert.',
      why: 'Der Wert erscheint im Container als Datei `/run/secrets/<name>`: nicht in `docker inspect`, nicht in der Umgebung von Kindprozessen. Die Datei auf dem Host darf nicht im Repository liegen.',
    },
    good: 'secrets:\n  db_password:\n    file: ./secrets/db_password.txt   # .gitignore: secrets/',
    factors: ['config'],
    seeAlso: ['undefined-secret', 'secret-source-missing', 'unused-declaration'],
    docs: `${reference}secrets/`,
  },
  configs: {
    en: {
      what: 'declares configuration files that services mount without being rebuilt.',
      why: 'The image stays the same in test and production, only the mounted file differs. Configs are readable for everyone in the container: passwords belong in `secrets`.',
    },
    de: {
      what: 'deklariert Konfigurationsdateien, die Dienste einbinden, ohne neu gebaut zu werden.',
      why: 'Das Image bleibt in Test und Produktion gleich, nur die eingebundene Datei unterscheidet sich. Configs sind im Container für alle lesbar: Passwörter gehören in `secrets`.',
    },
    good: 'configs:\n  nginx:\n    file: ./nginx.conf',
    factors: ['config'],
    seeAlso: ['undefined-config', 'secret-in-config', 'unused-declaration'],
    docs: `${reference}configs/`,
  },
  version: {
    en: {
      what: 'is obsolete: Compose v2 ignores it and prints a warning.',
      why: 'Compose always uses the current format. The number only suggests that something else would happen.',
    },
    de: {
      what: 'ist überholt: Compose v2 ignoriert die Angabe und gibt eine Warnung aus.',
      why: 'Compose benutzt immer das aktuelle Format. Die Zahl erweckt nur den Eindruck, es geschehe etwas anderes.',
    },
    bad: "version: '3.8'\nservices:\n  web:\n    build: .",
    good: 'services:\n  web:\n    build: .',
    seeAlso: ['compose-obsolete-version'],
    docs: `${reference}version-and-name/`,
  },
  name: {
    en: {
      what: 'names the project; containers, networks and volumes get this prefix.',
      why: 'Without it the name of the folder is used: two folders called `app` on one machine would share containers and volumes.',
    },
    de: {
      what: 'benennt das Projekt; Container, Netze und Volumes erhalten dieses Präfix.',
      why: 'Ohne Angabe gilt der Name des Ordners: Zwei Ordner namens `app` auf einem Rechner würden sich Container und Volumes teilen.',
    },
    good: 'name: demo-shop',
    docs: `${reference}version-and-name/`,
  },
  include: {
    en: {
      what: 'takes in other Compose files, each with its own folder for relative paths and its own `.env`.',
      why: 'A part of the application can be kept by another team in its own file. `extends` copies a single service, `include` brings whole files.',
    },
    de: {
      what: 'nimmt weitere Compose-Dateien auf, jede mit eigenem Ordner für relative Pfade und eigener `.env`.',
      why: 'So kann ein anderes Team einen Teil der Anwendung in eigener Datei pflegen. `extends` übernimmt einen einzelnen Dienst, `include` ganze Dateien.',
    },
    good: 'include:\n  - ../monitoring/compose.yaml',
    since: 'Docker Compose 2.20',
    seeAlso: ['include-target-missing'],
    docs: `${reference}include/`,
  },
  models: {
    en: {
      what: 'declares AI models that Compose runs or provides for services.',
      why: 'A service that names the model receives its address and name in environment variables, so the model can be replaced without changing the app.',
    },
    de: {
      what: 'deklariert KI-Modelle, die Compose ausführt oder für Dienste bereitstellt.',
      why: 'Ein Dienst, der das Modell nennt, erhält Adresse und Namen in Umgebungsvariablen; so lässt sich das Modell austauschen, ohne die App zu ändern.',
    },
    since: 'Docker Compose 2.38',
    factors: ['backing-services'],
    seeAlso: ['undefined-model'],
    docs: `${reference}models/`,
  },
  'x-*': {
    name: { en: 'Extension (`x-…`)', de: 'Erweiterung (`x-…`)' },
    en: {
      what: 'is ignored by Compose; it holds parts that other places reuse through an anchor.',
      why: 'Settings that all services share stand in one place: `&name` marks them, `*name` repeats them, `<<: *name` merges them into a map. A list is replaced by a merge, never extended.',
    },
    de: {
      what: 'wird von Compose ignoriert und enthält Teile, die andere Stellen über einen Anker wiederverwenden.',
      why: 'Einstellungen, die alle Dienste teilen, stehen an einer Stelle: `&name` markiert sie, `*name` wiederholt sie, `<<: *name` fügt sie in eine Map ein. Eine Liste wird dabei ersetzt, nie ergänzt.',
    },
    good: 'x-logging: &logging\n  driver: local\nservices:\n  web:\n    logging: *logging',
    seeAlso: ['compose-unknown-key'],
    docs: `${reference}extension/`,
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
      why: 'A database needs no internet. If someone breaks in, data cannot simply be sent out from there.',
    },
    de: {
      what: 'trennt das Netz nach außen ab: kein Weg ins Internet, und veröffentlichte Ports wirken nicht darüber.',
      why: 'Eine Datenbank braucht kein Internet. Nach einem Einbruch lassen sich Daten von dort nicht einfach hinausschicken.',
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
  'volumes.*': {
    en: {
      what: 'is a named volume; an empty value means local storage managed by Docker.',
      why: 'It survives `docker compose down` and new containers. It lies on this one host, and a backup has to be arranged separately.',
    },
    de: {
      what: 'ist ein benanntes Volume; ein leerer Wert bedeutet lokalen, von Docker verwalteten Speicher.',
      why: 'Es übersteht `docker compose down` und neue Container. Es liegt auf diesem einen Host, eine Datensicherung muss gesondert eingerichtet werden.',
    },
    tryIt: 'docker volume inspect <project>_<volume>',
    factors: ['processes'],
    seeAlso: ['unused-declaration', 'datastore-without-volume'],
    docs: `${reference}volumes/`,
  },
  'volumes.*.external': {
    en: {
      what: 'says that the volume exists already; Compose neither creates nor removes it.',
      why: 'Data that must survive the project is safe from `docker compose down -v`. If the volume is missing, `up` fails.',
    },
    de: {
      what: 'sagt, dass das Volume schon existiert; Compose legt es weder an noch entfernt es.',
      why: 'Daten, die das Projekt überdauern müssen, sind so vor `docker compose down -v` sicher. Fehlt das Volume, scheitert `up`.',
    },
    seeAlso: ['external-with-other-keys', 'external-name-deprecated'],
    docs: `${reference}volumes/#external`,
  },
  'volumes.*.driver': {
    en: {
      what: 'chooses what stores the data; the default is `local`.',
      why: 'Other drivers are plug-ins (NFS, cloud storage) that must be installed on every host.',
    },
    de: {
      what: 'wählt, was die Daten speichert; Standardwert ist `local`.',
      why: 'Andere Treiber sind Plug-ins (NFS, Cloud-Speicher), die auf jedem Host installiert sein müssen.',
    },
    docs: `${reference}volumes/#driver`,
  },
  'volumes.*.driver_opts': {
    en: {
      what: 'passes options to the volume driver, such as the server of an NFS share.',
      why: 'They apply when the volume is created; an existing volume keeps its old ones.',
    },
    de: {
      what: 'übergibt Optionen an den Volume-Treiber, etwa den Server einer NFS-Freigabe.',
      why: 'Sie gelten beim Anlegen; ein bestehendes Volume behält seine alten.',
    },
    docs: `${reference}volumes/#driver_opts`,
  },
  'volumes.*.labels': {
    en: { what: 'attaches metadata to the volume.', why: 'Backup and clean-up tools can choose volumes by label.' },
    de: {
      what: 'hängt Metadaten an das Volume.',
      why: 'Werkzeuge für Sicherung und Aufräumen können Volumes danach auswählen.',
    },
    docs: `${reference}volumes/#labels`,
  },
  'volumes.*.name': {
    en: {
      what: 'sets the real name of the volume, without the project prefix.',
      why: 'Two projects with the same name write to the same data.',
    },
    de: {
      what: 'setzt den tatsächlichen Namen des Volumes, ohne das Projekt-Präfix.',
      why: 'Zwei Projekte mit demselben Namen schreiben in dieselben Daten.',
    },
    docs: `${reference}volumes/#name`,
  },
} as const satisfies Explanations;

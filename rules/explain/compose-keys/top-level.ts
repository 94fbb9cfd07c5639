/** The top level of a Compose file, but for what has a file of its own. Keys are paths; `*` stands for a chosen name. */
import type { Explanations } from '../content.ts';

const reference = 'https://docs.docker.com/reference/compose-file/';

export const topLevelTexts = {
  services: {
    en: {
      what: 'lists the parts of the application; each one is started as one or more containers of one image.',
      why: 'One service does one job, with one process per container: only then can each be scaled, limited and replaced alone, with logs of its own. The name is also the address: other services reach `db` under the host name `db`.',
    },
    de: {
      what: 'nennt die Teile der Anwendung; jeder läuft als ein oder mehrere Container eines Images.',
      why: 'Ein Dienst hat eine Aufgabe, mit einem Prozess je Container: Nur so lässt er sich einzeln skalieren, begrenzen und ersetzen, und nur so bleiben seine Logs getrennt. Der Name ist zugleich die Adresse: Andere Dienste erreichen `db` unter dem Hostnamen `db`.',
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
      why: 'Each container of the service has a network of its own: `localhost` means that container, not the host and not another service.',
    },
    de: {
      what: 'ist ein Dienst; unter diesem Hostnamen erreichen ihn andere Dienste desselben Netzes.',
      why: 'Jeder Container des Dienstes hat seine eigene Netzumgebung: `localhost` meint diesen Container, nicht den Host und keinen anderen Dienst.',
    },
    tryIt: 'docker compose logs -f <service>',
    factors: ['backing-services'],
    seeAlso: ['image-or-build-missing', 'localhost-backing-service'],
    docs: `${reference}services/`,
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
  version: {
    en: {
      what: 'is obsolete: Compose v2 ignores it and prints a warning.',
      why: 'Compose always uses the current format, whatever number stands here.',
    },
    de: {
      what: 'ist überholt: Compose v2 ignoriert die Angabe und gibt eine Warnung aus.',
      why: 'Compose benutzt immer das aktuelle Format, gleich welche Zahl hier steht.',
    },
    bad: "version: '3.8'\nservices:\n  web:\n    build: .",
    good: 'services:\n  web:\n    build: .',
    seeAlso: ['compose-obsolete-version'],
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
    seeAlso: ['include-target-missing'],
    docs: `${reference}include/`,
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
  'include[].path': {
    en: {
      what: 'is the Compose file to take in; of several files the later ones override the earlier ones.',
      why: 'What it declares must not have the name of something declared here, or Compose stops with a conflict.',
    },
    de: {
      what: 'ist die aufzunehmende Compose-Datei; von mehreren überschreiben spätere die früheren.',
      why: 'Was sie deklariert, darf nicht so heißen wie etwas, das hier deklariert ist; sonst bricht Compose mit einem Konflikt ab.',
    },
    seeAlso: ['include-target-missing'],
    docs: `${reference}include/`,
  },
  'include[].env_file': {
    en: {
      what: 'names files with values for the `${…}` of the included file; the default is its own `.env`.',
      why: 'A variable that the calling project has set wins over these values.',
    },
    de: {
      what: 'nennt Dateien mit Werten für die `${…}` der aufgenommenen Datei; Standard ist deren eigene `.env`.',
      why: 'Eine Variable, die das aufrufende Projekt setzt, hat Vorrang vor diesen Werten.',
    },
    seeAlso: ['include-target-missing'],
    docs: `${reference}include/`,
  },
  'include[].project_directory': {
    en: {
      what: 'is the folder that relative paths of the included file start from; the default is its own folder.',
      why: 'Build contexts, mounts and `env_file` of that file are all looked for there.',
    },
    de: {
      what: 'ist der Ordner, ab dem relative Pfade der aufgenommenen Datei zählen; Standard ist deren eigener.',
      why: 'Build-Kontexte, Mounts und `env_file` jener Datei werden alle dort gesucht.',
    },
    docs: `${reference}include/`,
  },
} as const satisfies Explanations;

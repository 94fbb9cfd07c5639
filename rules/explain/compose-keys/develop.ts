/** Service keys: `develop`. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const develop = 'https://docs.docker.com/reference/compose-file/develop/';

export const developTexts = {
  develop: {
    en: {
      what: 'holds settings for `docker compose watch` during development.',
      why: 'Changes reach the running container without mounting the sources over the image, so what runs stays close to production.',
    },
    de: {
      what: 'enthält Einstellungen für `docker compose watch` während der Entwicklung.',
      why: 'Änderungen gelangen in den laufenden Container, ohne den Quellcode als Mount über das Image zu legen; was läuft, bleibt nahe an der Produktion.',
    },
    good: 'develop:\n  watch:\n    - action: sync\n      path: ./src\n      target: /app/src',
    tryIt: 'docker compose watch',
    factors: ['dev-prod-parity'],
    seeAlso: ['watch-incomplete'],
    docs: develop,
  },
  'develop.watch': {
    en: {
      what: 'lists paths to watch and what to do when they change.',
      why: '`sync` copies files, `rebuild` builds a new image, `restart` starts the container again.',
    },
    de: {
      what: 'nennt Pfade, die beobachtet werden, und was bei Änderungen geschieht.',
      why: '`sync` kopiert Dateien, `rebuild` baut ein neues Image, `restart` startet den Container neu.',
    },
    seeAlso: ['watch-incomplete'],
    docs: `${develop}#watch`,
  },
  'develop.watch[].action': {
    en: {
      what: 'is `sync`, `rebuild`, `restart`, `sync+restart` or `sync+exec`.',
      why: 'A changed list of dependencies needs `rebuild`, sources usually only `sync`.',
    },
    de: {
      what: 'ist `sync`, `rebuild`, `restart`, `sync+restart` oder `sync+exec`.',
      why: 'Eine geänderte Liste von Abhängigkeiten braucht `rebuild`, Quellen meist nur `sync`.',
    },
    seeAlso: ['watch-incomplete'],
    docs: `${develop}#action`,
  },
  'develop.watch[].path': {
    en: {
      what: 'is the file or folder on the host that is watched.',
      why: 'It is relative to the folder of the Compose file. Files that `.dockerignore` names are left out.',
    },
    de: {
      what: 'ist die Datei oder der Ordner auf dem Host, der beobachtet wird.',
      why: 'Der Pfad zählt ab dem Ordner der Compose-Datei. Was `.dockerignore` nennt, bleibt außen vor.',
    },
    docs: `${develop}#path-and-target`,
  },
  'develop.watch[].target': {
    en: {
      what: 'is the path in the container the files are copied to.',
      why: 'The user of the container needs write access there.',
    },
    de: {
      what: 'ist der Pfad im Container, in den kopiert wird.',
      why: 'Der Benutzer des Containers braucht dort Schreibrecht.',
    },
    seeAlso: ['watch-incomplete'],
    docs: `${develop}#path-and-target`,
  },
  'develop.watch[].ignore': {
    en: {
      what: 'lists patterns that are not watched.',
      why: '`node_modules/` holds programs of the host that may not run in the container.',
    },
    de: {
      what: 'nennt Muster, die nicht beobachtet werden.',
      why: '`node_modules/` enthält Programme des Hosts, die im Container womöglich nicht laufen.',
    },
    docs: `${develop}#ignore`,
  },
  'develop.watch[].include': {
    en: {
      what: 'lists patterns of files that are watched; others are left out.',
      why: 'Temporary files of an editor then cause no rebuild.',
    },
    de: {
      what: 'nennt Muster der Dateien, die beobachtet werden; andere bleiben außen vor.',
      why: 'Temporäre Dateien eines Editors lösen dann keinen Neubau aus.',
    },
    docs: develop,
  },
  'develop.watch[].exec': {
    en: {
      what: 'is the command that `sync+exec` runs in the container after copying.',
      why: 'A server can reload its configuration this way without a restart.',
    },
    de: {
      what: 'ist der Befehl, den `sync+exec` nach dem Kopieren im Container ausführt.',
      why: 'Ein Server kann so seine Konfiguration neu einlesen, ohne neu zu starten.',
    },
    docs: develop,
  },
  'develop.watch[].initial_sync': {
    en: {
      what: 'with `true`, files are brought up to date once when watching begins.',
      why: 'Changes made while nobody watched would otherwise be missing in the container.',
    },
    de: {
      what: 'mit `true` werden Dateien zu Beginn der Beobachtung einmal abgeglichen.',
      why: 'Änderungen aus der Zeit davor würden sonst im Container fehlen.',
    },
    docs: develop,
  },
} as const satisfies Explanations;

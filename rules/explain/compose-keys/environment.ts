/** Service keys: variables. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const environmentTexts = {
  environment: {
    en: {
      what: 'sets environment variables in the containers (map or `- KEY=value` list); it wins over `env_file`.',
      why: 'Configuration belongs here, so that the same image runs in test and production (factor III). It is a poor place for passwords: they stand in the repository and in `docker inspect`, and every child process inherits them.',
    },
    de: {
      what: 'setzt Umgebungsvariablen in den Containern (Map oder Liste `- KEY=wert`) und hat Vorrang vor `env_file`.',
      why: 'Hier gehört die Konfiguration hin, damit dasselbe Image in Test und Produktion läuft (Faktor III). Für Passwörter ist es ein schlechter Ort: Sie stehen im Repository und in `docker inspect`, und jeder Kindprozess erbt sie.',
    },
    bad: 'environment:\n  POSTGRES_PASSWORD: demo123',
    good: {
      en: 'environment:\n  DB_HOST: db   # service name as address\n  POSTGRES_PASSWORD_FILE: /run/secrets/db_password\nsecrets: [db_password]',
      de: 'environment:\n  DB_HOST: db   # Dienstname als Adresse\n  POSTGRES_PASSWORD_FILE: /run/secrets/db_password\nsecrets: [db_password]',
    },
    tryIt: 'docker compose config',
    factors: ['config'],
    seeAlso: ['secret-in-environment', 'weak-well-known-password', 'localhost-backing-service'],
    docs: `${services}#environment`,
  },
  'environment.*': {
    en: {
      what: 'is a variable in the containers of this service.',
      why: 'Without a value it is taken from the calling shell or `.env`. In a map, `yes`, `on` and numbers such as `010` should be quoted, so that the app receives exactly this text.',
    },
    de: {
      what: 'ist eine Variable in den Containern dieses Dienstes.',
      why: 'Ohne Wert wird sie aus der aufrufenden Shell oder der `.env` übernommen. In einer Map sollten `yes`, `on` und Zahlen wie `010` in Anführungszeichen stehen, damit die App genau diesen Text erhält.',
    },
    tryIt: 'docker compose config',
    factors: ['config'],
    seeAlso: ['secret-in-environment', 'compose-boolean-word', 'inert-image-variable'],
    docs: `${services}#environment`,
  },
  env_file: {
    en: {
      what: 'reads variables for the containers from files; `environment` wins over it.',
      why: 'Do not confuse it with `.env` beside the Compose file: that one fills `${…}` in the YAML and reaches no container by itself. Files with secrets belong in `.gitignore` and `.dockerignore`. A missing file stops `up`, unless `required: false` is set.',
    },
    de: {
      what: 'liest Variablen für die Container aus Dateien; `environment` hat Vorrang.',
      why: 'Nicht zu verwechseln mit der `.env` neben der Compose-Datei: Diese liefert Werte für `${…}` im YAML und gelangt von selbst in keinen Container. Dateien mit Geheimnissen gehören in `.gitignore` und `.dockerignore`. Fehlt eine Datei, bricht `up` ab, wenn nicht `required: false` gesetzt ist.',
    },
    good: 'env_file:\n  - path: ./web.env\n    required: false',
    tryIt: 'docker compose config',
    factors: ['config'],
    seeAlso: ['env-file-missing', 'context-brings-secrets'],
    docs: `${services}#env_file`,
  },
  'env_file[].path': {
    en: {
      what: 'is the file to read, relative to the Compose file.',
      why: 'Several files are read in order; the last value of a variable wins.',
    },
    de: {
      what: 'ist die zu lesende Datei, relativ zur Compose-Datei.',
      why: 'Mehrere Dateien werden der Reihe nach gelesen; der letzte Wert einer Variable gilt.',
    },
    seeAlso: ['env-file-missing'],
    docs: `${services}#env_file`,
  },
  'env_file[].required': {
    en: {
      what: 'with `false`, a missing file is no error; the default is `true`.',
      why: 'It fits files that only exist on some machines. The app then needs usable defaults.',
    },
    de: {
      what: 'mit `false` ist eine fehlende Datei kein Fehler; Standardwert `true`.',
      why: 'Das passt zu Dateien, die es nur auf manchen Rechnern gibt. Die App braucht dann brauchbare Standardwerte.',
    },
    seeAlso: ['env-file-missing'],
    docs: `${services}#env_file`,
  },
  'env_file[].format': {
    en: {
      what: 'with `raw`, values are taken as they stand, without replacing `$` or removing quotes.',
      why: 'A password with `$` would otherwise reach the container shortened.',
    },
    de: {
      what: 'mit `raw` gelten Werte unverändert, ohne `$` zu ersetzen oder Anführungszeichen zu entfernen.',
      why: 'Ein Passwort mit `$` käme sonst verkürzt im Container an.',
    },
    docs: `${services}#env_file`,
  },
} as const satisfies Explanations;

/** Service keys: variables, secrets, configs and metadata. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const configurationTexts = {
  environment: {
    en: {
      what: 'sets variables inside the containers (map or `- KEY=value` list); it wins over `env_file`.',
      why: 'Configuration belongs here, so that the same image runs in test and production (factor III). It is a poor place for passwords: they sit in the repository and in `docker inspect`, and every child process inherits them.',
    },
    de: {
      what: 'setzt Variablen in den Containern (Map oder Liste `- KEY=wert`) und hat Vorrang vor `env_file`.',
      why: 'Hier gehört die Konfiguration hin, damit dasselbe Image in Test und Produktion läuft (Faktor III). Für Passwörter ist es ein schlechter Ort: Sie liegen im Repository und in `docker inspect`, und jeder Kindprozess erbt sie.',
    },
    bad: 'environment:\n  POSTGRES_PASSWORD: demo123',
    good: {
      en: 'environment:\n  DB_HOST: db   # service name as address\n  POSTGRES_PASSWORD_FILE: /run/secrets/db_password\nsecrets: [db_password]',
      de: 'environment:\n  DB_HOST: db   # Dienstname als Adresse\n  POSTGRES_PASSWORD_FILE: /run/secrets/db_password\nsecrets: [db_password]',
    },
    tryIt: 'docker compose config',
    factors: ['config'],
    seeAlso: ['secret-in-environment', 'prefer-secret-file', 'localhost-backing-service'],
    docs: `${services}#environment`,
  },
  'environment.*': {
    en: {
      what: 'is a variable in the containers of this service.',
      why: 'Without a value it is taken from the calling shell or `.env`. In a map, `yes`, `on` and numbers should be quoted, so that the app receives exactly this text.',
    },
    de: {
      what: 'ist eine Variable in den Containern dieses Dienstes.',
      why: 'Ohne Wert wird sie aus der aufrufenden Shell oder der `.env` übernommen. In einer Map sollten `yes`, `on` und Zahlen in Anführungszeichen stehen, damit die App genau diesen Text erhält.',
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
      why: 'Nicht zu verwechseln mit der `.env` neben der Compose-Datei: Diese füllt `${…}` im YAML und gelangt von selbst in keinen Container. Dateien mit Geheimnissen gehören in `.gitignore` und `.dockerignore`. Fehlt eine Datei, bricht `up` ab, wenn nicht `required: false` gesetzt ist.',
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
    since: 'Docker Compose 2.24',
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
    since: 'Docker Compose 2.30',
    docs: `${services}#env_file`,
  },
  secrets: {
    en: {
      what: 'gives this service secrets of the top level, as files in `/run/secrets/`.',
      why: 'Only services that name a secret can read it. The app must read the file; many official images accept variables ending in `_FILE` for that.',
    },
    de: {
      what: 'gibt diesem Dienst Secrets der obersten Ebene, als Dateien in `/run/secrets/`.',
      why: 'Nur Dienste, die ein Secret nennen, können es lesen. Die App muss die Datei lesen; viele offizielle Images nehmen dafür Variablen an, die auf `_FILE` enden.',
    },
    bad: 'environment:\n  POSTGRES_PASSWORD: demo123',
    good: 'environment:\n  POSTGRES_PASSWORD_FILE: /run/secrets/db_password\nsecrets: [db_password]',
    tryIt: 'docker compose exec <service> ls -l /run/secrets',
    factors: ['config'],
    seeAlso: ['undefined-secret', 'secret-not-granted', 'prefer-secret-file'],
    docs: `${services}#secrets`,
  },
  'secrets[].source': {
    en: {
      what: 'is the name of the secret at the top level.',
      why: 'The same secret can be mounted under another name in another service.',
    },
    de: {
      what: 'ist der Name des Secrets auf der obersten Ebene.',
      why: 'Dasselbe Secret kann in einem anderen Dienst unter anderem Namen erscheinen.',
    },
    seeAlso: ['undefined-secret'],
    docs: `${services}#secrets`,
  },
  'secrets[].target': {
    en: {
      what: 'is the file name below `/run/secrets/`, or an absolute path.',
      why: 'It fits programs that expect the file at a fixed place.',
    },
    de: {
      what: 'ist der Dateiname unter `/run/secrets/` oder ein absoluter Pfad.',
      why: 'Das passt zu Programmen, die die Datei an einem festen Ort erwarten.',
    },
    seeAlso: ['secret-not-granted'],
    docs: `${services}#secrets`,
  },
  'secrets[].uid': {
    en: {
      what: 'sets the owner of the file in the container.',
      why: 'For secrets from a file, Compose cannot change it: the owner on the host counts. It works in Swarm.',
    },
    de: {
      what: 'setzt den Eigentümer der Datei im Container.',
      why: 'Bei Secrets aus einer Datei kann Compose ihn nicht ändern: Es gilt der Eigentümer auf dem Host. Im Swarm wirkt die Angabe.',
    },
    docs: `${services}#secrets`,
  },
  'secrets[].gid': {
    en: {
      what: 'sets the group of the file in the container.',
      why: 'For secrets from a file, Compose cannot change it: the group on the host counts. It works in Swarm.',
    },
    de: {
      what: 'setzt die Gruppe der Datei im Container.',
      why: 'Bei Secrets aus einer Datei kann Compose sie nicht ändern: Es gilt die Gruppe auf dem Host. Im Swarm wirkt die Angabe.',
    },
    docs: `${services}#secrets`,
  },
  'secrets[].mode': {
    en: {
      what: 'sets the permissions of the file in octal digits, such as `0440`.',
      why: 'For secrets from a file, Compose cannot change them: a process without root rights needs read access on the host file.',
    },
    de: {
      what: 'setzt die Zugriffsrechte der Datei als Oktalziffern, etwa `0440`.',
      why: 'Bei Secrets aus einer Datei kann Compose sie nicht ändern: Ein Prozess ohne root-Rechte braucht Leserecht an der Datei auf dem Host.',
    },
    docs: `${services}#secrets`,
  },
  configs: {
    en: {
      what: 'mounts configuration files of the top level into this service.',
      why: 'A changed file needs no new image, only a new container. Unlike secrets, they are meant for content that anyone may read.',
    },
    de: {
      what: 'bindet Konfigurationsdateien der obersten Ebene in diesen Dienst ein.',
      why: 'Eine geänderte Datei braucht kein neues Image, nur einen neuen Container. Anders als Secrets sind sie für Inhalte gedacht, die jeder lesen darf.',
    },
    good: 'configs:\n  - source: nginx\n    target: /etc/nginx/conf.d/default.conf',
    factors: ['config'],
    seeAlso: ['undefined-config', 'secret-in-config'],
    docs: `${services}#configs`,
  },
  'configs[].source': {
    en: {
      what: 'is the name of the config at the top level.',
      why: 'It must be declared under the top-level `configs`.',
    },
    de: {
      what: 'ist der Name der Config auf der obersten Ebene.',
      why: 'Sie muss unter `configs` auf oberster Ebene deklariert sein.',
    },
    seeAlso: ['undefined-config'],
    docs: `${services}#configs`,
  },
  'configs[].target': {
    en: {
      what: 'is the path of the file in the container; the default is `/<name>`.',
      why: 'A file of the image at this path is hidden by it.',
    },
    de: {
      what: 'ist der Pfad der Datei im Container; Standardwert `/<name>`.',
      why: 'Eine Datei des Images an diesem Pfad wird dadurch verdeckt.',
    },
    seeAlso: ['duplicate-mount-target'],
    docs: `${services}#configs`,
  },
  'configs[].uid': {
    en: {
      what: 'sets the owner of the file in the container.',
      why: 'For configs from a file, Compose cannot change it: the owner on the host counts. It works in Swarm.',
    },
    de: {
      what: 'setzt den Eigentümer der Datei im Container.',
      why: 'Bei Configs aus einer Datei kann Compose ihn nicht ändern: Es gilt der Eigentümer auf dem Host. Im Swarm wirkt die Angabe.',
    },
    docs: `${services}#configs`,
  },
  'configs[].gid': {
    en: {
      what: 'sets the group of the file in the container.',
      why: 'For configs from a file, Compose cannot change it: the group on the host counts. It works in Swarm.',
    },
    de: {
      what: 'setzt die Gruppe der Datei im Container.',
      why: 'Bei Configs aus einer Datei kann Compose sie nicht ändern: Es gilt die Gruppe auf dem Host. Im Swarm wirkt die Angabe.',
    },
    docs: `${services}#configs`,
  },
  'configs[].mode': {
    en: {
      what: 'sets the permissions of the file in octal digits, such as `0444`.',
      why: 'A program that refuses files others can write to (SSH, cron) needs the right mode.',
    },
    de: {
      what: 'setzt die Zugriffsrechte der Datei als Oktalziffern, etwa `0444`.',
      why: 'Programme, die für andere beschreibbare Dateien ablehnen (SSH, cron), brauchen den passenden Modus.',
    },
    docs: `${services}#configs`,
  },
  labels: {
    en: {
      what: 'attaches metadata to the containers, which tools read.',
      why: 'Proxies such as Traefik take their routes from labels, backup tools their schedule. Labels are readable for everyone who may use Docker on the host: no passwords.',
    },
    de: {
      what: 'hängt Metadaten an die Container, die Werkzeuge auslesen.',
      why: 'Proxys wie Traefik entnehmen Labels ihre Routen, Sicherungswerkzeuge ihren Zeitplan. Jeder, der Docker auf dem Host benutzen darf, kann sie lesen: keine Passwörter.',
    },
    good: 'labels:\n  org.example.team: shop',
    tryIt: 'docker ps --filter label=org.example.team=shop',
    seeAlso: ['secret-in-label'],
    docs: `${services}#labels`,
  },
  label_file: {
    en: {
      what: 'reads labels from files; `labels` wins over it.',
      why: 'Long lists of labels (proxy routes) stay out of the Compose file.',
    },
    de: {
      what: 'liest Labels aus Dateien; `labels` hat Vorrang.',
      why: 'Lange Listen von Labels (Proxy-Routen) bleiben so außerhalb der Compose-Datei.',
    },
    since: 'Docker Compose 2.32.2',
    docs: `${services}#label_file`,
  },
  annotations: {
    en: {
      what: 'attaches OCI annotations to the container, which the runtime can read.',
      why: 'They serve special runtimes; most tools read labels.',
    },
    de: {
      what: 'hängt OCI-Annotationen an den Container, die die Laufzeitumgebung lesen kann.',
      why: 'Sie dienen besonderen Laufzeitumgebungen; die meisten Werkzeuge lesen Labels.',
    },
    docs: `${services}#annotations`,
  },
  logging: {
    en: {
      what: 'chooses where the output of the containers goes and how much of it is kept.',
      why: 'The driver `json-file` keeps everything without a limit until the disk of the host is full. `max-size` and `max-file` limit it; the driver `local` does so by default. The app itself writes to standard output, not to files.',
    },
    de: {
      what: 'bestimmt, wohin die Ausgabe der Container geht und wie viel davon aufgehoben wird.',
      why: 'Der Treiber `json-file` hebt alles ohne Grenze auf, bis der Datenträger des Hosts voll ist. `max-size` und `max-file` begrenzen das; der Treiber `local` tut es von sich aus. Die App selbst schreibt auf die Standardausgabe, nicht in Dateien.',
    },
    good: 'logging:\n  driver: json-file\n  options:\n    max-size: 10m\n    max-file: "3"',
    tryIt: 'docker compose logs --tail 20',
    factors: ['logs'],
    seeAlso: ['log-rotation-missing', 'logging-driver-none'],
    docs: `${services}#logging`,
  },
  'logging.driver': {
    en: {
      what: 'is the log driver: `json-file` (usual default), `local`, `journald`, `syslog`, `fluentd`, `none` …',
      why: 'With `none` there is nothing to read after a crash. Drivers that send logs away can block the app when the receiver is down, unless `mode: non-blocking` is set.',
    },
    de: {
      what: 'ist der Log-Treiber: `json-file` (üblicher Standard), `local`, `journald`, `syslog`, `fluentd`, `none` …',
      why: 'Bei `none` gibt es nach einem Absturz nichts zu lesen. Treiber, die Logs verschicken, können die App blockieren, wenn der Empfänger fehlt und `mode: non-blocking` nicht gesetzt ist.',
    },
    factors: ['logs'],
    seeAlso: ['logging-driver-none', 'log-rotation-missing'],
    docs: `${services}#logging`,
  },
  'logging.options': {
    en: {
      what: 'are options of the driver; all values are texts.',
      why: '`max-size: 10m` with `max-file: "3"` keeps at most 30 MB per container. With `json-file`, `max-file` has no effect without `max-size`.',
    },
    de: {
      what: 'sind Optionen des Treibers; alle Werte sind Texte.',
      why: '`max-size: 10m` mit `max-file: "3"` hebt je Container höchstens 30 MB auf. Bei `json-file` wirkt `max-file` ohne `max-size` nicht.',
    },
    factors: ['logs'],
    seeAlso: ['log-rotation-missing'],
    docs: `${services}#logging`,
  },
} as const satisfies Explanations;

/** Service keys: the secrets and configs a service receives. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const grantTexts = {
  secrets: {
    en: {
      what: 'gives this service secrets of the top level, as files in `/run/secrets/`.',
      why: 'Only services that name a secret receive it. The app must read the file itself; many official images accept variables ending in `_FILE` for that.',
    },
    de: {
      what: 'gibt diesem Dienst Secrets der obersten Ebene, als Dateien in `/run/secrets/`.',
      why: 'Nur Dienste, die ein Secret nennen, erhalten es. Die App muss die Datei selbst lesen; viele offizielle Images kennen dafür Variablen, die auf `_FILE` enden.',
    },
    bad: 'environment:\n  POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}',
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
      what: 'mounts configs of the top level into this service, as files.',
      why: 'A changed file needs no new image, only a new container. Unlike secrets, they are meant for content that anyone may read.',
    },
    de: {
      what: 'bindet Configs der obersten Ebene als Dateien in diesen Dienst ein.',
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
} as const satisfies Explanations;

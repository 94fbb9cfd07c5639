/** The top-level `secrets` and `configs` of a Compose file. */
import type { Explanations } from '../content.ts';

const reference = 'https://docs.docker.com/reference/compose-file/';

export const declaredSecretTexts = {
  secrets: {
    en: {
      what: 'declares secret values and where they come from; a service receives only those it asks for.',
      why: 'The value appears in the container as the file `/run/secrets/<name>`: not in `docker inspect`, not in the environment of child processes. The file on the host does not belong in the repository.',
    },
    de: {
      what: 'deklariert geheime Werte und ihre Herkunft; ein Dienst erhält nur jene, die er anfordert.',
      why: 'Der Wert erscheint im Container als Datei `/run/secrets/<name>`: nicht in `docker inspect`, nicht in der Umgebung von Kindprozessen. Die Datei auf dem Host gehört nicht ins Repository.',
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
  'secrets.*': {
    en: {
      what: 'is a secret; a service that names it finds the value in `/run/secrets/<name>`.',
      why: 'The value comes from a file, an environment variable of the caller or, in Swarm, from the cluster. With plain Compose the file is mounted as it is: whoever may use Docker on this host can read it.',
    },
    de: {
      what: 'ist ein Secret; ein Dienst, der es nennt, findet den Wert in `/run/secrets/<name>`.',
      why: 'Der Wert stammt aus einer Datei, aus einer Umgebungsvariable des Aufrufers oder im Swarm aus dem Cluster. Bei Compose allein wird die Datei so eingebunden, wie sie ist: Wer Docker auf diesem Host benutzen darf, kann sie lesen.',
    },
    factors: ['config'],
    seeAlso: ['unused-declaration', 'secret-not-granted'],
    docs: `${reference}secrets/`,
  },
  'secrets.*.file': {
    en: {
      what: 'is the file on the host that holds the value.',
      why: 'The file must be in `.gitignore` and `.dockerignore`, or the secret ends up in the repository or the image. A line break at its end is part of the value.',
    },
    de: {
      what: 'ist die Datei auf dem Host, die den Wert enthält.',
      why: 'Sie muss in `.gitignore` und `.dockerignore` stehen, sonst landet das Geheimnis im Repository oder im Image. Ein Zeilenumbruch am Ende gehört zum Wert.',
    },
    factors: ['config'],
    seeAlso: ['secret-source-missing', 'context-brings-secrets'],
    docs: `${reference}secrets/`,
  },
  'secrets.*.environment': {
    en: {
      what: 'names the variable of the calling shell or `.env` that holds the value.',
      why: 'No file with the value is needed on the host; CI systems pass secrets this way.',
    },
    de: {
      what: 'nennt die Variable der aufrufenden Shell oder der `.env`, die den Wert enthält.',
      why: 'Auf dem Host ist keine Datei mit dem Wert nötig; CI-Systeme übergeben Geheimnisse auf diesem Weg.',
    },
    factors: ['config'],
    seeAlso: ['secret-source-missing'],
    docs: `${reference}secrets/`,
  },
  'secrets.*.external': {
    en: {
      what: 'says that the secret exists already in the cluster.',
      why: 'This works in Swarm; `docker compose up` without Swarm refuses it.',
    },
    de: {
      what: 'sagt, dass das Secret im Cluster schon existiert.',
      why: 'Das funktioniert im Swarm; `docker compose up` ohne Swarm lehnt es ab.',
    },
    seeAlso: ['external-with-other-keys'],
    docs: `${reference}secrets/`,
  },
  'configs.*': {
    en: {
      what: 'is a config; a service that names it finds the file at `/<name>` or at the `target` it sets.',
      why: 'The content comes from a file, from the lines here (`content`) or from a variable of the caller.',
    },
    de: {
      what: 'ist eine Config; ein Dienst, der sie nennt, findet die Datei unter `/<name>` oder dem gesetzten `target`.',
      why: 'Der Inhalt stammt aus einer Datei, aus den Zeilen hier (`content`) oder aus einer Variable des Aufrufers.',
    },
    factors: ['config'],
    seeAlso: ['unused-declaration'],
    docs: `${reference}configs/`,
  },
  'configs.*.file': {
    en: {
      what: 'is the file on the host that holds the configuration.',
      why: 'It may be in the repository: it must not contain passwords.',
    },
    de: {
      what: 'ist die Datei auf dem Host, die die Konfiguration enthält.',
      why: 'Sie darf im Repository liegen und daher keine Passwörter enthalten.',
    },
    seeAlso: ['secret-in-config'],
    docs: `${reference}configs/`,
  },
  'configs.*.content': {
    en: {
      what: 'is the content of the file, written here; `${VARIABLES}` are replaced.',
      why: 'A `$` that is part of the content must be written `$$`, or Compose takes it for a variable.',
    },
    de: {
      what: 'ist der Inhalt der Datei, direkt hier geschrieben; `${VARIABLEN}` werden ersetzt.',
      why: 'Ein `$`, das zum Inhalt gehört, muss als `$$` geschrieben werden, sonst hält Compose es für eine Variable.',
    },
    seeAlso: ['secret-in-config'],
    docs: `${reference}configs/`,
  },
  'configs.*.environment': {
    en: {
      what: 'names the variable of the calling shell or `.env` that holds the content.',
      why: 'The file can differ per deployment without a copy on the host.',
    },
    de: {
      what: 'nennt die Variable der aufrufenden Shell oder der `.env`, die den Inhalt enthält.',
      why: 'Die Datei kann je Deployment verschieden sein, ohne auf dem Host zu liegen.',
    },
    docs: `${reference}configs/`,
  },
  'configs.*.external': {
    en: {
      what: 'says that the config exists already in the cluster.',
      why: 'This works in Swarm; Compose alone has no place where configs are stored.',
    },
    de: {
      what: 'sagt, dass die Config im Cluster schon existiert.',
      why: 'Das funktioniert im Swarm; Compose allein hat keinen Ort, an dem Configs gespeichert sind.',
    },
    seeAlso: ['external-with-other-keys'],
    docs: `${reference}configs/`,
  },
  'secrets.*.name': {
    en: {
      what: 'is the real name of the secret in the cluster, without the project prefix.',
      why: 'It matters in Swarm and for what is `external`; two projects with the same name share the value.',
    },
    de: {
      what: 'ist der tatsächliche Name des Secrets im Cluster, ohne das Projekt-Präfix.',
      why: 'Das zählt im Swarm und bei `external`; zwei Projekte mit demselben Namen teilen sich den Wert.',
    },
    docs: `${reference}secrets/`,
  },
  'secrets.*.labels': {
    en: {
      what: 'attaches metadata to the secret in the cluster.',
      why: 'Only Swarm stores them. Labels are readable for everyone who may list them: no passwords.',
    },
    de: {
      what: 'hängt Metadaten an das Secret im Cluster.',
      why: 'Nur der Swarm speichert sie. Wer sie auflisten darf, kann sie lesen: keine Passwörter.',
    },
    docs: `${reference}secrets/`,
  },
  'secrets.*.template_driver': {
    en: {
      what: 'fills in placeholders of the content when a container starts; `golang` is the only driver.',
      why: 'It works in Swarm; `docker compose up` passes the placeholders on as they stand.',
    },
    de: {
      what: 'füllt beim Start eines Containers Platzhalter im Inhalt aus; einziger Treiber ist `golang`.',
      why: 'Das wirkt im Swarm; `docker compose up` reicht die Platzhalter unverändert weiter.',
    },
    docs: `${reference}secrets/`,
  },
  'configs.*.name': {
    en: {
      what: 'is the real name of the config in the cluster, without the project prefix.',
      why: 'It matters in Swarm and for what is `external`; two projects with the same name share the value.',
    },
    de: {
      what: 'ist der tatsächliche Name der Config im Cluster, ohne das Projekt-Präfix.',
      why: 'Das zählt im Swarm und bei `external`; zwei Projekte mit demselben Namen teilen sich den Wert.',
    },
    docs: `${reference}configs/`,
  },
  'configs.*.labels': {
    en: {
      what: 'attaches metadata to the config in the cluster.',
      why: 'Only Swarm stores them. Labels are readable for everyone who may list them: no passwords.',
    },
    de: {
      what: 'hängt Metadaten an die Config im Cluster.',
      why: 'Nur der Swarm speichert sie. Wer sie auflisten darf, kann sie lesen: keine Passwörter.',
    },
    docs: `${reference}configs/`,
  },
  'configs.*.template_driver': {
    en: {
      what: 'fills in placeholders of the content when a container starts; `golang` is the only driver.',
      why: 'It works in Swarm; `docker compose up` passes the placeholders on as they stand.',
    },
    de: {
      what: 'füllt beim Start eines Containers Platzhalter im Inhalt aus; einziger Treiber ist `golang`.',
      why: 'Das wirkt im Swarm; `docker compose up` reicht die Platzhalter unverändert weiter.',
    },
    docs: `${reference}configs/`,
  },
  'secrets.*.driver': {
    en: {
      what: 'names the plug-in of Swarm that delivers the value.',
      why: 'Without Swarm it has no effect, and a missing plug-in stops the service.',
    },
    de: {
      what: 'nennt das Swarm-Plug-in, das den Wert liefert.',
      why: 'Ohne Swarm wirkt es nicht, und ein fehlendes Plug-in hält den Dienst auf.',
    },
    docs: `${reference}secrets/`,
  },
  'secrets.*.driver_opts': {
    en: { what: 'passes options to that plug-in.', why: 'Their meaning depends on the plug-in.' },
    de: { what: 'übergibt Optionen an dieses Plug-in.', why: 'Ihre Bedeutung hängt vom Plug-in ab.' },
    docs: `${reference}secrets/`,
  },
  'secrets.*.external.name': {
    en: {
      what: 'is an old spelling of `name` beside `external: true`.',
      why: 'It names the existing secret; Compose still reads it and prints a warning.',
    },
    de: {
      what: 'ist eine alte Schreibweise für `name` neben `external: true`.',
      why: 'Es nennt das vorhandene Secret; Compose liest die Angabe noch und gibt eine Warnung aus.',
    },
    seeAlso: ['external-name-deprecated'],
    docs: `${reference}secrets/`,
  },

  'configs.*.external.name': {
    en: {
      what: 'is an old spelling of `name` beside `external: true`.',
      why: 'It names the existing config; Compose still reads it and prints a warning.',
    },
    de: {
      what: 'ist eine alte Schreibweise für `name` neben `external: true`.',
      why: 'Es nennt die vorhandene Config; Compose liest die Angabe noch und gibt eine Warnung aus.',
    },
    seeAlso: ['external-name-deprecated'],
    docs: `${reference}configs/`,
  },
} as const satisfies Explanations;

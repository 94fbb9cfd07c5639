/** The top-level `volumes` of a Compose file. */
import type { Explanations } from '../content.ts';

const reference = 'https://docs.docker.com/reference/compose-file/';

export const declaredVolumeTexts = {
  volumes: {
    en: {
      what: 'declares named volumes: storage that Docker manages and that outlives the containers.',
      why: 'What a container writes outside of volumes is gone when it is replaced. `docker compose down` keeps named volumes, `down -v` deletes them. A volume is not a backup.',
    },
    de: {
      what: 'deklariert benannte Volumes: Speicher, den Docker verwaltet und der die Container überdauert.',
      why: 'Was ein Container außerhalb von Volumes schreibt, geht verloren, wenn er ersetzt wird. `docker compose down` behält benannte Volumes, `down -v` löscht sie. Ein Volume ist keine Datensicherung.',
    },
    good: 'services:\n  db:\n    volumes: ["db-data:/var/lib/postgresql/data"]\nvolumes:\n  db-data:',
    tryIt: 'docker volume ls',
    factors: ['processes'],
    seeAlso: ['undefined-volume', 'unused-declaration', 'datastore-without-volume'],
    docs: `${reference}volumes/`,
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
  'volumes.*.external.name': {
    en: {
      what: 'is an old spelling of `name` beside `external: true`.',
      why: 'It names the existing volume; Compose still reads it and prints a warning.',
    },
    de: {
      what: 'ist eine alte Schreibweise für `name` neben `external: true`.',
      why: 'Es nennt das vorhandene Volume; Compose liest die Angabe noch und gibt eine Warnung aus.',
    },
    seeAlso: ['external-name-deprecated'],
    docs: `${reference}volumes/#external`,
  },
} as const satisfies Explanations;

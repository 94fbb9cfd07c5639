/** Service keys: storage. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const dataTexts = {
  volumes: {
    en: {
      what: 'mounts storage: a named volume (`data:/path`) or a folder of the host (`./folder:/path`).',
      why: 'What is written elsewhere in the container is gone when it is replaced. A host folder ties the service to this machine and hides what the image has at that path, also the installed dependencies. The Docker socket or `/` of the host hand over the whole machine.',
    },
    de: {
      what: 'bindet Speicher ein: ein benanntes Volume (`daten:/pfad`) oder einen Ordner des Hosts (`./ordner:/pfad`).',
      why: 'Was an anderer Stelle im Container geschrieben wird, ist nach dem Ersetzen weg. Ein Ordner des Hosts bindet den Dienst an diesen Rechner und verdeckt, was das Image dort hat, auch installierte Abhängigkeiten. Der Docker-Socket oder `/` des Hosts geben den ganzen Rechner preis.',
    },
    bad: 'volumes:\n  - /var/run/docker.sock:/var/run/docker.sock',
    good: 'volumes:\n  - db-data:/var/lib/postgresql/data\n  - ./nginx.conf:/etc/nginx/nginx.conf:ro',
    tryIt: 'docker volume ls',
    factors: ['processes'],
    seeAlso: ['docker-socket-mount', 'sensitive-host-mount', 'bind-hides-dependencies'],
    docs: `${services}#volumes`,
  },
  'volumes[].type': {
    en: {
      what: 'is the kind of mount: `volume`, `bind` (host folder), `tmpfs` (memory), `npipe`, `cluster`, `image`.',
      why: 'A volume is managed by Docker, a bind mount is an existing path of this host, tmpfs vanishes with the container.',
    },
    de: {
      what: 'ist die Art des Mounts: `volume`, `bind` (Ordner des Hosts), `tmpfs` (Speicher), `npipe`, `cluster`, `image`.',
      why: 'Ein Volume verwaltet Docker, ein Bind-Mount ist ein vorhandener Pfad dieses Hosts, tmpfs verschwindet mit dem Container.',
    },
    seeAlso: ['anonymous-volume'],
    docs: `${services}#volumes`,
  },
  'volumes[].source': {
    en: {
      what: 'is the named volume, or the path on the host for a bind mount.',
      why: 'A relative path counts from the Compose file. A volume must be declared under the top-level `volumes`. In the short form a path must begin with `.`, `/` or `~`, or it is taken for a volume name.',
    },
    de: {
      what: 'ist das benannte Volume oder bei einem Bind-Mount der Pfad auf dem Host.',
      why: 'Ein relativer Pfad zählt ab der Compose-Datei. Ein Volume muss unter `volumes` auf oberster Ebene deklariert sein. In der Kurzform muss ein Pfad mit `.`, `/` oder `~` beginnen, sonst gilt er als Name eines Volumes.',
    },
    seeAlso: ['undefined-volume', 'bind-source-missing', 'absolute-host-path'],
    docs: `${services}#volumes`,
  },
  'volumes[].target': {
    en: {
      what: 'is the path in the container.',
      why: 'It must be exactly where the program writes: a volume one folder beside it keeps nothing.',
    },
    de: {
      what: 'ist der Pfad im Container.',
      why: 'Er muss genau dort liegen, wohin das Programm schreibt: Ein Volume einen Ordner daneben bewahrt nichts.',
    },
    seeAlso: ['duplicate-mount-target', 'postgres-volume-path'],
    docs: `${services}#volumes`,
  },
  'volumes[].read_only': {
    en: {
      what: 'with `true`, the container cannot write to the mount (short form: `:ro`).',
      why: 'Configuration and sources then cannot be changed from a broken-in process.',
    },
    de: {
      what: 'mit `true` kann der Container nicht in den Mount schreiben (Kurzform: `:ro`).',
      why: 'Konfiguration und Quellen lassen sich nach einem Einbruch in den Prozess dann nicht ändern.',
    },
    seeAlso: ['config-mount-writable', 'shared-writable-volume'],
    docs: `${services}#volumes`,
  },
  'volumes[].bind': {
    en: {
      what: 'holds options of a bind mount: `create_host_path`, `propagation`, `selinux`.',
      why: 'With `create_host_path: false` a mistyped path is an error instead of a new, empty folder that belongs to root.',
    },
    de: {
      what: 'enthält Optionen eines Bind-Mounts: `create_host_path`, `propagation`, `selinux`.',
      why: 'Mit `create_host_path: false` ist ein Tippfehler im Pfad ein Fehler, statt dass ein neuer, leerer Ordner von root entsteht.',
    },
    seeAlso: ['bind-source-missing'],
    docs: `${services}#volumes`,
  },
  'volumes[].volume': {
    en: {
      what: 'holds options of a volume: `nocopy`, `subpath`.',
      why: 'An empty volume is first filled with what the image has at that path; `nocopy` prevents it.',
    },
    de: {
      what: 'enthält Optionen eines Volumes: `nocopy`, `subpath`.',
      why: 'Ein leeres Volume wird zuerst mit dem gefüllt, was das Image an diesem Pfad hat; `nocopy` verhindert das.',
    },
    seeAlso: ['stale-named-volume-over-code'],
    docs: `${services}#volumes`,
  },
  'volumes[].tmpfs': {
    en: {
      what: 'holds options of a mount in memory: `size`, `mode`.',
      why: 'Without `size` it may grow until the memory is used up.',
    },
    de: {
      what: 'enthält Optionen eines Mounts im Arbeitsspeicher: `size`, `mode`.',
      why: 'Ohne `size` kann er wachsen, bis der Speicher verbraucht ist.',
    },
    docs: `${services}#volumes`,
  },
  tmpfs: {
    en: {
      what: 'mounts a folder in memory; its content vanishes with the container.',
      why: 'Together with `read_only: true` it offers the few places a program must write to, such as `/tmp`, and nothing reaches the disk.',
    },
    de: {
      what: 'bindet einen Ordner im Arbeitsspeicher ein; sein Inhalt verschwindet mit dem Container.',
      why: 'Zusammen mit `read_only: true` bietet er die wenigen Orte, an die ein Programm schreiben muss, etwa `/tmp`, und nichts gelangt auf den Datenträger.',
    },
    good: 'read_only: true\ntmpfs:\n  - /tmp:size=64m',
    factors: ['processes'],
    seeAlso: ['read-only-rootfs'],
    docs: `${services}#tmpfs`,
  },
  read_only: {
    en: {
      what: 'makes the file system of the image read-only; only mounts can be written to.',
      why: 'Someone who breaks in cannot replace programs or leave tools behind, and it becomes visible which data the app really keeps. Places it needs come as `tmpfs` or volumes.',
    },
    de: {
      what: 'macht das Dateisystem des Images schreibgeschützt; beschreibbar sind nur Mounts.',
      why: 'Nach einem Einbruch lassen sich keine Programme austauschen oder Werkzeuge ablegen, und es wird sichtbar, welche Daten die App wirklich hält. Nötige Orte kommen als `tmpfs` oder Volume dazu.',
    },
    good: 'read_only: true\ntmpfs: [/tmp]',
    tryIt: 'docker diff <container>',
    factors: ['processes'],
    seeAlso: ['read-only-rootfs'],
    docs: `${services}#read_only`,
  },
  volumes_from: {
    en: {
      what: 'takes over all mounts of another service or container.',
      why: 'It does not show which paths are shared. A named volume in both services says it openly.',
    },
    de: {
      what: 'übernimmt alle Mounts eines anderen Dienstes oder Containers.',
      why: 'Welche Pfade geteilt werden, ist nicht zu sehen. Ein benanntes Volume in beiden Diensten sagt es offen.',
    },
    seeAlso: ['shared-writable-volume'],
    docs: `${services}#volumes_from`,
  },
  shm_size: {
    en: {
      what: 'sets the size of the shared memory `/dev/shm`; default 64 MB.',
      why: 'PostgreSQL with large queries and browsers in tests need more and fail with odd errors otherwise.',
    },
    de: {
      what: 'setzt die Größe des gemeinsamen Speichers `/dev/shm`; Standardwert 64 MB.',
      why: 'PostgreSQL bei großen Abfragen und Browser in Tests brauchen mehr und scheitern sonst mit merkwürdigen Fehlern.',
    },
    docs: `${services}#shm_size`,
  },
  storage_opt: {
    en: {
      what: 'sets options of the storage driver, such as `size` for the writable layer.',
      why: 'Only some drivers and file systems support it; elsewhere the start fails.',
    },
    de: {
      what: 'setzt Optionen des Storage-Treibers, etwa `size` für den beschreibbaren Layer.',
      why: 'Nur manche Treiber und Dateisysteme unterstützen das; sonst scheitert der Start.',
    },
    docs: `${services}#storage_opt`,
  },
} as const satisfies Explanations;

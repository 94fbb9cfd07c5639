/** Service keys: storage. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const volumeTexts = {
  volumes: {
    en: {
      what: 'mounts storage: a named volume (`data:/path`) or a folder of the host (`./folder:/path`).',
      why: 'What is written outside of them is gone when the container is replaced. A host folder ties the service to this machine and hides what the image has at that path, also the installed dependencies. The Docker socket or `/` of the host hand over the whole machine.',
    },
    de: {
      what: 'bindet Speicher ein: ein benanntes Volume (`daten:/pfad`) oder einen Ordner des Hosts (`./ordner:/pfad`).',
      why: 'Was außerhalb davon im Container geschrieben wird, geht verloren, wenn er ersetzt wird. Ein Ordner des Hosts bindet den Dienst an diesen Rechner und verdeckt, was das Image an dem Pfad enthält, auch installierte Abhängigkeiten. Mit dem Docker-Socket oder `/` ist der ganze Host preisgegeben.',
    },
    bad: 'volumes:\n  - /var/run/docker.sock:/var/run/docker.sock',
    good: 'volumes:\n  - db-data:/var/lib/postgresql/data\n  - ./nginx.conf:/etc/nginx/nginx.conf:ro',
    tryIt: 'docker volume ls',
    factors: ['processes'],
    seeAlso: ['docker-socket-mount', 'sensitive-host-mount', 'bind-hides-dependencies'],
    docs: `${services}#volumes`,
  },
  volumes_from: {
    en: {
      what: 'takes over all mounts of another service or container.',
      why: 'It does not show which paths are shared; a named volume in both services does.',
    },
    de: {
      what: 'übernimmt alle Mounts eines anderen Dienstes oder Containers.',
      why: 'Welche Pfade geteilt werden, ist hier nicht zu sehen; ein benanntes Volume in beiden Diensten zeigt es.',
    },
    seeAlso: ['shared-writable-volume'],
    docs: `${services}#volumes_from`,
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
      why: 'Someone who breaks in cannot replace programs or leave tools behind, and it becomes visible where the app writes. These places are given as `tmpfs` or volumes.',
    },
    de: {
      what: 'macht das Dateisystem des Images schreibgeschützt; beschreibbar sind nur Mounts.',
      why: 'Nach einem Einbruch lassen sich weder Programme austauschen noch Werkzeuge ablegen, und es wird sichtbar, wohin die App schreibt. Diese Orte kommen als `tmpfs` oder Volume dazu.',
    },
    good: 'read_only: true\ntmpfs: [/tmp]',
    tryIt: 'docker diff <container>',
    factors: ['processes'],
    seeAlso: ['read-only-rootfs'],
    docs: `${services}#read_only`,
  },
  shm_size: {
    en: {
      what: 'sets the size of the shared memory `/dev/shm`; default 64 MB.',
      why: 'PostgreSQL with large queries and browsers in tests may need more and fail otherwise.',
    },
    de: {
      what: 'setzt die Größe des gemeinsamen Speichers `/dev/shm`; Standardwert 64 MB.',
      why: 'PostgreSQL bei großen Abfragen und Browser in Tests brauchen womöglich mehr und scheitern sonst.',
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
  'storage_opt.size': {
    en: {
      what: 'limits the writable layer of the container, such as `10G`.',
      why: 'With the usual driver `overlay2` it works only on XFS mounted with `pquota`. Volumes are not counted.',
    },
    de: {
      what: 'begrenzt den beschreibbaren Layer des Containers, etwa auf `10G`.',
      why: 'Mit dem üblichen Treiber `overlay2` wirkt es nur auf XFS mit der Mount-Option `pquota`. Volumes zählen nicht mit.',
    },
    docs: `${services}#storage_opt`,
  },
} as const satisfies Explanations;

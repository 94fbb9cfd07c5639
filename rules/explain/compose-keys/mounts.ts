/** The long form of `volumes`. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const docs = 'https://docs.docker.com/reference/compose-file/services/#volumes';

export const volumeMountTexts = {
  'volumes[].type': {
    en: {
      what: 'is the kind of mount: `volume`, `bind` (host folder), `tmpfs` (memory), `npipe`, `cluster`, `image`.',
      why: 'A volume is managed by Docker, a bind mount is an existing path of this host, tmpfs vanishes with the container.',
    },
    de: {
      what: 'ist die Art des Mounts: `volume`, `bind` (Ordner des Hosts), `tmpfs` (Arbeitsspeicher), `npipe`, `cluster`, `image`.',
      why: 'Ein Volume verwaltet Docker, ein Bind-Mount ist ein vorhandener Pfad dieses Hosts, tmpfs verschwindet mit dem Container.',
    },
    seeAlso: ['anonymous-volume'],
    docs,
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
    docs,
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
    docs,
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
    docs,
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
    docs,
  },
  'volumes[].bind.create_host_path': {
    en: {
      what: 'with `false`, a missing host folder is an error; otherwise it is created empty, owned by root.',
      why: 'A typing error in the path otherwise shows up as an app without its files.',
    },
    de: {
      what: 'mit `false` ist ein fehlender Host-Ordner ein Fehler; sonst entsteht er leer und gehört root.',
      why: 'Ein Tippfehler im Pfad zeigt sich sonst als App ohne ihre Dateien.',
    },
    seeAlso: ['bind-source-missing'],
    docs,
  },
  'volumes[].bind.propagation': {
    en: {
      what: 'says whether mounts made later below this folder become visible on the other side; default `rprivate`.',
      why: 'With `rshared` a container can make mounts appear on the host.',
    },
    de: {
      what: 'sagt, ob spätere Mounts unter diesem Ordner auf der anderen Seite erscheinen; Standard `rprivate`.',
      why: 'Mit `rshared` kann ein Container Mounts auf dem Host erscheinen lassen.',
    },
    seeAlso: ['sensitive-host-mount'],
    docs,
  },
  'volumes[].bind.selinux': {
    en: {
      what: 'relabels the host folder for SELinux: `z` for several containers, `Z` for this one.',
      why: '`Z` on a system folder such as `/home` can make the host unusable.',
    },
    de: {
      what: 'versieht den Host-Ordner mit einem SELinux-Label: `z` für mehrere Container, `Z` für diesen.',
      why: '`Z` auf einem Systemordner wie `/home` kann den Host unbenutzbar machen.',
    },
    seeAlso: ['sensitive-host-mount'],
    docs,
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
    docs,
  },
  'volumes[].volume.nocopy': {
    en: {
      what: 'with `true`, an empty volume is not filled with what the image has at that path.',
      why: 'Without it the first start copies the files once; later versions of the image do not reach the volume.',
    },
    de: {
      what: 'mit `true` wird ein leeres Volume nicht mit dem gefüllt, was das Image an diesem Pfad hat.',
      why: 'Ohne die Angabe kopiert der erste Start die Dateien einmal; spätere Versionen des Images erreichen das Volume nicht.',
    },
    seeAlso: ['stale-named-volume-over-code'],
    docs,
  },
  'volumes[].volume.subpath': {
    en: {
      what: 'mounts a folder of the volume instead of all of it.',
      why: 'The folder must exist in the volume already, or the start fails.',
    },
    de: {
      what: 'bindet einen Ordner des Volumes statt des ganzen ein.',
      why: 'Der Ordner muss im Volume schon existieren, sonst scheitert der Start.',
    },
    docs,
  },
  'volumes[].tmpfs': {
    en: {
      what: 'holds options of a mount in memory: `size`, `mode`.',
      why: 'Without `size` it may grow until the memory is used up.',
    },
    de: {
      what: 'enthält Optionen eines Mounts im Arbeitsspeicher: `size`, `mode`.',
      why: 'Ohne `size` kann er wachsen, bis der Arbeitsspeicher verbraucht ist.',
    },
    docs,
  },
  'volumes[].tmpfs.size': {
    en: {
      what: 'is the most memory the mount may take, such as `64m`.',
      why: 'What lies there counts as memory of the container.',
    },
    de: {
      what: 'ist der Arbeitsspeicher, den der Mount höchstens belegen darf, etwa `64m`.',
      why: 'Was dort liegt, zählt zum Arbeitsspeicher des Containers.',
    },
    docs,
  },
  'volumes[].tmpfs.mode': {
    en: {
      what: 'sets the permissions of the folder in octal digits, such as `01777`.',
      why: 'A user without root rights needs write access there.',
    },
    de: {
      what: 'setzt die Zugriffsrechte des Ordners als Oktalziffern, etwa `01777`.',
      why: 'Ein Benutzer ohne root-Rechte braucht dort Schreibrecht.',
    },
    docs,
  },
  'volumes[].bind.recursive': {
    en: {
      what: 'says what becomes of mounts below the host folder: `enabled` (default), `disabled`, `writable`, `readonly`.',
      why: 'It matters with `read_only`: older kernels leave the mounts below writable. `readonly` refuses to start then, `writable` accepts it, `disabled` leaves them out.',
    },
    de: {
      what: 'bestimmt, was für Mounts unterhalb gilt: `enabled` (Standard), `disabled`, `writable`, `readonly`.',
      why: 'Wichtig ist das bei `read_only`: Ältere Kernel lassen die Mounts darunter beschreibbar. `readonly` verweigert dann den Start, `writable` nimmt es hin, `disabled` lässt sie weg.',
    },
    seeAlso: ['sensitive-host-mount'],
    docs,
  },
  'volumes[].volume.labels': {
    en: {
      what: 'attaches metadata to the volume when the mount creates it.',
      why: 'A volume declared at the top level has its `labels` there.',
    },
    de: {
      what: 'hängt Metadaten an das Volume, wenn es durch den Mount entsteht.',
      why: 'Ein auf oberster Ebene deklariertes Volume hat seine `labels` dort.',
    },
    docs,
  },
  'volumes[].image': {
    en: {
      what: 'holds options of an image mount: `subpath`.',
      why: 'With `type: image` the files of an image appear in the container read-only: data can be versioned as an image without being built into the app.',
    },
    de: {
      what: 'enthält Optionen eines Image-Mounts: `subpath`.',
      why: 'Mit `type: image` erscheinen die Dateien eines Images schreibgeschützt im Container: Daten lassen sich als Image versionieren, ohne sie in die App einzubauen.',
    },
    docs,
  },
  'volumes[].image.subpath': {
    en: {
      what: 'mounts one path of the image instead of all of it.',
      why: 'The path must exist in the image, or the start fails.',
    },
    de: {
      what: 'bindet einen Pfad des Images statt des ganzen ein.',
      why: 'Der Pfad muss im Image existieren, sonst scheitert der Start.',
    },
    docs,
  },
  'volumes[].consistency': {
    en: {
      what: 'was a hint for the file sharing of Docker Desktop: `consistent`, `cached` or `delegated`.',
      why: 'On Linux hosts it has no effect.',
    },
    de: {
      what: 'war ein Hinweis für die Dateifreigabe von Docker Desktop: `consistent`, `cached` oder `delegated`.',
      why: 'Auf Linux-Hosts ist die Angabe wirkungslos.',
    },
    docs,
  },
} as const satisfies Explanations;

/** Options of the long form of `volumes`. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const docs = 'https://docs.docker.com/reference/compose-file/services/#volumes';

export const mountDetailTexts = {
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
  'volumes[].tmpfs.size': {
    en: {
      what: 'is the most memory the mount may take, such as `64m`.',
      why: 'What lies there counts as memory of the container.',
    },
    de: {
      what: 'ist der Arbeitsspeicher, den der Mount höchstens belegen darf, etwa `64m`.',
      why: 'Was dort liegt, zählt als Speicher des Containers.',
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
} as const satisfies Explanations;

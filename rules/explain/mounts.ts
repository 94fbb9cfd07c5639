/** `RUN --mount`: its types, and the options of each. */
import type { Explanations } from './content.ts';

const reference = 'https://docs.docker.com/reference/dockerfile/';

export const mountTexts = {
  bind: {
    en: {
      what: 'shows files of the build context, a stage or an image to this `RUN` without copying them.',
      why: 'What is only needed during the command (an installer, a requirements file) leaves no layer. Changes are possible with `rw` but are thrown away afterwards.',
    },
    de: {
      what: 'zeigt diesem `RUN` Dateien aus dem Build-Kontext, einer Stage oder einem Image, ohne sie zu kopieren.',
      why: 'Was nur während des Befehls gebraucht wird (ein Installationsprogramm, eine Liste von Paketen), hinterlässt keinen Layer. Änderungen sind mit `rw` möglich, werden danach aber verworfen.',
    },
    bad: 'COPY setup.sh /tmp/\nRUN sh /tmp/setup.sh && rm /tmp/setup.sh',
    good: 'RUN --mount=type=bind,source=setup.sh,target=/tmp/setup.sh \\\n  sh /tmp/setup.sh',
    since: 'Dockerfile 1.2',
    seeAlso: ['removed-in-a-later-layer'],
    docs: `${reference}#run---mounttypebind`,
  },
  cache: {
    en: {
      what: 'keeps a directory between builds for package managers and compilers; it never enters the image.',
      why: 'When the list of dependencies changes, only what is new is downloaded. The content may be missing at any time, so a build must not rely on it. apt needs `sharing=locked`, and in Debian images `/etc/apt/apt.conf.d/docker-clean`, which empties the cache, must be deleted first.',
    },
    de: {
      what: 'bewahrt ein Verzeichnis für Paketmanager und Compiler zwischen Builds auf; ins Image gelangt es nie.',
      why: 'Ändert sich die Liste der Abhängigkeiten, wird nur das Neue geladen. Der Inhalt kann jederzeit fehlen, ein Build darf sich nicht darauf verlassen. apt braucht `sharing=locked`, und in Debian-Images muss vorher `/etc/apt/apt.conf.d/docker-clean` gelöscht werden, das den Cache leert.',
    },
    bad: 'RUN npm ci --omit=dev && npm cache clean --force',
    good: 'RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev',
    tryIt: 'docker buildx du',
    since: 'Dockerfile 1.2',
    factors: ['build-release-run'],
    seeAlso: ['package-cache-mount', 'apt-cache-mount-broken'],
    docs: `${reference}#run---mounttypecache`,
  },
  tmpfs: {
    en: {
      what: 'puts an empty directory in memory for this `RUN`; its content is gone afterwards.',
      why: 'Temporary files neither reach the image nor the disk of the builder. `size` limits how much memory they may take.',
    },
    de: {
      what: 'legt für dieses `RUN` ein leeres Verzeichnis im Arbeitsspeicher an; danach ist der Inhalt weg.',
      why: 'Temporäre Dateien gelangen weder ins Image noch auf den Datenträger des Builders. `size` begrenzt, wie viel Speicher sie belegen dürfen.',
    },
    good: 'RUN --mount=type=tmpfs,target=/tmp,size=256m make',
    since: 'Dockerfile 1.2',
    seeAlso: ['invalid-run-flag'],
    docs: `${reference}#run---mounttypetmpfs`,
  },
  secret: {
    en: {
      what: 'hands a password or token to this one `RUN`, as a file or variable; no layer stores it.',
      why: '`ENV` values stand in the image, `ARG` values in the history of each later `RUN`, copied files in a layer. A secret mount leaves no trace, unless the command writes the value to a file. The value comes from the call: `docker build --secret id=npm,env=NPM_TOKEN .`',
    },
    de: {
      what: 'gibt diesem einen `RUN` ein Passwort oder Token als Datei oder Variable; kein Layer speichert es.',
      why: '`ENV`-Werte stehen im Image, `ARG`-Werte in der Historie jedes späteren `RUN`, kopierte Dateien in einem Layer. Ein Secret-Mount hinterlässt keine Spur, solange der Befehl den Wert nicht in eine Datei schreibt. Der Wert kommt aus dem Aufruf: `docker build --secret id=npm,env=NPM_TOKEN .`',
    },
    bad: 'ARG NPM_TOKEN\nRUN npm ci',
    good: {
      en: '# env: Dockerfile 1.10\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN \\\n  --mount=type=cache,target=/root/.npm npm ci --omit=dev',
      de: '# env: ab Dockerfile 1.10\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN \\\n  --mount=type=cache,target=/root/.npm npm ci --omit=dev',
    },
    tryIt: 'docker history --no-trunc <image>',
    since: 'Dockerfile 1.2',
    factors: ['config'],
    seeAlso: ['build-credentials-need-secret-mount', 'secret-mount-leaked', 'secret-mount-permissions'],
    docs: `${reference}#run---mounttypesecret`,
  },
  ssh: {
    en: {
      what: 'lets this `RUN` use the SSH agent of the caller, for example to clone a private repository.',
      why: 'The private key never enters the build; only signatures pass through. A copied `id_rsa` stays readable in its layer even if a later step deletes it. Call: `docker build --ssh default .`',
    },
    de: {
      what: 'lässt dieses `RUN` den SSH-Agenten des Aufrufers nutzen, etwa um ein privates Repository zu klonen.',
      why: 'Der private Schlüssel gelangt nie in den Build; nur Signaturen werden durchgereicht. Ein kopiertes `id_rsa` bleibt in seinem Layer lesbar, auch wenn ein späterer Schritt es löscht. Aufruf: `docker build --ssh default .`',
    },
    bad: 'COPY id_rsa /root/.ssh/id_rsa\nRUN git clone git@example.org:team/lib.git',
    good: 'RUN --mount=type=ssh git clone git@example.org:team/lib.git',
    since: 'Dockerfile 1.2',
    seeAlso: ['build-credentials-need-secret-mount', 'secret-file-in-image'],
    docs: `${reference}#run---mounttypessh`,
  },
} as const satisfies Explanations;

const mount = `${reference}#run---mount`;

/** Options of `RUN --mount`; the same word can mean something else in another type, then the key is `type option`. */
export const mountOptionTexts = {
  type: {
    en: {
      what: 'says what is mounted: `bind` (default), `cache`, `tmpfs`, `secret` or `ssh`.',
      why: 'Each type has options of its own; what is mounted never becomes part of the image.',
    },
    de: {
      what: 'sagt, was eingebunden wird: `bind` (Standard), `cache`, `tmpfs`, `secret` oder `ssh`.',
      why: 'Jeder Typ hat eigene Optionen; was eingebunden ist, wird nie Teil des Images.',
    },
    seeAlso: ['invalid-run-flag'],
    docs: mount,
  },
  target: {
    en: {
      what: 'is the path at which the command sees the mount (also `dst` or `destination`).',
      why: 'Files of the image at this path are hidden while the command runs. For secrets the default is `/run/secrets/<id>`.',
    },
    de: {
      what: 'ist der Pfad, unter dem der Befehl den Mount sieht (auch `dst` oder `destination`).',
      why: 'Dateien des Images an diesem Pfad sind währenddessen verdeckt. Bei Secrets ist der Standardwert `/run/secrets/<id>`.',
    },
    seeAlso: ['invalid-run-flag'],
    docs: mount,
  },
  source: {
    en: {
      what: 'is the path inside of what is mounted; the default is its root.',
      why: 'It is relative to the build context or to the stage or image named by `from`, never to the host.',
    },
    de: {
      what: 'ist der Pfad innerhalb dessen, was eingebunden wird; Standard ist die Wurzel.',
      why: 'Er bezieht sich auf den Build-Kontext oder auf die in `from` genannte Stage oder das Image, nie auf den Host.',
    },
    seeAlso: ['invalid-run-flag'],
    docs: mount,
  },
  'secret source': {
    en: {
      what: 'is another word for `id`: the name under which the secret is handed over.',
      why: 'It is no path: the file or variable behind the secret is named in the call, `docker build --secret id=…`.',
    },
    de: {
      what: 'ist ein anderes Wort für `id`: der Name, unter dem das Secret übergeben wird.',
      why: 'Es ist kein Pfad: Die Datei oder Variable hinter dem Secret nennt der Aufruf, `docker build --secret id=…`.',
    },
    seeAlso: ['invalid-run-flag'],
    docs: `${reference}#run---mounttypesecret`,
  },
  'ssh source': {
    en: {
      what: 'is not supported for SSH agents: BuildKit refuses it.',
      why: 'The agent is chosen with `id`, and handed over in the call: `docker build --ssh id`.',
    },
    de: {
      what: 'wird bei SSH-Agenten nicht unterstützt: BuildKit lehnt die Option ab.',
      why: 'Der Agent wird mit `id` gewählt und im Aufruf übergeben: `docker build --ssh id`.',
    },
    seeAlso: ['invalid-run-flag'],
    docs: `${reference}#run---mounttypessh`,
  },
  'ssh target': {
    en: {
      what: 'is the path of the socket of the SSH agent; the default is `/run/buildkit/ssh_agent.<n>`.',
      why: 'BuildKit also puts the path into `SSH_AUTH_SOCK`, so programs find the agent without this option.',
    },
    de: {
      what: 'ist der Pfad des Sockets zum SSH-Agenten; Standardwert `/run/buildkit/ssh_agent.<n>`.',
      why: 'BuildKit trägt den Pfad auch in `SSH_AUTH_SOCK` ein; Programme finden den Agenten daher auch ohne diese Option.',
    },
    seeAlso: ['invalid-run-flag'],
    docs: `${reference}#run---mounttypessh`,
  },
  from: {
    en: {
      what: 'names the stage, image or named context whose files are mounted.',
      why: 'Without it a `bind` mount shows the build context and a `cache` mount starts empty.',
    },
    de: {
      what: 'nennt die Stage, das Image oder den benannten Kontext, aus dem die Dateien stammen.',
      why: 'Ohne Angabe zeigt ein `bind`-Mount den Build-Kontext, und ein `cache`-Mount beginnt leer.',
    },
    seeAlso: ['copy-from-unknown-stage'],
    docs: mount,
  },
  rw: {
    en: {
      what: 'allows the command to write to the mount (also `readwrite`).',
      why: 'With `type=bind` the changes are thrown away when the command ends; they do not reach the context or the image.',
    },
    de: {
      what: 'erlaubt dem Befehl, in den Mount zu schreiben (auch `readwrite`).',
      why: 'Bei `type=bind` werden die Änderungen am Ende des Befehls verworfen; sie erreichen weder den Kontext noch das Image.',
    },
    seeAlso: ['invalid-run-flag'],
    docs: mount,
  },
  ro: {
    en: {
      what: 'makes the mount read-only (also `readonly`).',
      why: 'The command cannot change it by mistake, for example a cache that other builds share.',
    },
    de: {
      what: 'macht den Mount schreibgeschützt (auch `readonly`).',
      why: 'Der Befehl kann ihn nicht versehentlich ändern, etwa einen Cache, den andere Builds mitbenutzen.',
    },
    seeAlso: ['invalid-run-flag'],
    docs: mount,
  },
  id: {
    en: {
      what: 'names the secret, the SSH agent or the cache.',
      why: 'A secret or agent is handed over under this name (`--secret id=…`, `--ssh …`). Cache mounts with the same id share one directory; the default is the target path.',
    },
    de: {
      what: 'benennt das Secret, den SSH-Agenten oder den Cache.',
      why: 'Ein Secret oder Agent wird unter diesem Namen übergeben (`--secret id=…`, `--ssh …`). Cache-Mounts mit derselben Id teilen sich ein Verzeichnis; Standardwert ist der Zielpfad.',
    },
    seeAlso: ['invalid-run-flag'],
    docs: mount,
  },
  sharing: {
    en: {
      what: 'decides what happens when builds use the cache at once: `shared` (default), `private` or `locked`.',
      why: 'npm and pip can share. apt and dpkg lock their directories themselves and fail when two builds meet: they need `locked`, which makes the second build wait.',
    },
    de: {
      what: 'bestimmt, was bei gleichzeitiger Nutzung des Caches gilt: `shared` (Standard), `private` oder `locked`.',
      why: 'npm und pip können teilen. apt und dpkg sperren ihre Verzeichnisse selbst und scheitern, wenn zwei Builds zusammentreffen: Sie brauchen `locked`, der zweite Build wartet dann.',
    },
    seeAlso: ['apt-cache-mount-broken'],
    docs: `${reference}#run---mounttypecache`,
  },
  env: {
    en: {
      what: 'puts the secret into an environment variable of this command instead of a file.',
      why: 'The variable exists only for this `RUN` and is not stored. If a file is wanted too, `target` must be given.',
    },
    de: {
      what: 'legt das Secret in eine Umgebungsvariable dieses Befehls statt in eine Datei.',
      why: 'Die Variable existiert nur für dieses `RUN` und wird nicht gespeichert. Soll es zusätzlich eine Datei geben, muss `target` angegeben sein.',
    },
    since: 'Dockerfile 1.10',
    seeAlso: ['secret-mount-leaked'],
    docs: `${reference}#run---mounttypesecret`,
  },
  required: {
    en: {
      what: 'makes the build fail if the secret or SSH agent was not handed over; the default is `false`.',
      why: 'Without it the command runs on without the value, and the error shows up later with another message.',
    },
    de: {
      what: 'lässt den Build scheitern, wenn Secret oder SSH-Agent nicht übergeben wurden; Standardwert `false`.',
      why: 'Ohne die Option läuft der Befehl ohne den Wert weiter, und der Fehler zeigt sich später mit einer anderen Meldung.',
    },
    seeAlso: ['invalid-run-flag'],
    docs: mount,
  },
  mode: {
    en: {
      what: 'sets the permissions in octal digits.',
      why: 'Defaults: `0755` for a cache, `0400` for a secret, `0600` for the SSH socket. A `RUN` without root rights cannot read `0400` files of root.',
    },
    de: {
      what: 'setzt die Zugriffsrechte als Oktalziffern.',
      why: 'Standardwerte: `0755` für einen Cache, `0400` für ein Secret, `0600` für den SSH-Socket. Ein `RUN` ohne root-Rechte kann `0400`-Dateien von root nicht lesen.',
    },
    seeAlso: ['secret-mount-permissions'],
    docs: mount,
  },
  uid: {
    en: {
      what: 'sets the user (as a number) who owns the mount; the default is 0, root.',
      why: 'If `USER` was set before, the command cannot use a secret or cache of root. The same number as in `USER` gives it access.',
    },
    de: {
      what: 'setzt den Benutzer (als Zahl), dem der Mount gehört; Standardwert 0, also root.',
      why: 'Steht davor ein `USER`, kann der Befehl ein Secret oder einen Cache von root nicht nutzen. Dieselbe Zahl wie in `USER` gibt ihm Zugriff.',
    },
    seeAlso: ['secret-mount-permissions'],
    docs: mount,
  },
  gid: {
    en: {
      what: 'sets the group (as a number) that owns the mount; the default is 0, the group root.',
      why: 'Only with a matching `mode` does the group gain access.',
    },
    de: {
      what: 'setzt die Gruppe (als Zahl), der der Mount gehört; Standardwert 0, also die Gruppe root.',
      why: 'Nur mit einem passenden `mode` erhält die Gruppe Zugriff.',
    },
    seeAlso: ['secret-mount-permissions'],
    docs: mount,
  },
  size: {
    en: {
      what: 'limits how large the in-memory file system may become.',
      why: 'Without it a command that writes too much can use up the memory of the builder.',
    },
    de: {
      what: 'begrenzt, wie groß das Dateisystem im Arbeitsspeicher werden darf.',
      why: 'Ohne Grenze kann ein Befehl, der zu viel schreibt, den Arbeitsspeicher des Builders aufbrauchen.',
    },
    seeAlso: ['invalid-run-flag'],
    docs: `${reference}#run---mounttypetmpfs`,
  },
} as const satisfies Explanations;

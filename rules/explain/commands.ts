/**
 * Words of shell commands that Dockerfiles use again and again. Keys: a program, a program with its subcommand, or a
 * program with one of its options.
 */
import type { Explanation, Explanations } from './content.ts';

const practices = 'https://docs.docker.com/build/building/best-practices/';

const aptUpdate: Explanation = {
  en: {
    what: 'fetches the lists of available packages; it installs nothing.',
    why: 'In a `RUN` of its own the lists stay in the cache: weeks later `install` asks for packages that no longer exist. Both belong in one `RUN`, together with deleting the lists.',
  },
  de: {
    what: 'lädt die Listen der verfügbaren Pakete; installiert wird nichts.',
    why: 'In einem eigenen `RUN` bleiben die Listen im Cache: Wochen später verlangt `install` Pakete, die es nicht mehr gibt. Beides gehört in ein `RUN`, zusammen mit dem Löschen der Listen.',
  },
  bad: 'RUN apt-get update\nRUN apt-get install -y curl',
  good: 'RUN apt-get update && apt-get install -y --no-install-recommends curl \\\n  && rm -rf /var/lib/apt/lists/*',
  seeAlso: ['update-alone', 'apt-lists-left'],
  docs: practices,
};

const aptInstall: Explanation = {
  en: {
    what: 'installs packages of the distribution, in the version its lists name today.',
    why: 'The same line can install another version next month; `name=version` fixes it, but fails once the archive drops that version. `-y` answers the question that would stop the build.',
  },
  de: {
    what: 'installiert Pakete der Distribution, in der Version, die deren Listen heute nennen.',
    why: 'Dieselbe Zeile kann nächsten Monat eine andere Version installieren; `name=version` legt sie fest, scheitert aber, sobald das Archiv diese Version entfernt. `-y` beantwortet die Rückfrage, an der der Build sonst abbricht.',
  },
  bad: 'RUN apt-get update && apt-get install curl',
  good: 'RUN apt-get update && apt-get install -y --no-install-recommends curl \\\n  && rm -rf /var/lib/apt/lists/*',
  seeAlso: ['apt-assume-yes', 'pin-apt', 'apt-lists-left'],
  docs: practices,
};

const noRecommends: Explanation = {
  en: {
    what: 'installs only what the packages require, not what they recommend.',
    why: 'Recommended packages can be many times larger than what was asked for, and each one may bring vulnerabilities that must be patched.',
  },
  de: {
    what: 'installiert nur, was die Pakete brauchen, nicht was sie empfehlen.',
    why: 'Empfohlene Pakete können ein Vielfaches des Gewünschten ausmachen, und jedes kann Sicherheitslücken mitbringen, die geschlossen werden müssen.',
  },
  good: 'RUN apt-get update && apt-get install -y --no-install-recommends curl \\\n  && rm -rf /var/lib/apt/lists/*',
  seeAlso: ['apt-no-install-recommends'],
  docs: practices,
};

const npmInstall: Explanation = {
  en: {
    what: 'installs what `package.json` allows, and may change `package-lock.json`.',
    why: 'Two builds of the same commit can get different versions. `npm ci` takes exactly what the lock file says and fails if the two files do not match. `--production` is the deprecated spelling of `--omit=dev`.',
  },
  de: {
    what: 'installiert, was `package.json` erlaubt, und kann `package-lock.json` ändern.',
    why: 'Zwei Builds desselben Commits können verschiedene Versionen erhalten. `npm ci` nimmt genau, was in der Lock-Datei steht, und scheitert, wenn beide Dateien nicht zusammenpassen. `--production` ist die veraltete Schreibweise von `--omit=dev`.',
  },
  bad: 'COPY package.json package-lock.json ./\nRUN npm install --production',
  good: 'COPY package.json package-lock.json ./\nRUN --mount=type=cache,target=/root/.npm npm ci --omit=dev',
  factors: ['dependencies'],
  seeAlso: ['lockfile-ignored', 'npm-dev-dependencies'],
  docs: 'https://docs.npmjs.com/cli/commands/npm-ci',
};

export const commandTexts: Explanations = {
  'apt-get update': aptUpdate,
  'apt-get install': aptInstall,
  'apt install': aptInstall,
  'apt update': aptUpdate,
  'apt-get --no-install-recommends': noRecommends,
  'apt --no-install-recommends': noRecommends,
  apt: {
    en: {
      what: 'is made for people at a terminal; scripts use `apt-get`.',
      why: 'Output and options of `apt` may change between versions, and it warns about that itself. `apt-get` does the same and stays stable.',
    },
    de: {
      what: 'ist für Menschen am Terminal gedacht; Skripte benutzen `apt-get`.',
      why: 'Ausgabe und Optionen von `apt` können sich zwischen Versionen ändern, davor warnt es selbst. `apt-get` leistet dasselbe und bleibt stabil.',
    },
    good: 'RUN apt-get update && apt-get install -y --no-install-recommends curl \\\n  && rm -rf /var/lib/apt/lists/*',
    seeAlso: ['apt-not-apt-get', 'apt-assume-yes'],
    docs: practices,
  },
  'apk --no-cache': {
    en: {
      what: 'fetches the package index for this call only and does not keep it.',
      why: 'No `apk update` before and no cleaning up after are needed, and the layer stays small.',
    },
    de: {
      what: 'lädt den Paketindex nur für diesen Aufruf und hebt ihn nicht auf.',
      why: 'Weder ein `apk update` davor noch ein Aufräumen danach ist nötig, und der Layer bleibt klein.',
    },
    good: 'RUN apk add --no-cache curl',
    seeAlso: ['apk-no-cache'],
    docs: practices,
  },
  'apk --virtual': {
    en: {
      what: 'gives the packages of this call a common name, so that they can be removed together.',
      why: 'Removing them only helps in the same `RUN`: in a later one the files stay in the earlier layer.',
    },
    de: {
      what: 'gibt den Paketen dieses Aufrufs einen gemeinsamen Namen, um sie zusammen zu entfernen.',
      why: 'Das Entfernen hilft nur im selben `RUN`: In einem späteren bleiben die Dateien im früheren Layer.',
    },
    good: 'RUN apk add --no-cache --virtual .build gcc musl-dev \\\n  && make && apk del .build',
    seeAlso: ['removed-in-a-later-layer', 'build-tools-left'],
    docs: practices,
  },
  'pip --no-cache-dir': {
    en: {
      what: 'does not keep the downloaded packages.',
      why: 'Nobody installs them a second time in this image. With a cache mount the option is not needed, and the next build is faster.',
    },
    de: {
      what: 'hebt die heruntergeladenen Pakete nicht auf.',
      why: 'In diesem Image installiert sie niemand ein zweites Mal. Mit einem Cache-Mount ist die Option unnötig, und der nächste Build ist schneller.',
    },
    good: 'RUN pip install --no-cache-dir --requirement requirements.txt',
    seeAlso: ['pip-no-cache-dir'],
    docs: practices,
  },
  'npm install': npmInstall,
  'npm i': npmInstall,
  'npm --production': npmInstall,
  'npm ci': {
    en: {
      what: 'installs exactly the versions of `package-lock.json`.',
      why: 'Every build gets the same packages. `--omit=dev` leaves out what only development needs.',
    },
    de: {
      what: 'installiert genau die Versionen aus `package-lock.json`.',
      why: 'Jeder Build erhält dieselben Pakete. `--omit=dev` lässt weg, was nur die Entwicklung braucht.',
    },
    good: 'COPY package.json package-lock.json ./\nRUN --mount=type=cache,target=/root/.npm npm ci --omit=dev',
    factors: ['dependencies'],
    seeAlso: ['npm-dev-dependencies', 'broad-copy-before-install', 'npm-cache-left'],
    docs: 'https://docs.npmjs.com/cli/commands/npm-ci',
  },
  'npm --omit': {
    en: {
      what: 'leaves out groups of packages, such as `dev`.',
      why: 'Test tools and compilers make the image larger and are of use only to an attacker.',
    },
    de: {
      what: 'lässt Gruppen von Paketen weg, etwa `dev`.',
      why: 'Testwerkzeuge und Compiler vergrößern das Image und nützen dort nur einem Angreifer.',
    },
    good: 'RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev',
    seeAlso: ['npm-dev-dependencies'],
    docs: 'https://docs.npmjs.com/cli/commands/npm-ci',
  },
  rm: {
    en: {
      what: 'deletes files, but only those that this `RUN` has made leave the image.',
      why: 'Files of an earlier layer are merely hidden: the image does not get smaller, and a secret among them stays readable. Clean-up belongs in the `RUN` that made the files.',
    },
    de: {
      what: 'löscht Dateien; das Image verlassen aber nur jene, die dieses `RUN` selbst angelegt hat.',
      why: 'Dateien eines früheren Layers werden lediglich verdeckt: Das Image wird nicht kleiner, und ein Geheimnis darunter bleibt lesbar. Aufräumen gehört in das `RUN`, das die Dateien anlegt.',
    },
    bad: 'COPY setup.sh /tmp/\nRUN sh /tmp/setup.sh && rm /tmp/setup.sh',
    good: 'RUN --mount=type=bind,source=setup.sh,target=/tmp/setup.sh \\\n  sh /tmp/setup.sh',
    seeAlso: ['removed-in-a-later-layer', 'apt-lists-left'],
    docs: practices,
  },
  curl: {
    en: {
      what: 'downloads from a URL; without `-f` an error page counts as success.',
      why: 'What the server sends goes into the image, today and in every later build. A checksum makes the build fail if it has changed; piped into a shell it runs unseen.',
    },
    de: {
      what: 'lädt von einer URL; ohne `-f` gilt auch eine Fehlerseite als Erfolg.',
      why: 'Was der Server liefert, gelangt ins Image, heute und in jedem späteren Build. Mit einer Prüfsumme scheitert der Build, wenn sich der Inhalt geändert hat; in eine Shell geleitet wird er ungesehen ausgeführt.',
    },
    bad: 'RUN curl https://example.org/install.sh | sh',
    good: 'ADD --checksum=sha256:… https://example.org/tool /usr/local/bin/tool',
    factors: ['dependencies'],
    seeAlso: ['curl-pipe-shell', 'download-without-checksum', 'curl-fail-flag'],
    docs: practices,
  },
  sudo: {
    en: {
      what: 'runs a command as another user, usually root; in a Dockerfile `USER` does that.',
      why: 'While building everything runs as root already, unless `USER` says otherwise. Left in the image, sudo is a way back to root, and it does not pass signals on reliably.',
    },
    de: {
      what: 'führt einen Befehl als anderer Benutzer aus, meist root; im Dockerfile erledigt das `USER`.',
      why: 'Beim Bauen läuft ohnehin alles als root, solange `USER` nichts anderes sagt. Bleibt sudo im Image, ist es ein Weg zurück zu root, und Signale reicht es nicht zuverlässig weiter.',
    },
    bad: 'RUN sudo apt-get install -y curl',
    good: 'USER root\nRUN apt-get update && apt-get install -y --no-install-recommends curl \\\n  && rm -rf /var/lib/apt/lists/*\nUSER app',
    seeAlso: ['no-sudo', 'sudoers-nopasswd'],
    docs: practices,
  },
  chmod: {
    en: {
      what: 'changes permissions: the digits stand for owner, group and all others.',
      why: '`777` lets every process replace the file. In a layer of its own the change stores the whole file again; `COPY --chmod` does not.',
    },
    de: {
      what: 'ändert Zugriffsrechte: Die Ziffern stehen für Eigentümer, Gruppe und alle anderen.',
      why: 'Mit `777` kann jeder Prozess die Datei ersetzen. In einem eigenen Layer speichert die Änderung die ganze Datei noch einmal; `COPY --chmod` nicht.',
    },
    bad: 'RUN chmod -R 777 /app',
    good: 'COPY --chmod=755 start.sh /usr/local/bin/',
    seeAlso: ['world-writable', 'chmod-in-separate-run', 'setuid-files'],
    docs: practices,
  },
  chown: {
    en: {
      what: 'changes the owner of files.',
      why: 'In a layer of its own it stores all of them a second time; `COPY --chown` sets the owner at once.',
    },
    de: {
      what: 'ändert den Eigentümer von Dateien.',
      why: 'In einem eigenen Layer speichert es alle ein zweites Mal; `COPY --chown` setzt den Eigentümer gleich.',
    },
    bad: 'COPY . /app\nRUN chown -R app:app /app',
    good: 'COPY --chown=app:app . /app',
    seeAlso: ['recursive-chown-copies-layer'],
    docs: practices,
  },
  useradd: {
    en: {
      what: 'creates a user (Debian, Ubuntu, Red Hat); `--system` makes one for a service.',
      why: 'A fixed number (`--uid 10001`) keeps the owner of files in volumes the same after the next build. Creating the user is not enough: `USER` must name it.',
    },
    de: {
      what: 'legt einen Benutzer an (Debian, Ubuntu, Red Hat); `--system` einen für einen Dienst.',
      why: 'Mit fester Nummer (`--uid 10001`) bleibt der Eigentümer von Dateien in Volumes nach dem nächsten Build derselbe. Das Anlegen allein genügt nicht: `USER` muss ihn nennen.',
    },
    good: 'RUN useradd --system --uid 10001 app\nUSER 10001:10001',
    seeAlso: ['user-created-never-used', 'useradd-high-uid', 'duplicate-uid-gid'],
    docs: 'https://docs.docker.com/reference/dockerfile/#user',
  },
  adduser: {
    en: {
      what: 'creates a user; on Alpine `-S` makes one for a service and `-D` gives it no password.',
      why: 'Alpine and Debian have different programs of this name with different options. Creating the user is not enough: `USER` must name it.',
    },
    de: {
      what: 'legt einen Benutzer an; unter Alpine macht `-S` einen für einen Dienst, `-D` vergibt kein Passwort.',
      why: 'Alpine und Debian haben unter diesem Namen verschiedene Programme mit verschiedenen Optionen. Das Anlegen allein genügt nicht: `USER` muss ihn nennen.',
    },
    good: 'RUN addgroup -S app && adduser -S -G app app\nUSER app',
    seeAlso: ['user-created-never-used', 'missing-user'],
    docs: 'https://docs.docker.com/reference/dockerfile/#user',
  },
  set: {
    en: {
      what: 'changes how this shell behaves: `-e` stops at the first error, `-u` at unset names, `-x` prints commands.',
      why: '`-o pipefail` makes a pipe fail if any part fails; not every `sh` has it. `-x` also prints the values of variables, secrets too, into the build log. It holds for this one `RUN`.',
    },
    de: {
      what: 'ändert das Verhalten der Shell: `-e` stoppt beim ersten Fehler, `-u` bei fehlenden Namen, `-x` zeigt Befehle.',
      why: '`-o pipefail` lässt eine Pipe scheitern, wenn ein Teil scheitert; nicht jede `sh` kennt es. `-x` schreibt auch Werte von Variablen, selbst Geheimnisse, ins Build-Log. Es gilt für dieses eine `RUN`.',
    },
    good: 'RUN set -eux; make; make install',
    seeAlso: ['pipefail', 'secret-mount-leaked'],
    docs: practices,
  },
  'curl -k': {
    en: {
      what: 'switches off the check of the server’s certificate (`--insecure`).',
      why: 'Anyone on the way can replace the download, and the build takes it.',
    },
    de: {
      what: 'schaltet die Prüfung des Server-Zertifikats ab (`--insecure`).',
      why: 'Wer auf dem Weg dazwischen sitzt, kann den Download austauschen, und der Build übernimmt ihn.',
    },
    bad: 'RUN curl -k https://example.org/tool -o /usr/local/bin/tool',
    good: 'ADD --checksum=sha256:… https://example.org/tool /usr/local/bin/tool',
    seeAlso: ['tls-verification-off-flag', 'curl-pipe-shell'],
    docs: practices,
  },
  exec: {
    en: {
      what: 'replaces the shell by the program, which then has its place as PID 1.',
      why: 'Without it the shell stays in between and does not pass SIGTERM on: `docker stop` waits 10 s and then kills the app.',
    },
    de: {
      what: 'ersetzt die Shell durch das Programm, das dann deren Platz als PID 1 hat.',
      why: 'Ohne `exec` bleibt die Shell dazwischen und reicht SIGTERM nicht weiter: `docker stop` wartet 10 s und beendet die App dann hart.',
    },
    good: 'CMD exec node app.js --port "$PORT"',
    factors: ['disposability'],
    seeAlso: ['shell-wrapper-without-exec', 'exec-form'],
    docs: 'https://docs.docker.com/reference/dockerfile/#shell-form',
  },
};

/** Flags of Dockerfile instructions, by instruction and flag; `--mount` has a text of its own per type in mounts.ts. */
import type { Explanations } from './content.ts';

const reference = 'https://docs.docker.com/reference/dockerfile/';

export const flagTexts = {
  'FROM --platform': {
    en: {
      what: 'chooses for which platform the base image is taken, such as `linux/amd64`.',
      why: 'Without it the platform the build is for is taken. A fixed value makes the image run emulated, and slowly, on other processors. `$BUILDPLATFORM` is meant for build stages that cross-compile: they run natively and produce for `$TARGETPLATFORM`.',
    },
    de: {
      what: 'wählt, für welche Plattform das Basis-Image geladen wird, etwa `linux/amd64`.',
      why: 'Ohne Angabe gilt die Zielplattform des Builds. Ein fester Wert führt dazu, dass das Image auf anderen Prozessoren emuliert und damit langsam läuft. `$BUILDPLATFORM` ist für Build-Stages gedacht, die cross-kompilieren: Sie laufen nativ und erzeugen Programme für `$TARGETPLATFORM`.',
    },
    good: 'FROM --platform=$BUILDPLATFORM golang:1.25 AS build\nARG TARGETOS TARGETARCH\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /out/app .',
    tryIt: 'docker buildx imagetools inspect <image>',
    factors: ['dev-prod-parity'],
    seeAlso: ['from-platform-flag', 'redundant-target-platform'],
    docs: `${reference}#from`,
  },
  'COPY --from': {
    en: {
      what: 'takes the files from another stage or image instead of the build context.',
      why: 'It lets compilers and test tools stay in a build stage: only the result reaches the final image, which becomes smaller and offers less to an attacker. A name stays right when stages are moved, a number does not. An image without tag or digest may bring other files tomorrow.',
    },
    de: {
      what: 'nimmt die Dateien aus einer anderen Stage oder einem Image statt aus dem Build-Kontext.',
      why: 'So bleiben Compiler und Testwerkzeuge in einer Build-Stage: Nur das Ergebnis gelangt ins endgültige Image, das kleiner wird und weniger Angriffsfläche bietet. Ein Name stimmt auch nach dem Umordnen der Stages, eine Nummer nicht. Ein Image ohne Tag oder Digest liefert morgen womöglich andere Dateien.',
    },
    good: 'FROM golang:1.25 AS build\n…\nFROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /src/app /usr/local/bin/app',
    factors: ['build-release-run'],
    seeAlso: ['copy-from-unknown-stage', 'copy-from-self', 'copy-whole-filesystem'],
    docs: `${reference}#copy---from`,
  },
  '--chown': {
    en: {
      what: 'sets the owner (user:group, names or numbers) of the copied files; without it they belong to root.',
      why: 'A process without root rights can usually read files of root, but not change them. That is good for program code; only directories the app writes to need its own user. A `RUN chown -R` afterwards stores all files a second time in a new layer.',
    },
    de: {
      what: 'setzt den Eigentümer (Benutzer:Gruppe, Name oder Zahl) der kopierten Dateien; sonst gehören sie root.',
      why: 'Ein Prozess ohne root-Rechte kann Dateien von root meist lesen, aber nicht ändern. Für Programmcode ist das gut; nur Verzeichnisse, in die die App schreibt, brauchen den eigenen Benutzer. Ein späteres `RUN chown -R` speichert alle Dateien ein zweites Mal in einem neuen Layer.',
    },
    bad: 'COPY data /data\nRUN chown -R app:app /data',
    good: 'COPY --chown=app:app data /data',
    seeAlso: ['recursive-chown-copies-layer', 'copy-after-user-without-chown'],
    docs: `${reference}#copy---chown---chmod`,
  },
  '--chmod': {
    en: {
      what: 'sets the permissions of the copied files, as octal digits such as `755`.',
      why: 'A script without the execute bit ends the container at its start with "permission denied". Setting it while copying costs nothing; a `RUN chmod` afterwards stores the file a second time. `777` lets every process in the container replace the file.',
    },
    de: {
      what: 'setzt die Zugriffsrechte der kopierten Dateien, als Oktalziffern wie `755`.',
      why: 'Ein Skript ohne Ausführungsrecht beendet den Container beim Start mit „permission denied“. Beim Kopieren gesetzt kostet es nichts; ein späteres `RUN chmod` speichert die Datei ein zweites Mal. Mit `777` kann jeder Prozess im Container die Datei ersetzen.',
    },
    bad: 'COPY start.sh /\nRUN chmod 777 /start.sh',
    good: 'COPY --chmod=755 start.sh /',
    since: 'Dockerfile 1.2',
    seeAlso: ['chmod-in-separate-run', 'world-writable'],
    docs: `${reference}#copy---chown---chmod`,
  },
  '--link': {
    en: {
      what: 'stores the files as an independent layer that does not depend on the layers before it.',
      why: 'If the base image changes, the layer is reused and need not be copied or uploaded again. As the layer does not see what is below, symbolic links in the target path are not followed, and the target directory is created with default permissions.',
    },
    de: {
      what: 'speichert die Dateien als eigenständigen Layer, der nicht von den Layern davor abhängt.',
      why: 'Ändert sich das Basis-Image, wird der Layer wiederverwendet und muss weder neu kopiert noch hochgeladen werden. Da er das Darunterliegende nicht kennt, folgt er keinen symbolischen Links im Zielpfad und legt das Zielverzeichnis mit Standardrechten an.',
    },
    good: 'COPY --link --from=build /out/ /app/',
    since: 'Dockerfile 1.4',
    docs: `${reference}#copy---link`,
  },
  '--exclude': {
    en: {
      what: 'leaves out files that match a pattern; the flag may be repeated.',
      why: 'It applies to this one line. What no build needs (`.git`, `node_modules`, `.env`) belongs in `.dockerignore`: then it does not even reach the builder.',
    },
    de: {
      what: 'lässt Dateien aus, die einem Muster entsprechen; das Flag darf mehrfach vorkommen.',
      why: 'Es gilt nur für diese eine Zeile. Was kein Build braucht (`.git`, `node_modules`, `.env`), gehört in die `.dockerignore`: Dann gelangt es gar nicht erst zum Builder.',
    },
    good: 'COPY --exclude=*.md --exclude=test . /app',
    since: 'Dockerfile 1.19',
    seeAlso: ['unneeded-files-in-image', 'dockerignore-missing'],
    docs: `${reference}#copy---exclude`,
  },
  'COPY --parents': {
    en: {
      what: 'keeps the directories of the sources instead of putting all files side by side.',
      why: 'Without it `COPY a/package.json b/package.json ./` writes both to the same file, and the last one wins. With `--parents` a monorepo can copy all manifests in one line before the installation.',
    },
    de: {
      what: 'behält die Verzeichnisse der Quellen bei, statt alle Dateien nebeneinander abzulegen.',
      why: 'Ohne das Flag schreibt `COPY a/package.json b/package.json ./` beide in dieselbe Datei, die letzte gewinnt. Mit `--parents` kopiert ein Monorepo alle Manifeste in einer Zeile vor der Installation.',
    },
    good: 'COPY --parents packages/*/package.json ./',
    since: 'Dockerfile 1.20',
    seeAlso: ['broad-copy-before-install'],
    docs: `${reference}#copy---parents`,
  },
  'ADD --checksum': {
    en: {
      what: 'makes the build fail if the download does not have this checksum.',
      why: 'A URL can deliver something else tomorrow: a new release, an error page, a tampered file. With the checksum the build takes exactly the bytes that were checked once.',
    },
    de: {
      what: 'lässt den Build scheitern, wenn der Download nicht diese Prüfsumme hat.',
      why: 'Eine URL kann morgen etwas anderes liefern: eine neue Version, eine Fehlerseite, eine manipulierte Datei. Mit der Prüfsumme nimmt der Build genau die Bytes, die einmal geprüft wurden.',
    },
    bad: 'ADD https://example.org/tool.tar.gz /tmp/',
    good: 'ADD --checksum=sha256:… https://example.org/tool.tar.gz /tmp/',
    since: 'Dockerfile 1.6',
    factors: ['dependencies'],
    seeAlso: ['download-without-checksum'],
    docs: `${reference}#add---checksum`,
  },
  'ADD --keep-git-dir': {
    en: {
      what: 'keeps the `.git` directory when a Git repository is added.',
      why: 'Without it only the files of the commit arrive. The history can be larger than the sources and may hold deleted secrets, so it does not belong in a final stage.',
    },
    de: {
      what: 'behält das Verzeichnis `.git`, wenn ein Git-Repository hinzugefügt wird.',
      why: 'Ohne das Flag kommen nur die Dateien des Commits an. Die Historie kann größer sein als die Quellen und gelöschte Geheimnisse enthalten; in eine letzte Stage gehört sie nicht.',
    },
    since: 'Dockerfile 1.1',
    seeAlso: ['unneeded-files-in-image'],
    docs: `${reference}#add---keep-git-dir`,
  },
  'ADD --unpack': {
    en: {
      what: 'decides whether a tar archive is unpacked: `true` also for URLs, `false` never.',
      why: 'By default a local archive is unpacked and a downloaded one is not. The flag says in the line itself what will happen.',
    },
    de: {
      what: 'bestimmt, ob ein tar-Archiv entpackt wird: `true` auch bei URLs, `false` nie.',
      why: 'Ohne Angabe wird ein lokales Archiv entpackt, ein heruntergeladenes nicht. Mit dem Flag steht in der Zeile selbst, was geschieht.',
    },
    since: 'Dockerfile 1.17',
    seeAlso: ['archive-copied-then-extracted'],
    docs: `${reference}#add---unpack`,
  },
  'RUN --mount': {
    en: {
      what: 'makes files available to this one `RUN` only: `type=bind`, `cache`, `tmpfs`, `secret` or `ssh`.',
      why: 'What is mounted does not become part of the image. Package caches, sources and passwords can be used while building, without making the image larger or giving the password away.',
    },
    de: {
      what: 'stellt Dateien nur für dieses eine `RUN` bereit: `type=bind`, `cache`, `tmpfs`, `secret` oder `ssh`.',
      why: 'Was eingebunden ist, wird nicht Teil des Images. Paket-Caches, Quellcode und Passwörter lassen sich so beim Bauen nutzen, ohne das Image zu vergrößern oder das Passwort preiszugeben.',
    },
    good: 'RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev',
    since: 'Dockerfile 1.2',
    seeAlso: ['package-cache-mount', 'build-credentials-need-secret-mount', 'invalid-run-flag'],
    docs: `${reference}#run---mount`,
  },
  'RUN --network': {
    en: {
      what: 'chooses the network of this command: `default`, `none` or `host`.',
      why: '`none` proves that a step needs no download, which makes builds repeatable. `host` removes the separation from the network of the builder and must be allowed explicitly.',
    },
    de: {
      what: 'wählt das Netz dieses Befehls: `default`, `none` oder `host`.',
      why: '`none` belegt, dass ein Schritt nichts herunterlädt; das macht Builds wiederholbar. `host` hebt die Trennung vom Netz des Builders auf und muss ausdrücklich erlaubt werden.',
    },
    good: 'RUN --network=none make test',
    since: 'Dockerfile 1.3',
    seeAlso: ['run-network-host'],
    docs: `${reference}#run---network`,
  },
  'RUN --security': {
    en: {
      what: 'runs the command in the `sandbox` (default) or, with `insecure`, with all privileges.',
      why: '`insecure` lets the command act as root on the builder, as `docker run --privileged` does. The builder must allow it explicitly, and shared builders rarely do.',
    },
    de: {
      what: 'führt den Befehl in der `sandbox` aus (Standard) oder mit `insecure` mit allen Privilegien.',
      why: 'Mit `insecure` handelt der Befehl wie bei `docker run --privileged` als root auf dem Builder. Dieser muss es ausdrücklich erlauben, und gemeinsam genutzte Builder tun das selten.',
    },
    since: 'Dockerfile 1.20',
    seeAlso: ['run-security-insecure'],
    docs: `${reference}#run---security`,
  },
  'RUN --device': {
    en: {
      what: 'gives the command a device of the builder, such as a graphics processor, by its CDI name.',
      why: 'It exists in the `labs` versions of the Dockerfile language only. Without `required` the build goes on when the builder lacks the device; the command must then work without it.',
    },
    de: {
      what: 'gibt dem Befehl ein Gerät des Builders, etwa einen Grafikprozessor, über dessen CDI-Namen.',
      why: 'Das gibt es nur in den `labs`-Versionen der Dockerfile-Sprache. Ohne `required` läuft der Build weiter, wenn dem Builder das Gerät fehlt; der Befehl muss dann ohne es auskommen.',
    },
    good: '# syntax=docker/dockerfile:1-labs\nFROM example.org/cuda-tools:12.4.1\nRUN --device=nvidia.com/gpu=all make test',
    seeAlso: ['invalid-run-flag'],
    docs: `${reference}#run---device`,
  },
  'HEALTHCHECK --interval': {
    en: {
      what: 'is the time between two checks; default 30s.',
      why: 'The first check also waits for one interval, unless `--start-interval` shortens it. A short interval finds failures sooner and costs a process start each time.',
    },
    de: {
      what: 'ist die Zeit zwischen zwei Prüfungen; Standardwert 30s.',
      why: 'Auch die erste Prüfung wartet ein Intervall ab, wenn `--start-interval` es nicht verkürzt. Ein kurzes Intervall findet Ausfälle früher und kostet jedes Mal einen Prozessstart.',
    },
    seeAlso: ['healthcheck-bad-duration'],
    docs: `${reference}#healthcheck`,
  },
  'HEALTHCHECK --timeout': {
    en: {
      what: 'is the time after which a running check counts as failed; default 30s.',
      why: 'A service that answers after 30 seconds is down for its users. The value should be close to what a caller would wait.',
    },
    de: {
      what: 'ist die Zeit, nach der eine laufende Prüfung als gescheitert gilt; Standardwert 30s.',
      why: 'Ein Dienst, der erst nach 30 Sekunden antwortet, ist für seine Nutzer ausgefallen. Der Wert sollte dem entsprechen, was ein Aufrufer abwarten würde.',
    },
    seeAlso: ['healthcheck-bad-duration'],
    docs: `${reference}#healthcheck`,
  },
  'HEALTHCHECK --start-period': {
    en: {
      what: 'is the time in which failed checks do not count yet; default 0s.',
      why: 'Without it a program that starts slowly can be declared unhealthy before it was ever ready. One success ends the period early.',
    },
    de: {
      what: 'ist die Anlaufzeit, in der gescheiterte Prüfungen noch nicht zählen; Standardwert 0s.',
      why: 'Ohne sie kann ein langsam startendes Programm als ungesund gelten, bevor es je bereit war. Ein Erfolg beendet die Anlaufzeit vorzeitig.',
    },
    seeAlso: ['healthcheck-bad-duration'],
    docs: `${reference}#healthcheck`,
  },
  'HEALTHCHECK --start-interval': {
    en: {
      what: 'is the time between checks during the start period; default 5s.',
      why: 'It makes the container healthy as soon as it is ready, so dependent services start sooner. It needs a `--start-period`.',
    },
    de: {
      what: 'ist der Abstand der Prüfungen während der Anlaufzeit; Standardwert 5s.',
      why: 'So gilt der Container als gesund, sobald er bereit ist, und abhängige Dienste starten früher. Ohne `--start-period` wirkt es nicht.',
    },
    since: 'Docker Engine 25.0',
    seeAlso: ['healthcheck-bad-duration'],
    docs: `${reference}#healthcheck`,
  },
  'HEALTHCHECK --retries': {
    en: {
      what: 'is the number of failures in a row after which the container counts as unhealthy; default 3.',
      why: 'One lost request should not be an outage. Together with the interval it decides how long a failure stays unnoticed: 3 × 30s is one and a half minutes.',
    },
    de: {
      what: 'ist die Zahl der Fehlschläge in Folge, ab der der Container als ungesund gilt; Standardwert 3.',
      why: 'Eine einzelne verlorene Anfrage soll kein Ausfall sein. Zusammen mit dem Intervall bestimmt der Wert, wie lange ein Ausfall unbemerkt bleibt: 3 × 30s sind anderthalb Minuten.',
    },
    seeAlso: ['healthcheck-bad-duration'],
    docs: `${reference}#healthcheck`,
  },
} as const satisfies Explanations;

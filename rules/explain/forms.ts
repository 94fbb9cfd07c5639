/** Dockerfile constructs that are neither an instruction nor a flag: forms, image names, heredocs, directives. */
import type { Explanations } from './content.ts';

const reference = 'https://docs.docker.com/reference/dockerfile/';

export const formTexts = {
  'exec form': {
    name: { en: 'Exec form', de: 'Exec-Form' },
    en: {
      what: '(a JSON list) starts the program directly, without a shell.',
      why: 'The program itself becomes PID 1 and receives SIGTERM; as PID 1 it is stopped by it only if it handles the signal. There is no `$VAR`, `&&`, `>` or `*`: they would be passed on as they stand. JSON wants double quotes; with single quotes the line silently becomes shell form.',
    },
    de: {
      what: '(eine JSON-Liste) startet das Programm direkt, ohne Shell.',
      why: 'Das Programm selbst wird PID 1 und erhält SIGTERM; als PID 1 endet es darauf nur, wenn es das Signal behandelt. `$VAR`, `&&`, `>` und `*` gibt es nicht: Sie würden unverändert übergeben. JSON verlangt doppelte Anführungszeichen; mit einfachen wird die Zeile stillschweigend zur Shell-Form.',
    },
    bad: "CMD ['node', 'app.js']",
    good: 'CMD ["node", "app.js"]',
    tryIt: 'docker top <container>',
    factors: ['disposability'],
    seeAlso: ['invalid-json-form', 'exec-form', 'shell-syntax-in-exec-form'],
    docs: `${reference}#exec-form`,
  },
  'shell form': {
    name: { en: 'Shell form', de: 'Shell-Form' },
    en: {
      what: 'runs the line through `/bin/sh -c` (or what `SHELL` says).',
      why: 'Variables and `&&` work. In most images the shell stays PID 1 and does not pass SIGTERM on, so `docker stop` waits 10 s and then kills the app. `exec` before the program replaces the shell. Images without a shell (distroless, scratch) cannot start it at all.',
    },
    de: {
      what: 'führt die Zeile über `/bin/sh -c` aus (oder über das, was `SHELL` nennt).',
      why: 'Variablen und `&&` funktionieren. In den meisten Images bleibt die Shell PID 1 und reicht SIGTERM nicht weiter: `docker stop` wartet 10 s und beendet die App dann hart. Ein `exec` vor dem Programm ersetzt die Shell. Images ohne Shell (distroless, scratch) können sie gar nicht starten.',
    },
    bad: 'CMD node app.js --port $PORT',
    good: 'CMD ["sh", "-c", "exec node app.js --port $PORT"]',
    tryIt: 'docker top <container>',
    factors: ['disposability'],
    seeAlso: ['exec-form', 'signal-swallowed-by-pipe', 'exec-entrypoint-with-shell-cmd'],
    docs: `${reference}#shell-form`,
  },
  'JSON form': {
    name: { en: 'JSON form', de: 'JSON-Form' },
    en: {
      what: 'lists paths as JSON strings, so that they may contain blanks.',
      why: 'JSON wants double quotes; with single quotes the brackets and quotes become part of the paths. A `\\` is written `\\\\`.',
    },
    de: {
      what: 'nennt Pfade als JSON-Strings; so dürfen sie Leerzeichen enthalten.',
      why: 'JSON verlangt doppelte Anführungszeichen; mit einfachen werden Klammern und Anführungszeichen Teil der Pfade. Ein `\\` wird `\\\\` geschrieben.',
    },
    good: 'COPY ["release notes.txt", "/usr/share/doc/"]',
    seeAlso: ['invalid-json-form'],
    docs: `${reference}#copy`,
  },
  'line continuation': {
    name: { en: 'Line continuation', de: 'Zeilenfortsetzung' },
    en: {
      what: 'joins this line with the next one: together they are one instruction, and one layer.',
      why: 'The character must be the last one of the line. Comment lines in between are removed, blank lines are still accepted but deprecated. The shell sees a single line, so commands need `&&` or `;` between them.',
    },
    de: {
      what: 'verbindet die Zeile mit der nächsten: Zusammen sind sie eine Anweisung und ein Layer.',
      why: 'Das Zeichen muss das letzte der Zeile sein. Kommentarzeilen dazwischen werden entfernt, Leerzeilen sind noch erlaubt, aber veraltet. Die Shell sieht eine einzige Zeile; zwischen Befehlen steht daher `&&` oder `;`.',
    },
    good: 'RUN apt-get update \\\n  && apt-get install -y --no-install-recommends curl \\\n  && rm -rf /var/lib/apt/lists/*',
    seeAlso: ['empty-continuation'],
    docs: `${reference}#escape`,
  },
  AS: {
    en: {
      what: 'names the stage, so that `COPY --from=name`, `FROM name` and `--target name` can refer to it.',
      why: 'With two stages compilers and build tools stay in the first one, and only the result reaches the image that runs. Stages that the requested one does not need are skipped by BuildKit.',
    },
    de: {
      what: 'benennt die Stage, damit `COPY --from=name`, `FROM name` und `--target name` sie ansprechen können.',
      why: 'Mit zwei Stages bleiben Compiler und Build-Werkzeuge in der ersten, und nur das Ergebnis gelangt in das Image, das läuft. Stages, die die gewünschte nicht braucht, überspringt BuildKit.',
    },
    good: 'FROM golang:1.25 AS build\nRUN go build -o /out/app .\nFROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/app /app',
    tryIt: 'docker build --target build .',
    factors: ['build-release-run'],
    seeAlso: ['duplicate-stage-name', 'unreachable-stage', 'reserved-stage-name'],
    docs: 'https://docs.docker.com/build/building/multi-stage/',
  },
  scratch: {
    en: {
      what: 'is the empty image: no files, no shell, no user, no certificates.',
      why: 'It suits programs that need nothing but themselves, such as static Go or Rust binaries. For HTTPS they need CA certificates, for `USER` a number. Debugging with a shell inside is not possible.',
    },
    de: {
      what: 'ist das leere Image: keine Dateien, keine Shell, kein Benutzer, keine Zertifikate.',
      why: 'Es eignet sich für Programme, die nur sich selbst brauchen, etwa statische Binärdateien aus Go oder Rust. Für HTTPS fehlen die CA-Zertifikate, bei `USER` ist eine Zahl nötig. Eine Fehlersuche mit einer Shell im Container ist nicht möglich.',
    },
    good: 'FROM scratch\nCOPY --from=build /out/app /app\nUSER 10001:10001\nENTRYPOINT ["/app"]',
    seeAlso: ['user-unknown-in-scratch', 'shell-run-in-scratch', 'copy-from-empty-scratch'],
    docs: 'https://docs.docker.com/build/building/base-images/',
  },
  image: {
    name: { en: 'Image name', de: 'Image-Name' },
    en: {
      what: 'reads `[registry/][namespace/]name[:tag][@digest]`.',
      why: 'Without a registry Docker asks Docker Hub, without a namespace it means `docker.io/library/…`, the official images. Without a tag it means `latest`, which is just a name for whatever was published under it last.',
    },
    de: {
      what: 'besteht aus `[Registry/][Namensraum/]Name[:Tag][@Digest]`.',
      why: 'Ohne Registry fragt Docker bei Docker Hub an, ohne Namensraum ist `docker.io/library/…` gemeint, also die offiziellen Images. Ohne Tag gilt `latest`, und das ist nur ein Name für das, was zuletzt darunter veröffentlicht wurde.',
    },
    tryIt: 'docker buildx imagetools inspect <image>',
    factors: ['dependencies'],
    seeAlso: ['invalid-image-reference', 'base-image-untagged', 'base-image-retired'],
    docs: `${reference}#from`,
  },
  registry: {
    name: { en: 'Registry', de: 'Registry' },
    en: {
      what: 'is the server the image comes from; without one it is Docker Hub.',
      why: 'Whoever runs the registry decides what is delivered. The first part counts as a registry if it has a dot or a port or is `localhost`; otherwise it is a namespace at Docker Hub.',
    },
    de: {
      what: 'ist der Server, von dem das Image kommt; ohne Angabe Docker Hub.',
      why: 'Wer die Registry betreibt, bestimmt, was geliefert wird. Der erste Teil gilt als Registry, wenn er einen Punkt oder einen Port enthält oder `localhost` lautet; sonst ist er ein Namensraum bei Docker Hub.',
    },
    seeAlso: ['trusted-registry'],
    docs: `${reference}#from`,
  },
  tag: {
    name: { en: 'Tag', de: 'Tag' },
    en: {
      what: 'is a name for a version of the image; the publisher can point it at other content at any time.',
      why: '`latest`, `alpine` or `22` move with every release, `22.20.0` in practice only for rebuilds with security updates. A named version makes it visible in the repository when a build changes. Only a digest fixes the content.',
    },
    de: {
      what: 'ist ein Name für einen Stand des Images; der Herausgeber kann ihn jederzeit auf anderen Inhalt zeigen lassen.',
      why: '`latest`, `alpine` oder `22` wandern mit jeder Veröffentlichung, `22.20.0` in der Praxis nur für Sicherheitsupdates. Mit einer festen Version zeigt das Repository, wann sich ein Build ändert. Den Inhalt selbst legt nur ein Digest fest.',
    },
    bad: 'FROM node:latest',
    good: 'FROM node:22.20.0-slim',
    factors: ['dependencies', 'dev-prod-parity'],
    seeAlso: ['base-image-untagged', 'base-image-latest', 'moving-tag'],
    docs: 'https://docs.docker.com/build/building/best-practices/',
  },
  digest: {
    name: { en: 'Digest', de: 'Digest' },
    en: {
      what: 'is the checksum of the image manifest: it names exactly this content, for ever.',
      why: 'The build takes the same bytes tomorrow, even if the tag has moved or someone replaced it. The price: security updates come only when the digest is changed, which tools such as Renovate or Dependabot can propose.',
    },
    de: {
      what: 'ist die Prüfsumme des Image-Manifests: Er bezeichnet für immer genau diesen Inhalt.',
      why: 'Der Build nimmt morgen dieselben Bytes, auch wenn der Tag gewandert ist oder ersetzt wurde. Der Preis: Sicherheitsupdates kommen nur, wenn der Digest geändert wird; Werkzeuge wie Renovate oder Dependabot können das vorschlagen.',
    },
    good: 'FROM node:22.20.0-slim@sha256:…',
    tryIt: 'docker buildx imagetools inspect <image>',
    factors: ['dependencies'],
    seeAlso: ['base-image-not-digest'],
    docs: 'https://docs.docker.com/build/building/best-practices/',
  },
  heredoc: {
    name: { en: 'Heredoc', de: 'Heredoc' },
    en: {
      what: 'passes the lines up to the end word as a script (`RUN`) or as a file (`COPY`, `ADD`).',
      why: 'A step of several lines needs no `&& \\`. The lines are not chained: without `set -e` a failing one does not stop the build, only the last one counts. In `COPY` a quoted end word (`<<"EOF"`) keeps Docker from replacing `$X`. `<<-EOF` removes leading tabs; in `RUN`, a `#!` line chooses the interpreter.',
    },
    de: {
      what: 'übergibt die Zeilen bis zum Endwort als Skript (`RUN`) oder als Datei (`COPY`, `ADD`).',
      why: 'Ein Schritt aus mehreren Zeilen kommt ohne `&& \\` aus. Die Zeilen sind nicht verkettet: Ohne `set -e` stoppt eine scheiternde Zeile den Build nicht, nur die letzte zählt. In `COPY` ersetzt Docker `$X` nicht, wenn das Endwort in Anführungszeichen steht (`<<"EOF"`). `<<-EOF` entfernt führende Tabs, in `RUN` wählt eine `#!`-Zeile den Interpreter.',
    },
    good: 'RUN <<EOF\nset -e\napt-get update\napt-get install -y --no-install-recommends curl\nrm -rf /var/lib/apt/lists/*\nEOF',
    since: 'Dockerfile 1.4',
    seeAlso: ['pipefail'],
    docs: `${reference}#here-documents`,
  },
  NONE: {
    en: {
      what: 'switches off the health check that the base image brings.',
      why: 'Without a check Docker only knows whether the process runs, and `condition: service_healthy` in Compose can never be met.',
    },
    de: {
      what: 'schaltet die Zustandsprüfung (Healthcheck) ab, die das Basis-Image mitbringt.',
      why: 'Ohne Prüfung weiß Docker nur, ob der Prozess läuft, und `condition: service_healthy` in Compose lässt sich nicht erfüllen.',
    },
    seeAlso: ['missing-healthcheck'],
    docs: `${reference}#healthcheck`,
  },
  variable: {
    name: { en: 'Variable', de: 'Variable' },
    en: {
      what: 'is replaced by Docker while building; its value comes from `ENV` or `ARG`.',
      why: 'A name nobody declared becomes an empty text without an error. `${X:-default}` gives a value for that case, `${X:+text}` uses the text only if X is set. If both exist, `ENV` wins over `ARG`.',
    },
    de: {
      what: 'wird beim Bauen von Docker ersetzt; der Wert stammt aus `ENV` oder `ARG`.',
      why: 'Aus einem Namen, den niemand deklariert hat, wird ohne Fehlermeldung ein leerer Text. `${X:-standard}` gibt für diesen Fall einen Wert vor, `${X:+text}` setzt den Text nur ein, wenn X gesetzt ist. Gibt es beides, hat `ENV` Vorrang vor `ARG`.',
    },
    seeAlso: ['undefined-variable', 'undefined-arg-in-from', 'env-self-reference'],
    docs: `${reference}#environment-replacement`,
  },
  'shell variable': {
    name: { en: 'Shell variable', de: 'Shell-Variable' },
    en: {
      what: 'is replaced by the shell when the command runs, not by Docker.',
      why: 'The shell sees `ENV`, the `ARG` of this stage and what it sets itself. In `CMD` and `ENTRYPOINT` it is the environment of the running container; `ARG` values are gone by then. Single quotes keep the text as it stands.',
    },
    de: {
      what: 'wird von der Shell ersetzt, wenn der Befehl läuft, nicht von Docker.',
      why: 'Die Shell sieht `ENV`, die `ARG` dieser Stage und was sie selbst setzt. Bei `CMD` und `ENTRYPOINT` gilt die Umgebung des laufenden Containers; `ARG`-Werte gibt es dort nicht mehr. Einfache Anführungszeichen lassen den Text, wie er ist.',
    },
    seeAlso: ['undefined-variable'],
    docs: `${reference}#environment-replacement`,
  },
} as const satisfies Explanations;

/** Parser directives: `# name=value` at the top of the file. */
export const directiveTexts = {
  syntax: {
    en: {
      what: 'chooses the version of the Dockerfile language (the frontend image) for this file.',
      why: '`docker/dockerfile:1` takes the newest 1.x: heredocs, `--mount` and `--link` then work with older Docker versions that have BuildKit, too. It must stand before any comment, blank line or instruction; further down it is an ordinary comment.',
    },
    de: {
      what: 'wählt die Version der Dockerfile-Sprache (das Frontend-Image) für diese Datei.',
      why: '`docker/dockerfile:1` nimmt die neueste 1.x: Heredocs, `--mount` und `--link` funktionieren dann auch mit älteren Docker-Versionen, die BuildKit haben. Die Zeile muss vor jedem Kommentar, jeder Leerzeile und jeder Anweisung stehen; weiter unten ist sie ein gewöhnlicher Kommentar.',
    },
    good: '# syntax=docker/dockerfile:1',
    seeAlso: ['syntax-directive-typo', 'directive-casing'],
    docs: `${reference}#syntax`,
  },
  escape: {
    en: {
      what: 'sets the character that continues lines: `\\` (default) or a backtick.',
      why: 'In Windows paths a `\\` at the end of a line would join it with the next one. With the backtick such paths can be written as they are.',
    },
    de: {
      what: 'legt das Zeichen für die Zeilenfortsetzung fest: `\\` (Standard) oder einen Backtick.',
      why: 'In Windows-Pfaden würde ein `\\` am Zeilenende die Zeile mit der nächsten verbinden. Mit dem Backtick lassen sich solche Pfade schreiben, wie sie sind.',
    },
    good: '# escape=`',
    seeAlso: ['invalid-escape-directive', 'directive-casing'],
    docs: `${reference}#escape`,
  },
  check: {
    en: {
      what: 'controls the build checks of Docker: `skip=` turns some off, `error=true` makes findings fail the build.',
      why: 'A skipped check stays silent for everyone who builds this file. Naming the one check is safer than `skip=all`, which also hides new problems.',
    },
    de: {
      what: 'steuert die Build-Prüfungen von Docker: `skip=` schaltet einzelne ab, mit `error=true` scheitert der Build daran.',
      why: 'Eine übersprungene Prüfung schweigt für alle, die diese Datei bauen. Die einzelne Prüfung zu nennen ist sicherer als `skip=all`, das auch neue Probleme verdeckt.',
    },
    good: '# check=skip=JSONArgsRecommended;error=true',
    tryIt: 'docker build --check .',
    since: 'Dockerfile 1.8',
    seeAlso: ['directive-casing'],
    docs: `${reference}#check`,
  },
} as const satisfies Explanations;

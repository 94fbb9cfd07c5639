/** The 18 Dockerfile instructions. */
import type { Explanations } from './content.ts';

const reference = 'https://docs.docker.com/reference/dockerfile/';

export const instructionTexts = {
  FROM: {
    en: {
      what: 'starts a build stage and names the image the stage builds on.',
      why: 'The base decides the size, the known vulnerabilities and how long there are updates. A tag such as `alpine` or `latest` moves: the same Dockerfile can give another image today than yesterday. Every program in the base is there for an attacker too.',
    },
    de: {
      what: 'beginnt eine Build-Stage und nennt das Image, auf dem sie aufbaut.',
      why: 'Vom Basis-Image hängen Größe, bekannte Sicherheitslücken und die Versorgung mit Updates ab. Ein Tag wie `alpine` oder `latest` wandert: Dasselbe Dockerfile kann heute ein anderes Image ergeben als gestern. Jedes Programm im Basis-Image steht auch einem Angreifer zur Verfügung.',
    },
    bad: {
      en: '# moves, and carries compilers\nFROM node',
      de: '# wandert und enthält Compiler\nFROM node',
    },
    good: {
      en: '# named version; for releases also @sha256:…\nFROM node:22.20-slim',
      de: '# feste Version; für Releases zusätzlich @sha256:…\nFROM node:22.20-slim',
    },
    tryIt: 'docker history <image>',
    factors: ['dependencies', 'dev-prod-parity'],
    seeAlso: ['base-image-untagged', 'base-image-end-of-life', 'moving-tag', 'slim-variant-exists'],
    docs: `${reference}#from`,
  },
  RUN: {
    en: {
      what: 'runs a command during the build and stores the files it changed as a new layer.',
      why: 'A file that only a later `RUN` deletes still lies in the earlier layer: the image does not get smaller, and a secret stays readable. Download, use and clean-up therefore belong in one `RUN`. If one step has to run again, so do all after it in the stage: what changes rarely comes first.',
    },
    de: {
      what: 'führt beim Bauen einen Befehl aus und speichert die geänderten Dateien als neuen Layer.',
      why: 'Eine Datei, die erst ein späteres `RUN` löscht, liegt weiterhin im früheren Layer: Das Image wird nicht kleiner, ein Geheimnis bleibt lesbar. Herunterladen, Benutzen und Aufräumen gehören daher in ein `RUN`. Muss ein Schritt neu ausgeführt werden, gilt das auch für alle folgenden der Stage: Was sich selten ändert, steht deshalb oben.',
    },
    bad: 'RUN apt-get update\nRUN apt-get install -y curl',
    good: 'RUN apt-get update && apt-get install -y --no-install-recommends curl \\\n  && rm -rf /var/lib/apt/lists/*',
    tryIt: 'docker history <image>',
    factors: ['dependencies', 'build-release-run'],
    seeAlso: ['update-alone', 'removed-in-a-later-layer', 'apt-lists-left', 'consecutive-run'],
    docs: `${reference}#run`,
  },
  CMD: {
    en: {
      what: 'is the default start command; `docker run image other-command` replaces it, the last `CMD` wins.',
      why: '`CMD node app.js` (shell form) starts `/bin/sh -c`. In most images that shell stays PID 1 and does not pass SIGTERM on: `docker stop` waits 10 s, then kills the app. The list (exec form) starts `node` itself, without `$VAR` and `&&`; as PID 1 it must handle SIGTERM, or run under `--init`. The container lives as long as this process runs in the foreground.',
    },
    de: {
      what: 'legt den Standard-Startbefehl fest; `docker run image anderer-befehl` ersetzt ihn, das letzte `CMD` gilt.',
      why: '`CMD node app.js` (Shell-Form) startet `/bin/sh -c`. Meist bleibt diese Shell PID 1 und reicht SIGTERM nicht weiter: `docker stop` wartet 10 s und beendet die App dann hart. Die Liste (Exec-Form) startet `node` direkt, ohne `$VAR` und `&&`; als PID 1 muss es SIGTERM behandeln oder mit `--init` laufen. Der Container lebt, solange dieser Prozess im Vordergrund läuft.',
    },
    bad: 'CMD node app.js',
    good: 'CMD ["node", "app.js"]',
    tryIt: 'docker top <container>',
    factors: ['disposability'],
    seeAlso: ['exec-form', 'multiple-cmd', 'several-daemons-in-cmd'],
    docs: `${reference}#cmd`,
  },
  ENTRYPOINT: {
    en: {
      what: 'names the program the container starts; `CMD` or the words after `docker run image` are its arguments.',
      why: 'The exec form makes the program PID 1, so it receives SIGTERM. The shell form starts `/bin/sh -c` and ignores `CMD` and all arguments. A start script should end with `exec "$@"`, or it stays PID 1 in front of the app. Only `docker run --entrypoint` replaces it. Setting `ENTRYPOINT` also resets a `CMD` that comes from the base image.',
    },
    de: {
      what: 'nennt das Programm, das der Container startet; `CMD` oder die Wörter nach `docker run image` sind Argumente.',
      why: 'In der Exec-Form wird das Programm PID 1 und erhält SIGTERM. Die Shell-Form startet `/bin/sh -c` und ignoriert `CMD` und alle Argumente. Ein Startskript sollte mit `exec "$@"` enden, sonst bleibt es selbst PID 1. Ersetzen lässt sich der Entrypoint nur mit `docker run --entrypoint`. Ein `ENTRYPOINT` setzt außerdem ein `CMD` aus dem Basis-Image zurück.',
    },
    bad: 'ENTRYPOINT java -jar /app/app.jar',
    good: 'ENTRYPOINT ["java", "-jar", "/app/app.jar"]\nCMD ["--server.port=8080"]',
    tryIt: 'docker inspect -f "{{.Config.Entrypoint}} {{.Config.Cmd}}" <image>',
    factors: ['disposability'],
    seeAlso: ['exec-form', 'shell-entrypoint-drops-cmd', 'shell-wrapper-without-exec'],
    docs: `${reference}#entrypoint`,
  },
  COPY: {
    en: {
      what: 'copies files from the build context, another stage or another image into this one.',
      why: 'If a copied file changes, this step and all after it run again: copy the list of dependencies first, the sources after the installation. `COPY . .` takes whatever is in the context, `.env` and `.git` too, unless `.dockerignore` names them. Without `--chown` the files belong to root, even after `USER`.',
    },
    de: {
      what: 'kopiert Dateien aus dem Build-Kontext, einer anderen Stage oder einem anderen Image in dieses.',
      why: 'Ändert sich eine kopierte Datei, laufen dieser Schritt und alle folgenden neu: zuerst die Liste der Abhängigkeiten kopieren, den Quellcode erst nach der Installation. `COPY . .` nimmt alles aus dem Kontext mit, auch `.env` und `.git`, wenn `.dockerignore` sie nicht ausschließt. Ohne `--chown` gehören die Dateien root, auch nach `USER`.',
    },
    bad: 'COPY . .\nRUN npm ci --omit=dev',
    good: 'COPY package.json package-lock.json ./\nRUN --mount=type=cache,target=/root/.npm npm ci --omit=dev\nCOPY . .',
    factors: ['codebase'],
    seeAlso: ['broad-copy-before-install', 'context-brings-secrets', 'unneeded-files-in-image'],
    docs: `${reference}#copy`,
  },
  ADD: {
    en: {
      what: 'copies like `COPY`, and also unpacks local tar archives and fetches URLs and Git repositories.',
      why: 'What happens depends on the source: a local `.tar.gz` is unpacked, one from a URL is not. A download without `--checksum` takes whatever the server sends that day. For plain files `COPY` says what is meant.',
    },
    de: {
      what: 'kopiert wie `COPY`, entpackt außerdem lokale tar-Archive und lädt von URLs und aus Git-Repositories.',
      why: 'Was geschieht, hängt von der Quelle ab: Ein lokales `.tar.gz` wird entpackt, eines von einer URL nicht. Ein Download ohne `--checksum` übernimmt, was der Server an diesem Tag liefert. Bei einfachen Dateien drückt `COPY` aus, was gemeint ist.',
    },
    bad: 'ADD app.js /app/',
    good: 'COPY app.js /app/\nADD --checksum=sha256:… https://example.org/tool.tar.gz /tmp/',
    factors: ['dependencies'],
    seeAlso: ['add-instead-of-copy', 'download-without-checksum'],
    docs: `${reference}#add`,
  },
  ENV: {
    en: {
      what: 'sets environment variables for the following build steps and for every container of the image.',
      why: 'The value is stored in the image: `docker inspect` shows it, and unsetting it in a `RUN` does not remove it. That suits `PATH` or `NODE_ENV`. Values that differ per deployment belong to the start of the container (factor III), passwords in secrets.',
    },
    de: {
      what: 'setzt Umgebungsvariablen für die folgenden Build-Schritte und für jeden Container des Images.',
      why: 'Der Wert steht im Image: `docker inspect` zeigt ihn, und ein `unset` in einem `RUN` entfernt ihn nicht. Für `PATH` oder `NODE_ENV` ist das richtig. Werte, die je Deployment verschieden sind, gehören zum Start des Containers (Faktor III), Passwörter in Secrets.',
    },
    bad: 'ENV DB_PASSWORD=demo123',
    good: 'ENV NODE_ENV=production\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN \\\n  --mount=type=cache,target=/root/.npm npm ci --omit=dev',
    tryIt: 'docker inspect -f "{{.Config.Env}}" <image>',
    factors: ['config'],
    seeAlso: ['secret-in-arg-or-env', 'weak-well-known-password', 'backing-service-hard-coded'],
    docs: `${reference}#env`,
  },
  ARG: {
    en: {
      what: 'declares a variable that exists during the build only; `docker build --build-arg NAME=value` sets it.',
      why: 'It is visible from this line to the end of the stage and in stages built on it; before the first `FROM` only in `FROM` lines, until a stage declares it again. Every later `RUN` of the stage writes the value into the history of the image: an `ARG` is no place for a token. An `ENV` of the same name wins.',
    },
    de: {
      what: 'deklariert eine Variable, die es nur beim Bauen gibt; `docker build --build-arg NAME=wert` setzt sie.',
      why: 'Sie gilt von dieser Zeile bis zum Ende der Stage und in darauf aufbauenden Stages; vor dem ersten `FROM` nur in `FROM`-Zeilen, bis eine Stage sie erneut deklariert. Jedes spätere `RUN` der Stage schreibt den Wert in die Historie des Images: Ein Token gehört nicht hierher. Ein gleichnamiges `ENV` hat Vorrang.',
    },
    bad: 'ARG NPM_TOKEN\nRUN npm ci',
    good: 'ARG NODE_VERSION=22.20\nFROM node:${NODE_VERSION}-slim\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN \\\n  --mount=type=cache,target=/root/.npm npm ci --omit=dev',
    tryIt: 'docker history --no-trunc <image>',
    factors: ['config'],
    seeAlso: ['build-credentials-need-secret-mount', 'undefined-variable', 'volatile-arg-too-early'],
    docs: `${reference}#arg`,
  },
  WORKDIR: {
    en: {
      what: 'sets the working directory for what follows and for the start of the container; if missing, it is created.',
      why: 'It holds for the rest of the stage, while the `cd` in `RUN cd /app` ends with that `RUN`. A relative path is added to the `WORKDIR` before it; an absolute one can be understood from its line alone.',
    },
    de: {
      what: 'legt das Arbeitsverzeichnis für alles Folgende und den Start des Containers fest; fehlt es, wird es angelegt.',
      why: 'Es gilt für den Rest der Stage, während das `cd` in `RUN cd /app` mit diesem `RUN` endet. Ein relativer Pfad wird an das vorige `WORKDIR` angehängt; ein absoluter ist für sich allein verständlich.',
    },
    bad: 'RUN cd /app && npm run build',
    good: 'WORKDIR /app\nRUN npm run build',
    seeAlso: ['workdir-absolute', 'use-workdir-not-cd', 'workdir-system-dir'],
    docs: `${reference}#workdir`,
  },
  USER: {
    en: {
      what: 'sets who runs the following `RUN` steps and, in the end, the main process of the container.',
      why: 'Containers share the kernel of the host. If someone breaks into a root process, one more weakness (a mounted socket, a kernel bug) is enough to take over the host. Without root most of these paths end. A UID that has no entry in `/etc/passwd` runs with the group root, unless a group is given: `10001:10001`.',
    },
    de: {
      what: 'legt fest, wer die folgenden `RUN`-Schritte und am Ende den Hauptprozess des Containers ausführt.',
      why: 'Container teilen sich den Kernel mit dem Host. Gelingt ein Einbruch in einen root-Prozess, genügt eine weitere Schwachstelle (eingebundener Socket, Kernel-Fehler), um den Host zu übernehmen. Ohne root-Rechte sind die meisten dieser Wege versperrt. Eine UID ohne Eintrag in `/etc/passwd` hat die Gruppe root, wenn keine angegeben ist: `10001:10001`.',
    },
    good: {
      en: '# Alpine; Debian: useradd -r\nRUN addgroup -S app && adduser -S -G app app\nCOPY --chown=app:app . /app\n# Kubernetes runAsNonRoot needs a number: 10001:10001\nUSER app',
      de: '# Alpine; Debian: useradd -r\nRUN addgroup -S app && adduser -S -G app app\nCOPY --chown=app:app . /app\n# runAsNonRoot in Kubernetes braucht eine Zahl: 10001:10001\nUSER app',
    },
    tryIt: 'docker run --rm <image> id',
    seeAlso: ['missing-user', 'last-user-root', 'user-does-not-exist'],
    docs: `${reference}#user`,
  },
  EXPOSE: {
    en: {
      what: 'documents the port the process listens on; it publishes nothing.',
      why: 'The port is reachable from outside only through `docker run -p` or `ports:` in Compose. Containers of one network reach each other on every port, with or without `EXPOSE`. People and tools (`docker run -P`, proxies) read it, so it should name the port the app really uses.',
    },
    de: {
      what: 'dokumentiert den Port, auf dem der Prozess lauscht; veröffentlicht wird dadurch nichts.',
      why: 'Von außen ist der Port nur mit `docker run -p` oder mit `ports:` in Compose erreichbar. Container eines Netzes erreichen einander auf jedem Port, mit und ohne `EXPOSE`. Menschen und Werkzeuge (`docker run -P`, Proxys) verlassen sich auf die Angabe; sie sollte daher den Port nennen, den die App wirklich benutzt.',
    },
    good: 'EXPOSE 8080\nEXPOSE 5353/udp',
    tryIt: 'docker run --rm -p 8080:8080 <image>',
    factors: ['port-binding'],
    seeAlso: ['port-out-of-range', 'expose-host-mapping', 'ssh-or-admin-port'],
    docs: `${reference}#expose`,
  },
  VOLUME: {
    en: {
      what: 'makes the path a mount point: a container without a mount of its own there gets a new anonymous volume.',
      why: 'Anonymous volumes have random names: when the container is replaced, the data seem gone, and the old volumes fill the disk. Whoever runs the image cannot switch this off, and images built on it inherit it. A named volume in Compose or `docker run -v name:/path` does the same visibly.',
    },
    de: {
      what: 'macht den Pfad zum Mountpoint: Ein Container ohne eigenen Mount erhält dort ein neues anonymes Volume.',
      why: 'Anonyme Volumes haben zufällige Namen: Wird der Container ersetzt, scheinen die Daten verschwunden, und die alten Volumes füllen den Datenträger. Abschalten lässt sich das beim Start nicht, und darauf aufbauende Images erben es. Ein benanntes Volume in Compose oder `docker run -v name:/pfad` leistet dasselbe sichtbar.',
    },
    good: {
      en: '# instead of VOLUME /data, in compose.yaml under the service:\n# volumes: ["data:/data"]',
      de: '# statt VOLUME /data, in compose.yaml beim Dienst:\n# volumes: ["data:/data"]',
    },
    tryIt: 'docker volume ls',
    factors: ['processes'],
    seeAlso: ['volume-sensitive-dir'],
    docs: `${reference}#volume`,
  },
  HEALTHCHECK: {
    en: {
      what: 'is a command that Docker runs inside the container to see whether the service really answers.',
      why: 'A process can run and still not answer. Exit code 0 means healthy, 1 unhealthy. Compose can make other services wait for it, Swarm replaces unhealthy containers; plain Docker only shows the state, and Kubernetes ignores the instruction (it has probes). The program called must exist in the image.',
    },
    de: {
      what: 'ist ein Befehl, den Docker im Container ausführt, um zu sehen, ob der Dienst wirklich antwortet.',
      why: 'Ein Prozess kann laufen und trotzdem nicht antworten. Exit-Code 0 bedeutet `healthy`, 1 `unhealthy`. Compose kann andere Dienste darauf warten lassen, Swarm ersetzt Container, die `unhealthy` sind; Docker allein zeigt den Zustand nur an, und Kubernetes ignoriert die Anweisung (dort gibt es Probes). Das aufgerufene Programm muss im Image vorhanden sein.',
    },
    good: 'HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \\\n  CMD wget -qO- http://127.0.0.1:8080/health || exit 1',
    tryIt: 'docker inspect -f "{{.State.Health.Status}}" <container>',
    factors: ['disposability'],
    seeAlso: ['missing-healthcheck', 'healthcheck-tool-missing', 'healthcheck-always-true'],
    docs: `${reference}#healthcheck`,
  },
  LABEL: {
    en: {
      what: 'attaches metadata (key=value) to the image.',
      why: 'Labels tell where an image comes from, also months later on a server. Registries and scanners read the keys `org.opencontainers.image.source`, `.revision`, `.version` and `.licenses`. Labels do not add files; they are as public as the image.',
    },
    de: {
      what: 'hängt Metadaten (Schlüssel=Wert) an das Image.',
      why: 'Labels zeigen, woher ein Image stammt, auch wenn es Monate später auf einem Server läuft. Registries und Scanner lesen die Schlüssel `org.opencontainers.image.source`, `.revision`, `.version` und `.licenses`. Labels fügen keine Dateien hinzu; sie sind so öffentlich wie das Image.',
    },
    bad: 'LABEL version="1.0"\nLABEL version="1.1"',
    good: 'LABEL org.opencontainers.image.version="1.1" \\\n      org.opencontainers.image.source="https://example.org/demo.git"',
    tryIt: 'docker inspect -f "{{json .Config.Labels}}" <image>',
    factors: ['codebase'],
    seeAlso: ['label-missing', 'label-duplicate-key', 'label-invalid-key'],
    docs: `${reference}#label`,
  },
  STOPSIGNAL: {
    en: {
      what: 'sets the signal that `docker stop` sends to the main process; the default is SIGTERM.',
      why: 'After the signal Docker waits 10 s (unless set otherwise) and then sends SIGKILL. Some servers finish open requests only on a certain signal: nginx on SIGQUIT, Apache httpd on SIGWINCH. The official images set it already. SIGKILL here leaves no time to finish anything.',
    },
    de: {
      what: 'legt fest, welches Signal `docker stop` an den Hauptprozess schickt; der Standardwert ist SIGTERM.',
      why: 'Nach dem Signal wartet Docker 10 s (wenn nicht anders eingestellt) und schickt dann SIGKILL. Manche Server bearbeiten offene Anfragen nur bei einem bestimmten Signal noch zu Ende: nginx bei SIGQUIT, Apache httpd bei SIGWINCH. Die offiziellen Images setzen es bereits. SIGKILL an dieser Stelle lässt keine Zeit für einen geordneten Abschluss.',
    },
    bad: 'STOPSIGNAL SIGKILL',
    good: 'STOPSIGNAL SIGQUIT',
    factors: ['disposability'],
    seeAlso: ['invalid-stopsignal', 'ungraceful-stopsignal', 'nginx-stopsignal'],
    docs: `${reference}#stopsignal`,
  },
  SHELL: {
    en: {
      what: 'replaces the shell of the shell form in the following lines; the default on Linux is `["/bin/sh", "-c"]`.',
      why: 'Without `pipefail` only the last command of a pipe counts: in `curl … | tar x` a failed download can pass as success. bash and the `ash` of Alpine have the option; dash, the `sh` of Debian and Ubuntu, lacks it in common releases. `SHELL` also applies to shell-form `CMD` and `ENTRYPOINT`, and images built on this one inherit it.',
    },
    de: {
      what: 'ersetzt die Shell der Shell-Form in den folgenden Zeilen; Standard unter Linux ist `["/bin/sh", "-c"]`.',
      why: 'Ohne `pipefail` zählt in einer Pipe nur der letzte Befehl: Bei `curl … | tar x` kann ein gescheiterter Download als Erfolg durchgehen. bash und die `ash` von Alpine kennen die Option; dash, die `sh` von Debian und Ubuntu, in den verbreiteten Versionen nicht. `SHELL` gilt auch für `CMD` und `ENTRYPOINT` in Shell-Form und wird an darauf aufbauende Images vererbt.',
    },
    good: 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl -fsSL https://example.org/a.tgz | tar -xz',
    seeAlso: ['pipefail', 'shell-needs-json', 'bashism-under-sh'],
    docs: `${reference}#shell`,
  },
  ONBUILD: {
    en: {
      what: 'stores an instruction that runs later, when another Dockerfile uses this image in its `FROM`.',
      why: 'It does nothing in this build. In the build of somebody else it runs right after `FROM`, and no line there shows it. A `COPY` stored this way fails when that build context lacks the file. The tag of such an image should say so, for example with `-onbuild`.',
    },
    de: {
      what: 'merkt eine Anweisung vor, die erst ausgeführt wird, wenn ein anderes Dockerfile dieses Image in `FROM` nennt.',
      why: 'In diesem Build geschieht nichts. Im fremden Build wird die Anweisung direkt nach dem dortigen `FROM` ausgeführt, ohne dass eine Zeile darauf hinweist. Ein vorgemerktes `COPY` scheitert, wenn die Datei im dortigen Build-Kontext fehlt. Der Tag eines solchen Images sollte das zeigen, etwa mit `-onbuild`.',
    },
    good: 'WORKDIR /app\nONBUILD COPY package.json package-lock.json ./\nONBUILD RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev',
    tryIt: 'docker inspect -f "{{.Config.OnBuild}}" <image>',
    seeAlso: ['onbuild-forbidden'],
    docs: `${reference}#onbuild`,
  },
  MAINTAINER: {
    en: {
      what: 'names the author of the image; deprecated, a label replaces it.',
      why: 'It holds one author and nothing else. The label `org.opencontainers.image.authors` stands beside all other metadata of the image, and images built on this one can replace it.',
    },
    de: {
      what: 'nennt den Autor des Images; veraltet und durch ein Label ersetzt.',
      why: 'Es nimmt genau einen Eintrag auf. Das Label `org.opencontainers.image.authors` steht bei allen anderen Metadaten des Images, und darauf aufbauende Images können es überschreiben.',
    },
    bad: 'MAINTAINER Demo Team',
    good: 'LABEL org.opencontainers.image.authors="Demo Team"',
    seeAlso: ['maintainer-deprecated'],
    docs: `${reference}#maintainer-deprecated`,
  },
} as const satisfies Explanations;

/** Build arguments that exist without being declared, in groups that share a text. */
import type { Both, Explanation, Explanations } from './content.ts';

const reference = 'https://docs.docker.com/reference/dockerfile/';
const platformDocs = `${reference}#automatic-platform-args-in-the-global-scope`;
const builtInDocs = `${reference}#buildkit-built-in-build-args`;

const platformWhy: Both = {
  en: 'BuildKit sets it, but a stage sees it only after `ARG NAME` without a default. A default would win and break builds for other platforms. In `FROM` lines it works at once.',
  de: 'BuildKit setzt den Wert, aber eine Stage sieht ihn erst nach `ARG NAME` ohne Standardwert. Ein Standardwert hätte Vorrang und würde Builds für andere Plattformen stören. In `FROM`-Zeilen gilt er sofort.',
};

const platform = (en: string, de: string): Explanation => ({
  en: { what: en, why: platformWhy.en },
  de: { what: de, why: platformWhy.de },
  good: 'FROM --platform=$BUILDPLATFORM golang:1.25 AS build\nARG TARGETOS TARGETARCH\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /out/app .',
  docs: platformDocs,
});

const proxy: Explanation = {
  en: {
    what: 'is a proxy setting that can be passed with `--build-arg` without being declared.',
    why: 'It does not show up in the history of the image and does not break the cache, unless the Dockerfile declares it with `ARG`. A proxy address may contain a password, so it should stay undeclared.',
  },
  de: {
    what: 'ist eine Proxy-Einstellung, die ohne Deklaration mit `--build-arg` übergeben werden kann.',
    why: 'Sie erscheint nicht in der Historie des Images und stört den Cache nicht, solange das Dockerfile sie nicht mit `ARG` deklariert. Eine Proxy-Adresse kann ein Passwort enthalten und sollte daher undeklariert bleiben.',
  },
  docs: `${reference}#predefined-args`,
};

export const argumentTexts: Explanations = {
  TARGETPLATFORM: platform(
    'is the platform the image is built for, such as `linux/arm64`.',
    'ist die Plattform, für die das Image gebaut wird, etwa `linux/arm64`.',
  ),
  TARGETOS: platform(
    'is the operating system the image is built for: `linux`, `windows`.',
    'ist das Betriebssystem, für das das Image gebaut wird: `linux`, `windows`.',
  ),
  TARGETOSVERSION: platform(
    'is the version of the operating system the image is built for; only Windows has one.',
    'ist die Version des Betriebssystems, für das das Image gebaut wird; nur Windows hat eine.',
  ),
  TARGETARCH: platform(
    'is the processor the image is built for: `amd64`, `arm64`, `arm`.',
    'ist der Prozessor, für den das Image gebaut wird: `amd64`, `arm64`, `arm`.',
  ),
  TARGETVARIANT: platform(
    'is the variant of the processor the image is built for, such as `v7`; often empty.',
    'ist die Variante des Zielprozessors, etwa `v7`; oft leer.',
  ),
  BUILDPLATFORM: platform(
    'is the platform of the machine that builds, such as `linux/amd64`.',
    'ist die Plattform des Rechners, der baut, etwa `linux/amd64`.',
  ),
  BUILDOS: platform(
    'is the operating system of the machine that builds.',
    'ist das Betriebssystem des Rechners, der baut.',
  ),
  BUILDOSVERSION: platform(
    'is the version of the operating system of the machine that builds; only Windows has one.',
    'ist die Version des Betriebssystems auf dem Rechner, der baut; nur Windows hat eine.',
  ),
  BUILDARCH: platform(
    'is the processor of the machine that builds: `amd64`, `arm64`.',
    'ist der Prozessor des Rechners, der baut: `amd64`, `arm64`.',
  ),
  BUILDVARIANT: platform(
    'is the variant of the processor that builds, such as `v7`; often empty.',
    'ist die Variante des bauenden Prozessors, etwa `v7`; oft leer.',
  ),
  TARGETSTAGE: {
    en: {
      what: 'is the stage the build was asked for with `--target`.',
      why: 'BuildKit sets it, but a stage sees it only after `ARG TARGETSTAGE`. A stage that does different things by its value is harder to follow than two stages.',
    },
    de: {
      what: 'ist die Stage, die mit `--target` verlangt wurde.',
      why: 'BuildKit setzt den Wert, aber eine Stage sieht ihn erst nach `ARG TARGETSTAGE`. Eine Stage, die je nach Wert Verschiedenes tut, ist schwerer zu verstehen als zwei Stages.',
    },
    tryIt: 'docker build --target build .',
    docs: platformDocs,
  },
  HTTP_PROXY: proxy,
  http_proxy: proxy,
  HTTPS_PROXY: proxy,
  https_proxy: proxy,
  FTP_PROXY: proxy,
  ftp_proxy: proxy,
  NO_PROXY: proxy,
  no_proxy: proxy,
  ALL_PROXY: proxy,
  all_proxy: proxy,
  SOURCE_DATE_EPOCH: {
    en: {
      what: 'sets the date that the image and its history carry, in seconds since 1970.',
      why: 'Two builds of the same commit differ by their time stamps. With the date of the commit the results can be compared bit by bit.',
    },
    de: {
      what: 'setzt das Datum von Image und Historie, in Sekunden seit 1970.',
      why: 'Zwei Builds desselben Commits unterscheiden sich durch ihre Zeitstempel. Mit dem Datum des Commits lassen sich die Ergebnisse Bit für Bit vergleichen.',
    },
    tryIt: 'docker build --build-arg SOURCE_DATE_EPOCH=$(git log -1 --pretty=%ct) .',
    seeAlso: ['volatile-arg-too-early'],
    docs: builtInDocs,
  },
  BUILDKIT_SYNTAX: {
    en: {
      what: 'chooses the frontend image from the command line, as `# syntax=` does in the file.',
      why: 'It wins over the line in the file, which then no longer tells which language version was used.',
    },
    de: {
      what: 'wählt das Frontend-Image über die Kommandozeile, wie `# syntax=` in der Datei.',
      why: 'Der Wert hat Vorrang vor der Zeile in der Datei; dort steht dann nicht mehr, welche Sprachversion benutzt wurde.',
    },
    seeAlso: ['syntax-directive-typo'],
    docs: builtInDocs,
  },
  BUILDKIT_DOCKERFILE_CHECK: {
    en: {
      what: 'sets the build checks from the command line, as `# check=` does in the file.',
      why: 'CI can be stricter than a build at the desk, with the same Dockerfile.',
    },
    de: {
      what: 'stellt die Build-Prüfungen über die Kommandozeile ein, wie `# check=` in der Datei.',
      why: 'Die CI kann so mit demselben Dockerfile strenger sein als der Build am eigenen Rechner.',
    },
    docs: `${reference}#check`,
  },
  BUILDKIT_BUILD_NAME: {
    en: {
      what: 'sets the name under which this build appears in the history of builds.',
      why: 'In CI many builds carry the name of the same folder; a name of its own tells them apart.',
    },
    de: {
      what: 'setzt den Namen, unter dem der Build in der Liste vergangener Builds erscheint.',
      why: 'In der CI heißen viele Builds nach demselben Ordner; ein eigener Name unterscheidet sie.',
    },
    tryIt: 'docker buildx history ls',
    docs: builtInDocs,
  },
  BUILDKIT_INLINE_CACHE: {
    en: {
      what: 'writes cache information into the image, so that a later build can use it with `cache_from`.',
      why: 'It serves CI machines that start empty. Only the layers of the final stage are covered.',
    },
    de: {
      what: 'schreibt Cache-Angaben ins Image, damit ein späterer Build sie mit `cache_from` nutzen kann.',
      why: 'Das hilft CI-Rechnern, die leer starten. Erfasst werden nur die Layer der letzten Stage.',
    },
    docs: builtInDocs,
  },
  BUILDKIT_MULTI_PLATFORM: {
    en: {
      what: 'makes the result a multi-platform image even if it has only one platform.',
      why: 'The name of the image then points to an index; some tools show it differently.',
    },
    de: {
      what: 'macht das Ergebnis zu einem Multi-Plattform-Image, auch bei nur einer Plattform.',
      why: 'Der Image-Name zeigt dann auf einen Index; manche Werkzeuge stellen das anders dar.',
    },
    docs: builtInDocs,
  },
  BUILDKIT_SANDBOX_HOSTNAME: {
    en: {
      what: 'sets the host name during `RUN` steps; the default is `buildkitsandbox`.',
      why: 'Programs that write the host name into files then give the same result on every machine.',
    },
    de: {
      what: 'setzt den Hostnamen während der `RUN`-Schritte; Standardwert ist `buildkitsandbox`.',
      why: 'Programme, die den Hostnamen in Dateien schreiben, liefern so auf jedem Rechner dasselbe Ergebnis.',
    },
    docs: builtInDocs,
  },
  BUILDKIT_CACHE_MOUNT_NS: {
    en: {
      what: 'gives cache mounts a common prefix, so that projects do not share them.',
      why: 'Without it two projects with the same `id` or `target` use the same cache on one builder.',
    },
    de: {
      what: 'gibt Cache-Mounts ein gemeinsames Präfix, damit Projekte sie nicht teilen.',
      why: 'Ohne dieses Präfix benutzen zwei Projekte mit gleicher `id` oder gleichem `target` auf einem Builder denselben Cache.',
    },
    docs: builtInDocs,
  },
  BUILDKIT_SBOM_SCAN_CONTEXT: {
    en: {
      what: 'also lists the packages of the build context in the SBOM.',
      why: 'What is needed only while building is otherwise missing in that list.',
    },
    de: {
      what: 'nimmt auch die Pakete des Build-Kontexts in die SBOM auf.',
      why: 'Was nur beim Bauen gebraucht wird, fehlt sonst in dieser Liste.',
    },
    docs: builtInDocs,
  },
  BUILDKIT_SBOM_SCAN_STAGE: {
    en: {
      what: 'also lists the packages of build stages in the SBOM: `true`, or the names of stages.',
      why: 'Libraries of earlier stages can have been built into the result, with their vulnerabilities.',
    },
    de: {
      what: 'nimmt auch die Pakete von Build-Stages in die SBOM auf: `true` oder Namen von Stages.',
      why: 'Bibliotheken früherer Stages können samt ihren Sicherheitslücken ins Ergebnis eingebaut sein.',
    },
    docs: builtInDocs,
  },
  BUILDKIT_CONTEXT_KEEP_GIT_DIR: {
    en: {
      what: 'keeps the `.git` directory when the build context is a Git URL.',
      why: 'A build that reads the revision needs it. The history then is part of the context, so `COPY . .` would put it into the image.',
    },
    de: {
      what: 'behält das Verzeichnis `.git`, wenn der Build-Kontext eine Git-URL ist.',
      why: 'Ein Build, der die Revision ausliest, braucht es. Die Historie gehört dann zum Kontext, und `COPY . .` würde sie ins Image übernehmen.',
    },
    seeAlso: ['unneeded-files-in-image'],
    docs: builtInDocs,
  },
};

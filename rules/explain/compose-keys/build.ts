/** Keys below `services.*.build`: what is built. */
import type { Explanation, Explanations } from '../content.ts';

const build = 'https://docs.docker.com/reference/compose-file/build/';

/** What Compose does not pass on to BuildKit. */
const mountDecides = (option: string): Explanation => ({
  en: {
    what: 'has no effect on a build: Compose ignores it with a warning.',
    why: `Owner and permissions are set where the secret is used: \`RUN --mount=type=secret,${option}=…\`.`,
  },
  de: {
    what: 'ist bei einem Build wirkungslos: Compose ignoriert die Angabe mit einer Warnung.',
    why: `Eigentümer und Rechte werden dort gesetzt, wo das Secret benutzt wird: \`RUN --mount=type=secret,${option}=…\`.`,
  },
  docs: `${build}#secrets`,
});

export const buildTexts = {
  context: {
    en: {
      what: 'is the folder (or Git URL) whose files the build may use.',
      why: 'The Dockerfile can copy anything in it, and nothing beside it unless `additional_contexts` adds it. `.dockerignore` in this folder keeps `.git`, `node_modules` and `.env` out: the build is faster, and nothing private reaches a layer.',
    },
    de: {
      what: 'ist der Ordner (oder die Git-URL), dessen Dateien der Build benutzen darf.',
      why: 'Das Dockerfile kann alles darin kopieren, und nichts außerhalb, wenn `additional_contexts` es nicht ergänzt. Eine `.dockerignore` in diesem Ordner hält `.git`, `node_modules` und `.env` fern: Der Build ist schneller, und nichts Privates gelangt in einen Layer.',
    },
    good: 'build:\n  context: ./web',
    factors: ['codebase'],
    seeAlso: ['dockerignore-missing', 'context-brings-secrets', 'host-state-in-build-context'],
    docs: `${build}#context`,
  },
  dockerfile: {
    en: {
      what: 'is the path of the Dockerfile, relative to the context; default `Dockerfile`.',
      why: 'A file with the same name and `.dockerignore` behind it (`Dockerfile.dockerignore`) replaces the `.dockerignore` of the context.',
    },
    de: {
      what: 'ist der Pfad des Dockerfiles, relativ zum Kontext; Standardwert `Dockerfile`.',
      why: 'Eine Datei mit demselben Namen und angehängtem `.dockerignore` (`Dockerfile.dockerignore`) ersetzt die `.dockerignore` des Kontexts.',
    },
    docs: `${build}#dockerfile`,
  },
  dockerfile_inline: {
    en: {
      what: 'holds the Dockerfile itself, as a block of text; it excludes `dockerfile`.',
      why: 'Compose replaces `$NAME` in it first: variables meant for Docker must be written `$$NAME`.',
    },
    de: {
      what: 'enthält das Dockerfile selbst als Textblock; schließt `dockerfile` aus.',
      why: 'Compose ersetzt darin zuerst `$NAME`: Variablen, die für Docker gedacht sind, müssen als `$$NAME` geschrieben werden.',
    },
    docs: `${build}#dockerfile_inline`,
  },
  additional_contexts: {
    en: {
      what: 'adds named sources that `FROM`, `COPY --from` and mounts can use.',
      why: 'Files outside the context become reachable without making the context larger; `service:name` uses the image of another service.',
    },
    de: {
      what: 'ergänzt benannte Quellen, die `FROM`, `COPY --from` und Mounts benutzen können.',
      why: 'Dateien außerhalb des Kontexts werden erreichbar, ohne ihn zu vergrößern; `service:name` nutzt das Image eines anderen Dienstes.',
    },
    seeAlso: ['remote-context-unpinned'],
    docs: `${build}#additional_contexts`,
  },
  target: {
    en: {
      what: 'builds up to this stage of the Dockerfile instead of the last one.',
      why: 'One Dockerfile can serve development and production. What is tested should be the stage that goes live.',
    },
    de: {
      what: 'baut bis zu dieser Stage des Dockerfiles statt bis zur letzten.',
      why: 'Ein Dockerfile kann so Entwicklung und Produktion bedienen. Getestet werden sollte die Stage, die in Betrieb geht.',
    },
    good: 'build:\n  context: .\n  target: runtime',
    factors: ['dev-prod-parity'],
    docs: `${build}#target`,
  },
  args: {
    en: {
      what: 'sets values for `ARG` lines of the Dockerfile.',
      why: 'They exist during the build only, and a name without `ARG` there has no effect. Every `RUN` after the `ARG` writes the value into the history of the image: passwords belong in `build.secrets`.',
    },
    de: {
      what: 'setzt Werte für `ARG`-Zeilen des Dockerfiles.',
      why: 'Es gibt sie nur während des Builds, und ein Name ohne `ARG` dort bleibt wirkungslos. Jedes `RUN` nach dem `ARG` schreibt den Wert in die Historie des Images: Passwörter gehören in `build.secrets`.',
    },
    bad: 'build:\n  args:\n    NPM_TOKEN: demo123',
    good: 'build:\n  args:\n    NODE_VERSION: "22.20"\n  secrets: [npm_token]',
    tryIt: 'docker history --no-trunc <image>',
    factors: ['config'],
    seeAlso: ['secret-in-build-args'],
    docs: `${build}#args`,
  },
  'args.*': {
    en: {
      what: 'is a build argument.',
      why: 'Without a value it is taken from the calling shell or `.env`. The Dockerfile must declare it with `ARG`.',
    },
    de: {
      what: 'ist ein Build-Argument.',
      why: 'Ohne Wert wird es aus der aufrufenden Shell oder der `.env` übernommen. Das Dockerfile muss es mit `ARG` deklarieren.',
    },
    seeAlso: ['secret-in-build-args'],
    docs: `${build}#args`,
  },
  secrets: {
    en: {
      what: 'gives the build secrets of the top level, for `RUN --mount=type=secret`.',
      why: 'Only the `RUN` that mounts it sees the value; unlike `args` it does not stand in the history of the image.',
    },
    de: {
      what: 'gibt dem Build Secrets der obersten Ebene, für `RUN --mount=type=secret`.',
      why: 'Den Wert sieht nur das `RUN`, das ihn einbindet; anders als `args` steht er nicht in der Historie des Images.',
    },
    good: 'build:\n  secrets: [npm_token]',
    factors: ['config'],
    seeAlso: ['undefined-secret', 'build-credentials-need-secret-mount'],
    docs: `${build}#secrets`,
  },
  ssh: {
    en: {
      what: 'passes SSH agents to the build, for `RUN --mount=type=ssh`.',
      why: 'Private repositories can be fetched without copying a key into the image.',
    },
    de: {
      what: 'reicht SSH-Agenten an den Build weiter, für `RUN --mount=type=ssh`.',
      why: 'Private Repositories lassen sich laden, ohne einen Schlüssel ins Image zu kopieren.',
    },
    good: 'build:\n  ssh: [default]',
    seeAlso: ['build-credentials-need-secret-mount'],
    docs: `${build}#ssh`,
  },
  tags: {
    en: {
      what: 'gives the result further names, besides `image`.',
      why: 'A version or a commit as tag lets a rollback name exactly what ran before.',
    },
    de: {
      what: 'gibt dem Ergebnis weitere Namen neben `image`.',
      why: 'Mit Version oder Commit als Tag lässt sich bei einer Rücknahme genau benennen, was vorher lief.',
    },
    factors: ['build-release-run'],
    docs: `${build}#tags`,
  },
  labels: {
    en: {
      what: 'attaches labels to the built image (the `labels` of the service go to its containers).',
      why: 'A label with the revision tells later which commit an image was built from.',
    },
    de: {
      what: 'hängt Labels an das gebaute Image (die `labels` des Dienstes gehen an seine Container).',
      why: 'Ein Label mit der Revision zeigt später, aus welchem Commit ein Image gebaut wurde.',
    },
    seeAlso: ['secret-in-label'],
    docs: `${build}#labels`,
  },
  platforms: {
    en: {
      what: 'lists the platforms to build for, such as `linux/amd64` and `linux/arm64`.',
      why: 'Foreign platforms are emulated, and slow to build for, unless the Dockerfile cross-compiles.',
    },
    de: {
      what: 'nennt die Plattformen, für die gebaut wird, etwa `linux/amd64` und `linux/arm64`.',
      why: 'Fremde Plattformen werden langsam emuliert, wenn das Dockerfile nicht cross-kompiliert.',
    },
    factors: ['dev-prod-parity'],
    seeAlso: ['platform-not-built'],
    docs: `${build}#platforms`,
  },
  provenance: {
    en: {
      what: 'attaches a statement of how the image was built.',
      why: 'It proves the origin. With `mode=max` it also holds the values of build arguments.',
    },
    de: {
      what: 'hängt eine Angabe an, wie das Image gebaut wurde.',
      why: 'Sie belegt die Herkunft. Mit `mode=max` enthält sie auch die Werte von Build-Argumenten.',
    },
    seeAlso: ['secret-in-build-args'],
    docs: `${build}#provenance`,
  },
  sbom: {
    en: {
      what: 'attaches a list of the packages in the image (SBOM).',
      why: 'When a vulnerability becomes known, the list tells which images have the package.',
    },
    de: {
      what: 'hängt eine Liste der Pakete im Image an (SBOM).',
      why: 'Wird eine Sicherheitslücke bekannt, zeigt die Liste, welche Images das Paket enthalten.',
    },
    docs: `${build}#sbom`,
  },
  'secrets[].source': {
    en: {
      what: 'is the name of the secret at the top level.',
      why: 'It must be declared under the top-level `secrets`, with a file or a variable as its source.',
    },
    de: {
      what: 'ist der Name des Secrets auf der obersten Ebene.',
      why: 'Es muss unter `secrets` auf oberster Ebene deklariert sein, mit einer Datei oder einer Variable als Quelle.',
    },
    seeAlso: ['undefined-secret'],
    docs: `${build}#secrets`,
  },
  'secrets[].target': {
    en: {
      what: 'is the id under which the Dockerfile asks for it; the default is `source`.',
      why: 'It must be the `id` of `RUN --mount=type=secret`; otherwise the `RUN` does not get the value.',
    },
    de: {
      what: 'ist die Id, unter der das Dockerfile danach fragt; Standard ist `source`.',
      why: 'Sie muss der `id` in `RUN --mount=type=secret` entsprechen, sonst erhält das `RUN` den Wert nicht.',
    },
    seeAlso: ['build-credentials-need-secret-mount'],
    docs: `${build}#secrets`,
  },
  'secrets[].uid': mountDecides('uid'),
  'secrets[].gid': mountDecides('gid'),
  'secrets[].mode': mountDecides('mode'),
} as const satisfies Explanations;

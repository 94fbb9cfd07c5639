/** Keys below `services.*.build`. */
import type { Explanations } from '../content.ts';

const build = 'https://docs.docker.com/reference/compose-file/build/';

export const buildTexts = {
  context: {
    en: {
      what: 'is the folder (or Git URL) whose files the build may use.',
      why: 'The Dockerfile can copy anything in it, and nothing outside. `.dockerignore` in this folder keeps `.git`, `node_modules` and `.env` out: the build is faster, and nothing private reaches a layer.',
    },
    de: {
      what: 'ist der Ordner (oder die Git-URL), dessen Dateien der Build benutzen darf.',
      why: 'Das Dockerfile kann alles darin kopieren und nichts außerhalb. Eine `.dockerignore` in diesem Ordner hält `.git`, `node_modules` und `.env` fern: Der Build ist schneller, und nichts Privates gelangt in einen Layer.',
    },
    good: 'build:\n  context: ./web',
    factors: ['codebase'],
    seeAlso: ['dockerignore-missing', 'context-brings-secrets', 'host-state-in-build-context'],
    docs: `${build}#context`,
  },
  dockerfile: {
    en: {
      what: 'is the path of the Dockerfile, relative to the context; default `Dockerfile`.',
      why: 'A file `name.dockerignore` beside it replaces the `.dockerignore` of the context.',
    },
    de: {
      what: 'ist der Pfad des Dockerfiles, relativ zum Kontext; Standardwert `Dockerfile`.',
      why: 'Eine Datei `name.dockerignore` daneben ersetzt die `.dockerignore` des Kontexts.',
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
    since: 'Docker Compose 2.17',
    docs: `${build}#dockerfile_inline`,
  },
  args: {
    en: {
      what: 'sets values for `ARG` lines of the Dockerfile.',
      why: 'They exist during the build only, and a name without `ARG` there has no effect. Values that a `RUN` used stand in the history of the image: passwords belong in `build.secrets`.',
    },
    de: {
      what: 'setzt Werte für `ARG`-Zeilen des Dockerfiles.',
      why: 'Es gibt sie nur während des Builds, und ein Name ohne `ARG` dort bleibt wirkungslos. Werte, die ein `RUN` benutzt hat, stehen in der Historie des Images: Passwörter gehören in `build.secrets`.',
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
  target: {
    en: {
      what: 'builds up to this stage of the Dockerfile instead of the last one.',
      why: 'One Dockerfile can serve development and production. What is tested should be the stage that goes live.',
    },
    de: {
      what: 'baut bis zu dieser Stage des Dockerfiles statt bis zur letzten.',
      why: 'Ein Dockerfile kann so Entwicklung und Produktion bedienen. Geprüft werden sollte die Stage, die in Betrieb geht.',
    },
    good: 'build:\n  context: .\n  target: runtime',
    factors: ['dev-prod-parity'],
    docs: `${build}#target`,
  },
  secrets: {
    en: {
      what: 'gives the build secrets of the top level, for `RUN --mount=type=secret`.',
      why: 'The value is there for one `RUN` only and leaves no layer, unlike `args`.',
    },
    de: {
      what: 'gibt dem Build Secrets der obersten Ebene, für `RUN --mount=type=secret`.',
      why: 'Der Wert ist nur für ein einzelnes `RUN` da und hinterlässt, anders als `args`, keinen Layer.',
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
  cache_from: {
    en: {
      what: 'lists images or caches from which layers may be reused.',
      why: 'A CI machine that starts empty then need not build everything anew.',
    },
    de: {
      what: 'nennt Images oder Caches, aus denen Layer wiederverwendet werden dürfen.',
      why: 'Ein CI-Rechner, der leer startet, muss dann nicht alles neu bauen.',
    },
    docs: `${build}#cache_from`,
  },
  cache_to: {
    en: {
      what: 'says where the cache of this build is stored.',
      why: 'The next CI run can use it through `cache_from`. `mode=max` also keeps layers of build stages.',
    },
    de: {
      what: 'sagt, wohin der Cache dieses Builds gespeichert wird.',
      why: 'Der nächste CI-Lauf kann ihn über `cache_from` nutzen. `mode=max` bewahrt auch Layer der Build-Stages.',
    },
    docs: `${build}#cache_to`,
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
    since: 'Docker Compose 2.17',
    seeAlso: ['remote-context-unpinned'],
    docs: `${build}#additional_contexts`,
  },
  no_cache: {
    en: {
      what: 'with `true`, builds every layer anew.',
      why: 'Each build then takes the full time. It does not fetch a newer base image: that is what `pull` does.',
    },
    de: {
      what: 'mit `true` wird jeder Layer neu gebaut.',
      why: 'Jeder Build dauert dann die volle Zeit. Ein neueres Basis-Image wird dadurch nicht geladen: Das tut `pull`.',
    },
    docs: `${build}#no_cache`,
  },
  no_cache_filter: {
    en: {
      what: 'lists stages that are always built anew.',
      why: 'Only the step that must be fresh, such as fetching updates, takes its time; all other stages use the cache.',
    },
    de: {
      what: 'nennt Stages, die immer neu gebaut werden.',
      why: 'Nur der Schritt, der frisch sein muss, etwa das Laden von Updates, kostet Zeit; alle anderen Stages nutzen den Cache.',
    },
    docs: `${build}#no_cache`,
  },
  pull: {
    en: {
      what: 'with `true`, asks the registry for a newer base image at every build.',
      why: 'Without it a moved tag stays on the state this machine happens to have.',
    },
    de: {
      what: 'mit `true` fragt jeder Build die Registry nach einem neueren Basis-Image.',
      why: 'Ohne diese Angabe bleibt ein gewanderter Tag auf dem Stand, den dieser Rechner zufällig hat.',
    },
    docs: `${build}#pull`,
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
  platforms: {
    en: {
      what: 'lists the platforms to build for, such as `linux/amd64` and `linux/arm64`.',
      why: 'Foreign platforms are emulated unless the Dockerfile cross-compiles, which takes long.',
    },
    de: {
      what: 'nennt die Plattformen, für die gebaut wird, etwa `linux/amd64` und `linux/arm64`.',
      why: 'Fremde Plattformen werden emuliert, wenn das Dockerfile nicht cross-kompiliert; das dauert lange.',
    },
    factors: ['dev-prod-parity'],
    seeAlso: ['platform-not-built'],
    docs: `${build}#platforms`,
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
  network: {
    en: {
      what: 'chooses the network of `RUN` steps: `default`, `none`, `host`.',
      why: '`none` proves that the build downloads nothing. The services of this file cannot be reached while building.',
    },
    de: {
      what: 'wählt das Netz der `RUN`-Schritte: `default`, `none`, `host`.',
      why: '`none` belegt, dass der Build nichts lädt. Die Dienste dieser Datei sind beim Bauen nicht erreichbar.',
    },
    seeAlso: ['run-network-host'],
    docs: `${build}#network`,
  },
  entitlements: {
    en: {
      what: 'allows the build more than usual, such as `network.host` or `security.insecure`.',
      why: 'A Dockerfile from elsewhere could then act on the builder itself.',
    },
    de: {
      what: 'erlaubt dem Build mehr als üblich, etwa `network.host` oder `security.insecure`.',
      why: 'Ein fremdes Dockerfile könnte dann auf dem Builder selbst handeln.',
    },
    seeAlso: ['run-security-insecure'],
    docs: `${build}#entitlements`,
  },
  privileged: {
    en: {
      what: 'builds with extended privileges.',
      why: 'Every `RUN`, those of installed packages too, then acts with these rights on the machine that builds.',
    },
    de: {
      what: 'baut mit erweiterten Rechten.',
      why: 'Jedes `RUN`, auch das von installierten Paketen, handelt dann mit diesen Rechten auf dem Rechner, der baut.',
    },
    seeAlso: ['run-security-insecure'],
    docs: `${build}#privileged`,
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
      why: 'When a hole becomes known, the list tells which images have the package.',
    },
    de: {
      what: 'hängt eine Liste der Pakete im Image an (SBOM).',
      why: 'Wird eine Lücke bekannt, zeigt die Liste, welche Images das Paket enthalten.',
    },
    docs: `${build}#sbom`,
  },
  shm_size: {
    en: {
      what: 'sets the size of `/dev/shm` while building.',
      why: 'Browser tests in a `RUN` may need more than the default 64 MB.',
    },
    de: {
      what: 'setzt die Größe von `/dev/shm` beim Bauen.',
      why: 'Browser-Tests in einem `RUN` brauchen womöglich mehr als die üblichen 64 MB.',
    },
    docs: `${build}#shm_size`,
  },
  ulimits: {
    en: { what: 'sets limits per process while building.', why: 'They do not apply to the running container.' },
    de: { what: 'setzt Grenzen je Prozess beim Bauen.', why: 'Für den laufenden Container gelten sie nicht.' },
    docs: `${build}#ulimits`,
  },
  extra_hosts: {
    en: {
      what: 'adds lines to `/etc/hosts` while building.',
      why: 'They do not reach the image; the running service has its own `extra_hosts`.',
    },
    de: {
      what: 'ergänzt Zeilen in `/etc/hosts` beim Bauen.',
      why: 'Ins Image gelangen sie nicht; der laufende Dienst hat eigene `extra_hosts`.',
    },
    docs: `${build}#extra_hosts`,
  },
  isolation: {
    en: { what: 'chooses how build containers are separated (Windows).', why: 'On Linux only `default` exists.' },
    de: { what: 'wählt, wie Build-Container getrennt werden (Windows).', why: 'Unter Linux gibt es nur `default`.' },
    docs: `${build}#isolation`,
  },
} as const satisfies Explanations;

/** Service keys: which image a container starts from. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const imageTexts = {
  image: {
    en: {
      what: 'names the image the containers start from; with `build` too, it is the name of the result.',
      why: 'Without a tag it means `latest`, which is just a name. The next `pull` may bring a new major version, and a database may then refuse its old data. With a named version or a digest the repository shows when the image changes.',
    },
    de: {
      what: 'nennt das Image, aus dem die Container starten; zusammen mit `build` den Namen des Ergebnisses.',
      why: 'Ohne Tag gilt `latest`, und das ist nur ein Name. Der nächste `pull` kann eine neue Hauptversion bringen, und eine Datenbank verweigert dann womöglich ihre alten Daten. Mit fester Version oder Digest zeigt das Repository, wann sich das Image ändert.',
    },
    bad: 'image: postgres',
    good: 'image: postgres:17.6',
    tryIt: 'docker compose images',
    factors: ['dependencies', 'dev-prod-parity'],
    seeAlso: ['base-image-untagged', 'base-image-end-of-life', 'moving-tag'],
    docs: `${services}#image`,
  },
  build: {
    en: {
      what: 'builds the image from a Dockerfile; the value is a path to the build context, or a map with details.',
      why: 'Everything in the context can reach the image, so it needs a `.dockerignore`. In production the image should come from a registry: then exactly what was tested runs.',
    },
    de: {
      what: 'baut das Image aus einem Dockerfile; der Wert ist ein Pfad zum Build-Kontext oder eine Map mit Einzelheiten.',
      why: 'Alles im Kontext kann ins Image gelangen, er braucht daher eine `.dockerignore`. In Produktion sollte das Image aus einer Registry kommen: Dann läuft genau das, was getestet wurde.',
    },
    good: 'build:\n  context: .\n  target: runtime\nimage: registry.example.org/shop/web:1.4.2',
    tryIt: 'docker compose build --progress=plain',
    factors: ['build-release-run'],
    seeAlso: ['dockerignore-missing', 'remote-context-unpinned', 'duplicate-build'],
    docs: 'https://docs.docker.com/reference/compose-file/build/',
  },
  pull_policy: {
    en: {
      what: 'says when the image is fetched: `always`, `missing` (default), `never`, `build`, `daily`, `weekly`.',
      why: 'With `missing` a moved tag goes unnoticed on hosts that already have it: two hosts then run different content under the same name.',
    },
    de: {
      what: 'sagt, wann das Image geladen wird: `always`, `missing` (Standard), `never`, `build`, `daily`, `weekly`.',
      why: 'Bei `missing` bleibt ein gewanderter Tag auf Hosts, die ihn schon haben, unbemerkt: Zwei Hosts führen dann unter gleichem Namen verschiedenen Inhalt aus.',
    },
    docs: `${services}#pull_policy`,
  },
  pull_refresh_after: {
    en: {
      what: 'is the time after which the image is fetched again, with `pull_policy: refresh`.',
      why: 'A moved tag is noticed at the latest then. Until that, hosts can run different content under the same name.',
    },
    de: {
      what: 'ist die Zeit, nach der das Image neu geladen wird, bei `pull_policy: refresh`.',
      why: 'Ein gewanderter Tag fällt spätestens dann auf. Bis dahin können Hosts unter gleichem Namen verschiedenen Inhalt ausführen.',
    },
    docs: `${services}#pull_policy`,
  },
  platform: {
    en: {
      what: 'chooses the platform of the image, such as `linux/amd64`.',
      why: 'On another processor the container runs emulated: slower, and some programs fail. Windows images run on Windows hosts only.',
    },
    de: {
      what: 'wählt die Plattform des Images, etwa `linux/amd64`.',
      why: 'Auf einem anderen Prozessor läuft der Container emuliert: langsamer, und manche Programme scheitern. Windows-Images laufen nur auf Windows-Hosts.',
    },
    factors: ['dev-prod-parity'],
    seeAlso: ['platform-not-built'],
    docs: `${services}#platform`,
  },
} as const satisfies Explanations;

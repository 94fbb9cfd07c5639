/** Keys below `services.*.build`: how the build runs. */
import type { Explanations } from '../content.ts';

const build = 'https://docs.docker.com/reference/compose-file/build/';

export const buildSettingTexts = {
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

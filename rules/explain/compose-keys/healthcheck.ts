/** Service keys: the health check. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const healthcheckTexts = {
  healthcheck: {
    en: {
      what: 'is a command that Docker runs inside the container to see whether the service really answers.',
      why: '"Started" is not "ready": a database needs seconds before it accepts connections. Only with a check can `depends_on` wait. Compose marks a failing container `unhealthy`; it does not restart it by itself.',
    },
    de: {
      what: 'ist ein Befehl, den Docker im Container ausführt, um zu sehen, ob der Dienst wirklich antwortet.',
      why: '„Gestartet“ heißt nicht „bereit“: Eine Datenbank braucht Sekunden, bis sie Verbindungen annimmt. Erst mit einer Prüfung kann `depends_on` darauf warten. Compose markiert einen fehlerhaften Container als `unhealthy`, startet ihn aber nicht von selbst neu.',
    },
    good: {
      en: 'healthcheck:\n  test: ["CMD-SHELL", "pg_isready -U demo -d demo"]   # the program must exist in the image\n  interval: 10s\n  start_period: 20s',
      de: 'healthcheck:\n  test: ["CMD-SHELL", "pg_isready -U demo -d demo"]   # das Programm muss im Image vorhanden sein\n  interval: 10s\n  start_period: 20s',
    },
    tryIt: 'docker compose ps',
    factors: ['disposability'],
    seeAlso: ['missing-healthcheck', 'healthcheck-tool-missing', 'depends-on-not-healthy'],
    docs: `${services}#healthcheck`,
  },
  'healthcheck.test': {
    en: {
      what: 'is the command: `["CMD", …]` directly, `["CMD-SHELL", "…"]` or a text through `/bin/sh`.',
      why: 'Exit code 0 means healthy, anything else unhealthy. `CMD` knows no `||` and no variables. It runs in the container, so the program must exist there (slim images have no curl), and `127.0.0.1` is the container itself. `["NONE"]` switches off the check of the image.',
    },
    de: {
      what: 'ist der Befehl: `["CMD", …]` direkt, `["CMD-SHELL", "…"]` oder ein Text über `/bin/sh`.',
      why: 'Exit-Code 0 bedeutet `healthy`, alles andere `unhealthy`. `CMD` kennt kein `||` und keine Variablen. Der Befehl läuft im Container: Das Programm muss dort vorhanden sein (slim-Images haben kein curl), und `127.0.0.1` ist der Container selbst. `["NONE"]` schaltet die Prüfung des Images ab.',
    },
    bad: 'test: ["CMD", "curl -f http://127.0.0.1/ || exit 1"]',
    good: 'test: ["CMD-SHELL", "wget -qO- http://127.0.0.1/ || exit 1"]',
    tryIt: 'docker inspect -f "{{json .State.Health}}" <container>',
    seeAlso: ['healthcheck-tool-missing', 'healthcheck-shell-in-cmd', 'healthcheck-always-true'],
    docs: `${services}#healthcheck`,
  },
  'healthcheck.interval': {
    en: {
      what: 'is the time between two checks; default 30s.',
      why: 'Together with `retries` it decides how long a failure stays unnoticed: 3 × 30s is one and a half minutes.',
    },
    de: {
      what: 'ist die Zeit zwischen zwei Prüfungen; Standardwert 30s.',
      why: 'Zusammen mit `retries` bestimmt sie, wie lange ein Ausfall unbemerkt bleibt: 3 × 30s sind anderthalb Minuten.',
    },
    seeAlso: ['healthcheck-timings'],
    docs: `${services}#healthcheck`,
  },
  'healthcheck.timeout': {
    en: {
      what: 'is the time after which a running check counts as failed; default 30s.',
      why: 'It should be close to what a caller would wait for an answer.',
    },
    de: {
      what: 'ist die Zeit, nach der eine laufende Prüfung als gescheitert gilt; Standardwert 30s.',
      why: 'Sie sollte dem entsprechen, was ein Aufrufer auf eine Antwort warten würde.',
    },
    seeAlso: ['healthcheck-timings'],
    docs: `${services}#healthcheck`,
  },
  'healthcheck.retries': {
    en: {
      what: 'is the number of failures in a row after which the container counts as unhealthy; default 3.',
      why: 'One lost request should not be an outage.',
    },
    de: {
      what: 'ist die Zahl der Fehlschläge in Folge, ab der der Container als ungesund gilt; Standardwert 3.',
      why: 'Eine einzelne verlorene Anfrage soll kein Ausfall sein.',
    },
    seeAlso: ['healthcheck-timings'],
    docs: `${services}#healthcheck`,
  },
  'healthcheck.start_period': {
    en: {
      what: 'is the time in which failed checks do not count yet; default 0s.',
      why: 'A program that starts slowly would otherwise be unhealthy before it was ever ready, and everything that waits for it would fail.',
    },
    de: {
      what: 'ist die Anlaufzeit, in der gescheiterte Prüfungen noch nicht zählen; Standardwert 0s.',
      why: 'Ein langsam startendes Programm gälte sonst als ungesund, bevor es je bereit war, und alles, was darauf wartet, würde scheitern.',
    },
    seeAlso: ['healthcheck-timings'],
    docs: `${services}#healthcheck`,
  },
  'healthcheck.start_interval': {
    en: {
      what: 'is the time between checks during the start period; default 5s.',
      why: 'The service counts as ready sooner, so dependent services start sooner.',
    },
    de: {
      what: 'ist der Abstand der Prüfungen während der Anlaufzeit; Standardwert 5s.',
      why: 'Der Dienst gilt früher als bereit, abhängige Dienste starten entsprechend früher.',
    },
    since: 'Docker Engine 25.0',
    seeAlso: ['healthcheck-timings'],
    docs: `${services}#healthcheck`,
  },
  'healthcheck.disable': {
    en: {
      what: 'with `true`, switches off the check that the image brings.',
      why: 'Docker then only knows whether the process runs, and `condition: service_healthy` cannot be met.',
    },
    de: {
      what: 'schaltet mit `true` die Prüfung ab, die das Image mitbringt.',
      why: 'Docker weiß dann nur, ob der Prozess läuft, und `condition: service_healthy` lässt sich nicht erfüllen.',
    },
    seeAlso: ['missing-healthcheck', 'depends-on-healthy-without-healthcheck'],
    docs: `${services}#healthcheck`,
  },
} as const satisfies Explanations;

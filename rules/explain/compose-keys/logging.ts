/** Service keys: logs. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const loggingTexts = {
  logging: {
    en: {
      what: 'says where the output of the containers goes and how much of it is kept.',
      why: 'The driver `json-file` keeps everything without a limit until the disk of the host is full. `max-size` and `max-file` limit it; the driver `local` does so by default. The app itself writes to standard output, not to files.',
    },
    de: {
      what: 'bestimmt, wohin die Ausgabe der Container geht und wie viel davon aufgehoben wird.',
      why: 'Der Treiber `json-file` hebt alles ohne Grenze auf, bis der Datenträger des Hosts voll ist. `max-size` und `max-file` begrenzen das; der Treiber `local` tut es von sich aus. Die App selbst schreibt auf die Standardausgabe, nicht in Dateien.',
    },
    good: 'logging:\n  driver: json-file\n  options:\n    max-size: 10m\n    max-file: "3"',
    tryIt: 'docker compose logs --tail 20',
    factors: ['logs'],
    seeAlso: ['log-rotation-missing', 'logging-driver-none'],
    docs: `${services}#logging`,
  },
  'logging.driver': {
    en: {
      what: 'is the log driver: `json-file` (usual default), `local`, `journald`, `syslog`, `fluentd`, `none` …',
      why: 'With `none` there is nothing to read after a crash. Drivers that send logs away can block the app when the receiver is down, unless `mode: non-blocking` is set.',
    },
    de: {
      what: 'ist der Log-Treiber: `json-file` (üblicher Standard), `local`, `journald`, `syslog`, `fluentd`, `none` …',
      why: 'Bei `none` gibt es nach einem Absturz nichts zu lesen. Treiber, die Logs verschicken, können die App blockieren, wenn der Empfänger fehlt und `mode: non-blocking` nicht gesetzt ist.',
    },
    factors: ['logs'],
    seeAlso: ['logging-driver-none', 'log-rotation-missing'],
    docs: `${services}#logging`,
  },
  'logging.options': {
    en: {
      what: 'are options of the driver; all values are texts.',
      why: '`max-size: 10m` with `max-file: "3"` keeps at most 30 MB per container. With `json-file`, `max-file` has no effect without `max-size`.',
    },
    de: {
      what: 'sind Optionen des Treibers; alle Werte sind Texte.',
      why: '`max-size: 10m` mit `max-file: "3"` hebt je Container höchstens 30 MB auf. Bei `json-file` wirkt `max-file` ohne `max-size` nicht.',
    },
    factors: ['logs'],
    seeAlso: ['log-rotation-missing'],
    docs: `${services}#logging`,
  },
} as const satisfies Explanations;

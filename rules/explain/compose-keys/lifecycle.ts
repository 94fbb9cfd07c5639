/** Service keys: when containers start and stop, and how many there are. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const lifecycleTexts = {
  depends_on: {
    en: {
      what: 'decides the order of starting and stopping; the list form waits for the start only, not for readiness.',
      why: 'A database needs seconds before it accepts connections; until then the app fails. `service_healthy` waits for the `healthcheck` of the other service, `service_completed_successfully` for the end of a task such as a migration. Later failures are not covered: the app itself must reconnect.',
    },
    de: {
      what: 'bestimmt die Reihenfolge von Start und Stopp; die Liste wartet nur auf den Start, nicht auf Bereitschaft.',
      why: 'Eine Datenbank braucht Sekunden, bis sie Verbindungen annimmt; bis dahin scheitert die App. `service_healthy` wartet auf den `healthcheck` des anderen Dienstes, `service_completed_successfully` auf das Ende einer Aufgabe wie einer Migration. Spätere Ausfälle sind nicht abgedeckt: Die App muss sich selbst neu verbinden.',
    },
    bad: 'depends_on: [db]',
    good: 'depends_on:\n  db:\n    condition: service_healthy',
    tryIt: 'docker compose up --wait',
    factors: ['disposability'],
    seeAlso: ['depends-on-not-healthy', 'missing-depends-on', 'dependency-cycle'],
    docs: `${services}#depends_on`,
  },
  'depends_on.*': {
    en: {
      what: 'is a service that must be started before this one.',
      why: 'Without a condition only its start is awaited. It must exist in this project; a circle of dependencies is refused.',
    },
    de: {
      what: 'ist ein Dienst, der vor diesem gestartet sein muss.',
      why: 'Ohne Bedingung wird nur sein Start abgewartet. Er muss in diesem Projekt existieren; eine zirkuläre Abhängigkeit wird abgelehnt.',
    },
    seeAlso: ['undefined-service', 'dependency-cycle', 'dependency-on-disabled-profile'],
    docs: `${services}#depends_on`,
  },
  'depends_on.*.condition': {
    en: {
      what: 'says what is awaited: `service_started`, `service_healthy` or `service_completed_successfully`.',
      why: '`service_healthy` needs a `healthcheck` there or in its image; without one `docker compose up` ends with an error. `service_completed_successfully` waits until the process ends with code 0.',
    },
    de: {
      what: 'legt fest, worauf gewartet wird: `service_started`, `service_healthy`, `service_completed_successfully`.',
      why: '`service_healthy` braucht dort oder in dessen Image einen `healthcheck`; ohne ihn endet `docker compose up` mit einem Fehler. `service_completed_successfully` wartet, bis der Prozess mit Code 0 endet.',
    },
    seeAlso: ['depends-on-healthy-without-healthcheck', 'depends-on-completed-vs-restart', 'depends-on-not-healthy'],
    docs: `${services}#depends_on`,
  },
  'depends_on.*.restart': {
    en: {
      what: 'restarts this service when Compose restarts or replaces the other one.',
      why: 'It applies to actions of Compose such as `docker compose restart db`, not to a crash.',
    },
    de: {
      what: 'startet diesen Dienst neu, wenn Compose den anderen neu startet oder ersetzt.',
      why: 'Das gilt für Aktionen von Compose wie `docker compose restart db`, nicht nach einem Absturz.',
    },
    docs: `${services}#depends_on`,
  },
  'depends_on.*.required': {
    en: {
      what: 'with `false`, a missing or switched-off dependency only causes a warning; the default is `true`.',
      why: 'It fits optional services that a profile switches on. The app must then work without them.',
    },
    de: {
      what: 'mit `false` führt eine fehlende oder abgeschaltete Abhängigkeit nur zu einer Warnung; Standardwert `true`.',
      why: 'Das passt zu optionalen Diensten, die ein Profil einschaltet. Die App muss dann ohne sie auskommen.',
    },
    seeAlso: ['dependency-on-disabled-profile'],
    docs: `${services}#depends_on`,
  },
  profiles: {
    en: {
      what: 'starts the service only when one of these profiles is active: `docker compose --profile debug up`.',
      why: 'Database consoles and one-off tasks then do not run all the time. A service without profiles always starts; naming a service on the command line starts it too.',
    },
    de: {
      what: 'startet den Dienst nur, wenn eines dieser Profile aktiv ist: `docker compose --profile debug up`.',
      why: 'Datenbank-Oberflächen und einmalige Aufgaben laufen dann nicht ständig mit. Ein Dienst ohne Profile startet immer; ein auf der Kommandozeile genannter ebenfalls.',
    },
    good: 'mail:\n  image: axllent/mailpit:v1.27.8\n  profiles: [debug]',
    tryIt: 'docker compose --profile debug up',
    factors: ['admin-processes'],
    seeAlso: ['dependency-on-disabled-profile', 'dev-tools-service-image'],
    docs: `${services}#profiles`,
  },
  restart: {
    en: {
      what: 'says what happens when the container ends: `no` (default), `on-failure[:n]`, `always`, `unless-stopped`.',
      why: 'Without it a crashed service stays down, also after a reboot of the host. `unless-stopped` respects a stop by hand. `always` also repeats a migration that has finished: one-off tasks need `"no"`, in quotes, because YAML 1.1 reads `no` as false.',
    },
    de: {
      what: 'legt fest, was nach dem Ende des Containers geschieht: `no` (Standard), `on-failure[:n]`, `always`, `unless-stopped`.',
      why: 'Ohne Angabe bleibt ein abgestürzter Dienst aus, auch nach einem Neustart des Hosts. Mit `unless-stopped` bleibt ein von Hand gestoppter Container aus. `always` wiederholt auch eine beendete Migration: Einmalige Aufgaben brauchen `"no"`, und zwar in Anführungszeichen, weil YAML 1.1 `no` als false liest.',
    },
    good: 'restart: unless-stopped',
    tryIt: 'docker inspect -f "{{.RestartCount}}" <container>',
    factors: ['disposability'],
    seeAlso: ['restart-policy-missing', 'restart-no-quoted', 'restart-without-end'],
    docs: `${services}#restart`,
  },
  stop_signal: {
    en: {
      what: 'replaces the signal that asks the main process to end (SIGTERM, or `STOPSIGNAL` of the image).',
      why: 'If the program is PID 1 and does not handle the signal, nothing happens during the grace period; then comes SIGKILL. SIGKILL itself leaves no time to finish requests.',
    },
    de: {
      what: 'ersetzt das Signal, das den Hauptprozess zum Ende auffordert (SIGTERM oder `STOPSIGNAL` des Images).',
      why: 'Behandelt das Programm als PID 1 das Signal nicht, geschieht während der Wartezeit nichts; danach folgt SIGKILL. SIGKILL selbst lässt keine Zeit, Anfragen abzuschließen.',
    },
    factors: ['disposability'],
    seeAlso: ['invalid-stopsignal', 'ungraceful-stopsignal', 'canonical-stopsignal'],
    docs: `${services}#stop_signal`,
  },
  stop_grace_period: {
    en: {
      what: 'is how long Compose waits after the stop signal before it sends SIGKILL; default 10s.',
      why: 'A database that writes its data or a worker with long jobs may need more. `0s` kills at once: open requests and unwritten data are lost.',
    },
    de: {
      what: 'ist die Wartezeit nach dem Stoppsignal, bevor Compose SIGKILL schickt; Standardwert 10s.',
      why: 'Eine Datenbank, die Daten wegschreibt, oder ein Worker mit langen Aufgaben braucht womöglich mehr. `0s` beendet sofort: Offene Anfragen und ungeschriebene Daten gehen verloren.',
    },
    good: 'stop_grace_period: 30s',
    factors: ['disposability'],
    seeAlso: ['ungraceful-stopsignal'],
    docs: `${services}#stop_grace_period`,
  },
  scale: {
    en: {
      what: 'is the number of containers of this service.',
      why: 'More than one needs a service without `container_name` and without a fixed host port: both exist only once per host. State must not lie in the container.',
    },
    de: {
      what: 'ist die Zahl der Container dieses Dienstes.',
      why: 'Mehr als einer verlangt einen Dienst ohne `container_name` und ohne festen Host-Port: Beides gibt es je Host nur einmal. Zustand darf nicht im Container liegen.',
    },
    factors: ['concurrency'],
    seeAlso: ['scale-conflict'],
    docs: `${services}#scale`,
  },
} as const satisfies Explanations;

/** The twelve factors: number, name and one line each. Names and German gists as on 12factor.net. */
import { type Factor, factors, type Language } from '../core/rule.ts';

interface FactorText {
  readonly name: string;
  readonly gist: string;
  /** What it means for images and containers. */
  readonly why: string;
}

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** The roman number of a factor: `config` is `III`. */
export const factorNumeral = (factor: Factor): string => numerals[factors.indexOf(factor)] ?? '';

/** The page of a factor at 12factor.net in a language. */
export const factorUrl = (factor: Factor, language: Language): string =>
  `https://12factor.net/${language === 'en' ? '' : `${language}/`}${factor}`;

const factorWord: Readonly<Record<Language, string>> = { en: 'Factor', de: 'Faktor' };

/** A markdown link such as "Factor III (Config)"; the gist of the factor is its tooltip. */
export function factorLink(factor: Factor, language: Language): string {
  const { name, gist } = factorTexts[factor][language];
  return `[${factorWord[language]} ${factorNumeral(factor)} (${name})](${factorUrl(factor, language)} "${gist}")`;
}

export const factorTexts: Readonly<Record<Factor, Readonly<Record<Language, FactorText>>>> = {
  codebase: {
    en: {
      name: 'Codebase',
      gist: 'One codebase tracked in revision control, many deploys',
      why: 'One repository holds the app, and the same image built from it runs in all deploys. A label with the revision tells which commit is running.',
    },
    de: {
      name: 'Codebase',
      gist: 'Eine im Versionsmanagementsystem verwaltete Codebase, viele Deployments',
      why: 'Ein Repository enthält die App, und dasselbe daraus gebaute Image läuft in allen Deployments. Ein Label mit der Revision zeigt, welcher Commit gerade läuft.',
    },
  },
  dependencies: {
    en: {
      name: 'Dependencies',
      gist: 'Explicitly declare and isolate dependencies',
      why: 'Everything the app needs is named with its version, in the Dockerfile or a lock file. What is not named is left to chance: the next build may get something else.',
    },
    de: {
      name: 'Abhängigkeiten',
      gist: 'Abhängigkeiten explizit deklarieren und isolieren',
      why: 'Alles, was die App braucht, steht mit Version im Dockerfile oder in einer Lock-Datei. Was dort fehlt, ist Zufall: Der nächste Build bekommt womöglich etwas anderes.',
    },
  },
  config: {
    en: {
      name: 'Config',
      gist: 'Store config in the environment',
      why: 'What differs between test and production reaches the container at its start. An image that holds such values must be rebuilt for every environment, and whoever can pull it can read them.',
    },
    de: {
      name: 'Konfiguration',
      gist: 'Die Konfiguration in Umgebungsvariablen ablegen',
      why: 'Was sich zwischen Test und Produktion unterscheidet, erhält der Container beim Start. Ein Image mit solchen Werten muss für jede Umgebung neu gebaut werden, und wer es laden darf, kann sie lesen.',
    },
  },
  'backing-services': {
    en: {
      name: 'Backing services',
      gist: 'Treat backing services as attached resources',
      why: 'Database, queue and mail server are reached by an address from the configuration. They run in containers of their own, so that each can be replaced without touching the app.',
    },
    de: {
      name: 'Unterstützende Dienste',
      gist: 'Unterstützende Dienste als angehängte Ressourcen behandeln',
      why: 'Datenbank, Warteschlange und Mailserver werden über eine Adresse aus der Konfiguration erreicht. Sie laufen in eigenen Containern und lassen sich so austauschen, ohne die App zu ändern.',
    },
  },
  'build-release-run': {
    en: {
      name: 'Build, release, run',
      gist: 'Strictly separate build and run stages',
      why: 'Compilers and downloads belong to the image build. A container that builds at its start takes longer, needs the network and may fail exactly when a restart is urgent.',
    },
    de: {
      name: 'Build, release, run',
      gist: 'Build- und Run-Phase strikt trennen',
      why: 'Übersetzen und Herunterladen gehören in den Image-Build. Ein Container, der erst beim Start baut, braucht länger, benötigt das Netz und kann gerade dann scheitern, wenn ein Neustart drängt.',
    },
  },
  processes: {
    en: {
      name: 'Processes',
      gist: 'Execute the app as one or more stateless processes',
      why: 'What a process writes into its container is gone when the container is replaced. Data that must survive belongs in a backing service or a volume.',
    },
    de: {
      name: 'Prozesse',
      gist: 'Die App als einen oder mehrere Prozesse ausführen',
      why: 'Was ein Prozess in seinen Container schreibt, ist weg, sobald der Container ersetzt wird. Daten, die bleiben müssen, gehören in einen unterstützenden Dienst oder in ein Volume.',
    },
  },
  'port-binding': {
    en: {
      name: 'Port binding',
      gist: 'Export services via port binding',
      why: 'The app brings its own server and listens on a port, on all interfaces of the container. On 127.0.0.1 it would be reachable from inside its own container only.',
    },
    de: {
      name: 'Bindung an Ports',
      gist: 'Dienste durch das Binden von Ports exportieren',
      why: 'Die App bringt ihren Server selbst mit und lauscht auf einem Port, und zwar auf allen Schnittstellen des Containers. Auf 127.0.0.1 wäre sie nur im eigenen Container erreichbar.',
    },
  },
  concurrency: {
    en: {
      name: 'Concurrency',
      gist: 'Scale out via the process model',
      why: 'More load is met with more containers of the same kind. Web server and worker are separate services, so that each can be scaled, restarted and limited alone.',
    },
    de: {
      name: 'Nebenläufigkeit',
      gist: 'Mit dem Prozess-Modell skalieren',
      why: 'Bei mehr Last laufen mehr gleichartige Container. Webserver und Worker sind getrennte Dienste und lassen sich einzeln skalieren, neu starten und begrenzen.',
    },
  },
  disposability: {
    en: {
      name: 'Disposability',
      gist: 'Maximize robustness with fast startup and graceful shutdown',
      why: 'Containers are stopped and replaced at any time. The main process must receive SIGTERM and react to it; otherwise it is killed after the grace period, and open requests are lost.',
    },
    de: {
      name: 'Einweggebrauch',
      gist: 'Robuster mit schnellem Start und problemlosen Stopp',
      why: 'Container werden jederzeit beendet und ersetzt. Der Hauptprozess muss SIGTERM erhalten und darauf reagieren; sonst wird er nach der Wartezeit hart beendet, und offene Anfragen gehen verloren.',
    },
  },
  'dev-prod-parity': {
    en: {
      name: 'Dev/prod parity',
      gist: 'Keep development, staging, and production as similar as possible',
      why: 'The same image with the same versions runs everywhere. A tag that moves, or another database during development, can bring errors that appear only in production.',
    },
    de: {
      name: 'Dev-Prod-Vergleichbarkeit',
      gist: 'Entwicklung, Staging und Produktion so ähnlich wie möglich halten',
      why: 'Dasselbe Image mit denselben Versionen läuft überall. Ein wandernder Tag oder eine andere Datenbank in der Entwicklung kann zu Fehlern führen, die erst in Produktion auftreten.',
    },
  },
  logs: {
    en: {
      name: 'Logs',
      gist: 'Treat logs as event streams',
      why: 'The app writes to standard output, the platform collects it. Log files inside the container fill the disk of the host, do not appear in `docker logs` and vanish with the container.',
    },
    de: {
      name: 'Logs',
      gist: 'Logs als Strom von Ereignissen behandeln',
      why: 'Die App schreibt auf die Standardausgabe, die Plattform sammelt sie ein. Log-Dateien im Container füllen den Datenträger des Hosts, fehlen in `docker logs` und verschwinden mit dem Container.',
    },
  },
  'admin-processes': {
    en: {
      name: 'Admin processes',
      gist: 'Run admin/management tasks as one-off processes',
      why: 'Migrations and similar tasks run once, from the same image and with the same configuration as the app. In the start command every replica of the app would run them.',
    },
    de: {
      name: 'Admin-Prozesse',
      gist: 'Admin/Management-Aufgaben als einmalige Vorgänge behandeln',
      why: 'Migrationen und ähnliche Aufgaben laufen einmal, mit demselben Image und derselben Konfiguration wie die App. Im Startbefehl würde jede Instanz der App sie ausführen.',
    },
  },
};

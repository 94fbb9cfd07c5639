/** Service keys: the process in the container, and what it sees of itself. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const processTexts = {
  command: {
    en: {
      what: 'replaces the `CMD` of the image; the `ENTRYPOINT` stays.',
      why: 'Unlike in a Dockerfile, no shell runs a text here: it is split into words, `&&` and `|` are passed on as arguments. `$VAR` is replaced by Compose on the host; for the container write `$$VAR` inside `sh -c`. Migrations in front of the server would run in every replica.',
    },
    de: {
      what: 'ersetzt das `CMD` des Images; der `ENTRYPOINT` bleibt.',
      why: 'Anders als im Dockerfile führt keine Shell den Text aus: Er wird in Wörter zerlegt, `&&` und `|` werden als Argumente übergeben. `$VAR` ersetzt Compose auf dem Host; für eine Variable des Containers steht `$$VAR` in einem `sh -c`. Eine Migration vor dem Server liefe in jeder Instanz.',
    },
    bad: 'command: npm run migrate && node server.js',
    good: 'command: ["node", "server.js"]',
    tryIt: 'docker compose top',
    factors: ['disposability', 'admin-processes'],
    seeAlso: ['shell-syntax-without-shell', 'migration-at-start', 'install-at-start'],
    docs: `${services}#command`,
  },
  entrypoint: {
    en: {
      what: 'replaces the `ENTRYPOINT` of the image, and drops its `CMD` too.',
      why: 'Official images prepare users, folders and passwords in their entrypoint; replacing it skips all that. A text is split into words, not run by a shell. `[]` or an empty text removes the entrypoint.',
    },
    de: {
      what: 'ersetzt den `ENTRYPOINT` des Images und verwirft auch dessen `CMD`.',
      why: 'Offizielle Images bereiten in ihrem Entrypoint Benutzer, Ordner und Passwörter vor; wer ihn ersetzt, überspringt all das. Ein Text wird in Wörter zerlegt und nicht von einer Shell ausgeführt. `[]` oder ein leerer Text entfernt den Entrypoint.',
    },
    good: 'entrypoint: ["java", "-jar", "/app/app.jar"]\ncommand: ["--server.port=8080"]',
    tryIt: 'docker compose top',
    factors: ['disposability'],
    seeAlso: ['entrypoint-drops-cmd', 'shell-wrapper-without-exec'],
    docs: `${services}#entrypoint`,
  },
  working_dir: {
    en: {
      what: 'replaces the `WORKDIR` of the image.',
      why: 'Relative paths of the command start here. If the directory does not exist, it is created empty and the program does not find its files.',
    },
    de: {
      what: 'ersetzt das `WORKDIR` des Images.',
      why: 'Relative Pfade des Befehls beginnen hier. Existiert das Verzeichnis nicht, wird es leer angelegt, und das Programm findet seine Dateien nicht.',
    },
    docs: `${services}#working_dir`,
  },
  init: {
    en: {
      what: 'puts a small init process in front of the app as PID 1.',
      why: 'For PID 1 there is no default action on SIGTERM, and orphaned child processes stay behind as zombies when they end. The init process passes signals on and collects zombies. It is no reason to run several services in one container.',
    },
    de: {
      what: 'stellt der App einen kleinen Init-Prozess als PID 1 voran.',
      why: 'Für PID 1 gibt es bei SIGTERM keine Standardreaktion, und verwaiste Kindprozesse bleiben nach ihrem Ende als Zombies zurück. Der Init-Prozess reicht Signale weiter und räumt Zombies ab. Ein Grund, mehrere Dienste in einen Container zu packen, ist das nicht.',
    },
    good: 'web:\n  init: true\n  command: ["node", "server.js"]',
    tryIt: 'docker compose top',
    factors: ['disposability'],
    seeAlso: ['missing-init', 'double-init'],
    docs: `${services}#init`,
  },
  tty: {
    en: {
      what: 'gives the container a terminal (`docker run -t`).',
      why: 'Programs then colour their output and mix standard output and error, which makes logs harder to evaluate. A shell as main process then stays alive without doing anything.',
    },
    de: {
      what: 'gibt dem Container ein Terminal (`docker run -t`).',
      why: 'Programme färben dann ihre Ausgabe und mischen Standardausgabe und Fehlerausgabe, was Logs schwerer auswertbar macht. Eine Shell als Hauptprozess bleibt damit am Leben, ohne etwas zu tun.',
    },
    factors: ['logs'],
    seeAlso: ['keep-alive-hack'],
    docs: `${services}#tty`,
  },
  stdin_open: {
    en: {
      what: 'keeps standard input open (`docker run -i`).',
      why: 'Servers do not read it. It is needed for programs that are used by hand.',
    },
    de: {
      what: 'hält die Standardeingabe offen (`docker run -i`).',
      why: 'Server lesen sie nicht. Gebraucht wird es für Programme, die von Hand bedient werden.',
    },
    docs: `${services}#stdin_open`,
  },
  attach: {
    en: {
      what: 'with `false`, `docker compose up` does not show the output of this service.',
      why: 'The logs are still collected and can be read with `docker compose logs`.',
    },
    de: {
      what: 'mit `false` zeigt `docker compose up` die Ausgabe dieses Dienstes nicht an.',
      why: 'Die Logs werden trotzdem gesammelt und sind mit `docker compose logs` lesbar.',
    },
    docs: `${services}#attach`,
  },
  container_name: {
    en: {
      what: 'gives the container a fixed name.',
      why: 'A container name exists once per host: the service cannot be scaled, and the project cannot run a second time beside itself. Services reach each other by service name anyway, and `docker compose logs web` needs no container name.',
    },
    de: {
      what: 'gibt dem Container einen festen Namen.',
      why: 'Einen Containernamen gibt es je Host nur einmal: Der Dienst lässt sich nicht skalieren und das Projekt nicht ein zweites Mal daneben starten. Dienste erreichen einander ohnehin über den Dienstnamen, und `docker compose logs web` braucht keinen Containernamen.',
    },
    bad: 'web:\n  container_name: shop-web\n  scale: 3',
    good: 'web:\n  scale: 3',
    tryIt: 'docker compose up --scale web=3',
    factors: ['concurrency'],
    seeAlso: ['scale-conflict', 'duplicate-container-name'],
    docs: `${services}#container_name`,
  },
  hostname: {
    en: {
      what: 'sets the host name the container has for itself.',
      why: 'For other services the name of the service is the address. Some programs (RabbitMQ) store their data under the host name and need a fixed one.',
    },
    de: {
      what: 'setzt den Hostnamen, den der Container selbst hat.',
      why: 'Für andere Dienste ist der Dienstname die Adresse. Manche Programme (RabbitMQ) legen ihre Daten unter dem Hostnamen ab und brauchen einen festen.',
    },
    seeAlso: ['rabbitmq-without-hostname'],
    docs: `${services}#hostname`,
  },
  domainname: {
    en: {
      what: 'sets the domain part of the name the container has for itself.',
      why: 'It is not entered in any DNS outside; mail servers are the usual reason to set it.',
    },
    de: {
      what: 'setzt den Domain-Teil des Namens, den der Container selbst hat.',
      why: 'In einem DNS außerhalb erscheint er nicht; üblich ist die Angabe vor allem bei Mailservern.',
    },
    docs: `${services}#domainname`,
  },
} as const satisfies Explanations;

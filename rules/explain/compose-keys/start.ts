/** Service keys: what runs, and when. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const startTexts = {
  image: {
    en: {
      what: 'names the image the containers start from; with `build` too, it is the name of the result.',
      why: 'Without a tag it means `latest`: what was published last. The next `pull` may bring a new major version, and a database then may refuse its old data. A named version or a digest makes a change visible in the repository.',
    },
    de: {
      what: 'nennt das Image, aus dem die Container starten; zusammen mit `build` den Namen des Ergebnisses.',
      why: 'Ohne Tag gilt `latest`: das zuletzt Veröffentlichte. Der nächste `pull` kann eine neue Hauptversion bringen, und eine Datenbank verweigert dann womöglich ihre alten Daten. Eine feste Version oder ein Digest macht die Änderung im Repository sichtbar.',
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
      what: 'builds the image from a Dockerfile: a path to the build context, or a map with details.',
      why: 'Everything in the context can reach the image, so it needs a `.dockerignore`. In production the image should come from a registry: what was tested is then what runs.',
    },
    de: {
      what: 'baut das Image aus einem Dockerfile: ein Pfad zum Build-Kontext oder eine Map mit Einzelheiten.',
      why: 'Alles im Kontext kann ins Image gelangen, er braucht daher eine `.dockerignore`. In Produktion sollte das Image aus einer Registry kommen: Was geprüft wurde, läuft dann auch.',
    },
    good: 'build:\n  context: .\n  target: runtime\nimage: registry.example.org/shop/web:1.4.2',
    tryIt: 'docker compose build --progress=plain',
    factors: ['build-release-run'],
    seeAlso: ['dockerignore-missing', 'remote-context-unpinned', 'duplicate-build'],
    docs: 'https://docs.docker.com/reference/compose-file/build/',
  },
  command: {
    en: {
      what: 'replaces the `CMD` of the image; the `ENTRYPOINT` stays.',
      why: 'Unlike in a Dockerfile, no shell runs a text here: it is split into words, `&&` and `|` are passed on as arguments. `$VAR` is replaced by Compose on the host; for the container write `$$VAR` inside `sh -c`. Migrations in front of the server would run in every copy.',
    },
    de: {
      what: 'ersetzt das `CMD` des Images; der `ENTRYPOINT` bleibt.',
      why: 'Anders als im Dockerfile führt keine Shell den Text aus: Er wird in Wörter zerlegt, `&&` und `|` werden als Argumente übergeben. `$VAR` ersetzt Compose auf dem Host; für den Container steht `$$VAR` in einem `sh -c`. Migrationen vor dem Server liefen in jeder Kopie.',
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
  container_name: {
    en: {
      what: 'gives the container a fixed name.',
      why: 'A name exists once per host: the service cannot be scaled, and the project cannot run a second time beside itself. Services reach each other by service name anyway, and `docker compose logs web` needs no container name.',
    },
    de: {
      what: 'gibt dem Container einen festen Namen.',
      why: 'Ein Name existiert je Host nur einmal: Der Dienst lässt sich nicht skalieren und das Projekt nicht ein zweites Mal daneben starten. Dienste erreichen einander ohnehin über den Dienstnamen, und `docker compose logs web` braucht keinen Containernamen.',
    },
    bad: 'web:\n  container_name: shop-web\n  scale: 3',
    good: 'web:\n  scale: 3',
    tryIt: 'docker compose up --scale web=3',
    factors: ['concurrency'],
    seeAlso: ['scale-conflict', 'duplicate-container-name'],
    docs: `${services}#container_name`,
  },
  depends_on: {
    en: {
      what: 'decides the order of starting and stopping; the list form waits for the start only, not for readiness.',
      why: 'A database needs seconds before it accepts connections; until then the app fails. `service_healthy` waits for the `healthcheck` of the other service, `service_completed_successfully` for a task such as a migration. Later failures are not covered: the app must reconnect.',
    },
    de: {
      what: 'bestimmt die Reihenfolge von Start und Stopp; die Liste wartet nur auf den Start, nicht auf Bereitschaft.',
      why: 'Eine Datenbank braucht Sekunden, bis sie Verbindungen annimmt; bis dahin scheitert die App. `service_healthy` wartet auf den `healthcheck` des anderen Dienstes, `service_completed_successfully` auf eine Aufgabe wie eine Migration. Spätere Ausfälle sind nicht abgedeckt: Die App muss sich neu verbinden.',
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
      what: 'sagt, worauf gewartet wird: `service_started`, `service_healthy`, `service_completed_successfully`.',
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
    since: 'Docker Compose 2.17',
    docs: `${services}#depends_on`,
  },
  'depends_on.*.required': {
    en: {
      what: 'with `false`, a missing or switched-off dependency only causes a warning; the default is `true`.',
      why: 'It fits optional services that a profile switches on. The app must then work without them.',
    },
    de: {
      what: 'mit `false` gibt eine fehlende oder abgeschaltete Abhängigkeit nur eine Warnung; Standardwert `true`.',
      why: 'Das passt zu optionalen Diensten, die ein Profil einschaltet. Die App muss dann ohne sie auskommen.',
    },
    since: 'Docker Compose 2.20',
    seeAlso: ['dependency-on-disabled-profile'],
    docs: `${services}#depends_on`,
  },
  restart: {
    en: {
      what: 'says what happens when the container ends: `no` (default), `on-failure[:n]`, `always`, `unless-stopped`.',
      why: 'Without it a crashed service stays down, also after a reboot of the host. `unless-stopped` respects a stop by hand. `always` also repeats a migration that has finished: one-off tasks need `"no"`. `no` must be quoted in tools that read YAML 1.1.',
    },
    de: {
      what: 'sagt, was am Ende des Containers geschieht: `no` (Standard), `on-failure[:n]`, `always`, `unless-stopped`.',
      why: 'Ohne Angabe bleibt ein abgestürzter Dienst aus, auch nach einem Neustart des Hosts. `unless-stopped` beachtet ein Anhalten von Hand. `always` wiederholt auch eine beendete Migration: Einmalige Aufgaben brauchen `"no"`. Werkzeuge mit YAML 1.1 verlangen bei `no` Anführungszeichen.',
    },
    good: 'restart: unless-stopped',
    tryIt: 'docker inspect -f "{{.RestartCount}}" <container>',
    factors: ['disposability'],
    seeAlso: ['restart-policy-missing', 'restart-no-quoted', 'restart-without-end'],
    docs: `${services}#restart`,
  },
  profiles: {
    en: {
      what: 'starts the service only when one of these profiles is active: `docker compose --profile debug up`.',
      why: 'Database consoles and one-off tasks then do not run all the time. A service without profiles always starts; naming a service on the command line activates it too.',
    },
    de: {
      what: 'startet den Dienst nur, wenn eines dieser Profile aktiv ist: `docker compose --profile debug up`.',
      why: 'Datenbank-Oberflächen und einmalige Aufgaben laufen dann nicht ständig mit. Ein Dienst ohne Profile startet immer; auch die Nennung auf der Kommandozeile aktiviert ihn.',
    },
    good: 'mail:\n  image: axllent/mailpit:v1.27.8\n  profiles: [debug]',
    tryIt: 'docker compose --profile debug up',
    factors: ['admin-processes'],
    seeAlso: ['dependency-on-disabled-profile', 'dev-tools-service-image'],
    docs: `${services}#profiles`,
  },
  init: {
    en: {
      what: 'puts a small init process in front of the app as PID 1.',
      why: 'A process that is PID 1 gets no default action for SIGTERM, and orphaned child processes stay as zombies. The init process passes signals on and collects them. It is no reason to run several services in one container.',
    },
    de: {
      what: 'stellt der App einen kleinen Init-Prozess als PID 1 voran.',
      why: 'Für PID 1 gibt es bei SIGTERM keine Standardreaktion, und verwaiste Kindprozesse bleiben als Zombies zurück. Der Init-Prozess reicht Signale weiter und räumt sie ab. Ein Grund, mehrere Dienste in einen Container zu packen, ist das nicht.',
    },
    good: 'web:\n  init: true\n  command: ["node", "server.js"]',
    tryIt: 'docker compose top',
    factors: ['disposability'],
    seeAlso: ['missing-init', 'double-init'],
    docs: `${services}#init`,
  },
  stop_signal: {
    en: {
      what: 'replaces the signal that asks the main process to end (SIGTERM, or `STOPSIGNAL` of the image).',
      why: 'A signal the program does not know means: nothing happens during the grace period, then SIGKILL. SIGKILL itself leaves no time to finish requests.',
    },
    de: {
      what: 'ersetzt das Signal, das den Hauptprozess zum Ende auffordert (SIGTERM oder `STOPSIGNAL` des Images).',
      why: 'Kennt das Programm das Signal nicht, geschieht während der Wartezeit nichts, danach folgt SIGKILL. SIGKILL selbst lässt keine Zeit, Anfragen zu beenden.',
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
  hostname: {
    en: {
      what: 'sets the host name the container has for itself.',
      why: 'Other services do not find it by this name; they use the service name or an alias. Some programs (RabbitMQ) store data under it and need a fixed one.',
    },
    de: {
      what: 'setzt den Hostnamen, den der Container selbst hat.',
      why: 'Andere Dienste finden ihn nicht unter diesem Namen; sie nutzen den Dienstnamen oder einen Alias. Manche Programme (RabbitMQ) legen Daten darunter ab und brauchen einen festen.',
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
  scale: {
    en: {
      what: 'is the number of containers of this service.',
      why: 'Several copies need a service without fixed `container_name` and without a fixed host port: both exist only once per host. State must not lie in the container.',
    },
    de: {
      what: 'ist die Zahl der Container dieses Dienstes.',
      why: 'Mehrere Kopien verlangen einen Dienst ohne festen `container_name` und ohne festen Host-Port: Beides gibt es je Host nur einmal. Zustand darf nicht im Container liegen.',
    },
    factors: ['concurrency'],
    seeAlso: ['scale-conflict'],
    docs: `${services}#scale`,
  },
  extends: {
    en: {
      what: 'copies the settings of another service, from this file or another one.',
      why: 'Both are merged: maps are combined, lists appended, single values replaced. What the other service needs (networks, volumes) must exist in this project.',
    },
    de: {
      what: 'übernimmt die Einstellungen eines anderen Dienstes aus dieser oder einer anderen Datei.',
      why: 'Beide werden zusammengeführt: Maps vereint, Listen angehängt, Einzelwerte ersetzt. Was der andere Dienst braucht (Netze, Volumes), muss in diesem Projekt existieren.',
    },
    seeAlso: ['extends-target-missing'],
    docs: `${services}#extends`,
  },
  'extends.file': {
    en: {
      what: 'is the Compose file that holds the other service; without it this file is meant.',
      why: 'Relative paths in it refer to the folder of that file.',
    },
    de: {
      what: 'ist die Compose-Datei mit dem anderen Dienst; ohne Angabe ist es diese Datei.',
      why: 'Relative Pfade darin beziehen sich auf den Ordner jener Datei.',
    },
    seeAlso: ['extends-target-missing'],
    docs: `${services}#extends`,
  },
  'extends.service': {
    en: {
      what: 'is the service whose settings are taken.',
      why: 'It need not run itself; with a profile it can serve as a template only.',
    },
    de: {
      what: 'ist der Dienst, dessen Einstellungen übernommen werden.',
      why: 'Er muss nicht selbst laufen; mit einem Profil dient er nur als Vorlage.',
    },
    seeAlso: ['extends-target-missing'],
    docs: `${services}#extends`,
  },
  provider: {
    en: {
      what: 'lets an external program provide the service instead of a container.',
      why: 'Compose calls a program installed on the host. Whoever starts the project runs it with their own rights.',
    },
    de: {
      what: 'lässt ein externes Programm den Dienst bereitstellen, statt einen Container zu starten.',
      why: 'Compose ruft ein auf dem Host installiertes Programm auf. Wer das Projekt startet, führt es mit den eigenen Rechten aus.',
    },
    since: 'Docker Compose 2.36',
    seeAlso: ['image-or-build-missing'],
    docs: `${services}#provider`,
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
  tty: {
    en: {
      what: 'gives the container a terminal (`docker run -t`).',
      why: 'Programs then colour their output and mix standard output and error, which makes logs harder to evaluate. A container without a server stays alive with it, but does nothing.',
    },
    de: {
      what: 'gibt dem Container ein Terminal (`docker run -t`).',
      why: 'Programme färben dann ihre Ausgabe und mischen Standardausgabe und Fehlerausgabe, was Logs schwerer auswertbar macht. Ein Container ohne Server bleibt damit am Leben, tut aber nichts.',
    },
    factors: ['logs'],
    seeAlso: ['keep-alive-hack'],
    docs: `${services}#tty`,
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
  post_start: {
    en: {
      what: 'runs commands in the container after it has started.',
      why: 'There is no guarantee that the main process is ready by then. Tasks that must happen once belong in a service of their own.',
    },
    de: {
      what: 'führt nach dem Start des Containers Befehle in ihm aus.',
      why: 'Es ist nicht gesichert, dass der Hauptprozess dann bereit ist. Aufgaben, die einmal geschehen müssen, gehören in einen eigenen Dienst.',
    },
    since: 'Docker Compose 2.30',
    factors: ['admin-processes'],
    seeAlso: ['migration-at-start'],
    docs: `${services}#post_start`,
  },
  pre_stop: {
    en: {
      what: 'runs commands in the container before Compose stops it.',
      why: 'It does not run when the container ends by itself or is killed, so data must be safe without it.',
    },
    de: {
      what: 'führt Befehle im Container aus, bevor Compose ihn anhält.',
      why: 'Endet der Container von selbst oder wird er hart beendet, läuft nichts davon; Daten müssen auch ohne dies sicher sein.',
    },
    since: 'Docker Compose 2.30',
    factors: ['disposability'],
    docs: `${services}#pre_stop`,
  },
  models: {
    en: {
      what: 'names the AI models of the top level that this service uses.',
      why: 'Address and model name arrive as environment variables, so the app does not hold them itself.',
    },
    de: {
      what: 'nennt die KI-Modelle der obersten Ebene, die dieser Dienst benutzt.',
      why: 'Adresse und Modellname kommen als Umgebungsvariablen an; die App muss sie nicht selbst enthalten.',
    },
    since: 'Docker Compose 2.38',
    factors: ['backing-services'],
    seeAlso: ['undefined-model'],
    docs: `${services}#models`,
  },
} as const satisfies Explanations;

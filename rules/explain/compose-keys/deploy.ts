/** Keys below `services.*.deploy` and `services.*.develop`. */
import type { Explanations } from '../content.ts';

const deploy = 'https://docs.docker.com/reference/compose-file/deploy/';
const develop = 'https://docs.docker.com/reference/compose-file/develop/';

export const deployTexts = {
  deploy: {
    en: {
      what: 'says how the service runs: number of copies, limits, restarts and updates.',
      why: '`docker compose up` honours `replicas`, `resources` and `restart_policy`; `update_config` and `placement` work in Swarm only. Without limits one service can take memory and CPU from all others.',
    },
    de: {
      what: 'legt fest, wie der Dienst läuft: Anzahl der Kopien, Grenzen, Neustarts und Aktualisierungen.',
      why: '`docker compose up` beachtet `replicas`, `resources` und `restart_policy`; `update_config` und `placement` wirken nur im Swarm. Ohne Grenzen kann ein Dienst allen anderen Speicher und CPU nehmen.',
    },
    good: 'deploy:\n  replicas: 2\n  resources:\n    limits: { cpus: "1", memory: 512M }',
    tryIt: 'docker stats',
    factors: ['concurrency'],
    seeAlso: ['resource-limits', 'scale-conflict'],
    docs: deploy,
  },
  'deploy.replicas': {
    en: {
      what: 'is the number of containers of this service.',
      why: 'Several copies need a service without `container_name` and without a fixed host port, and no state in the container.',
    },
    de: {
      what: 'ist die Zahl der Container dieses Dienstes.',
      why: 'Mehrere Kopien verlangen einen Dienst ohne `container_name`, ohne festen Host-Port und ohne Zustand im Container.',
    },
    factors: ['concurrency'],
    seeAlso: ['scale-conflict'],
    docs: `${deploy}#replicas`,
  },
  'deploy.resources': {
    en: {
      what: 'holds limits (at most) and reservations (at least) for CPU, memory, processes and devices.',
      why: 'Above the memory limit the container is killed (exit code 137); above the CPU limit it becomes slower.',
    },
    de: {
      what: 'enthält Grenzen (höchstens) und Reservierungen (mindestens) für CPU, Speicher, Prozesse und Geräte.',
      why: 'Über der Speichergrenze wird der Container beendet (Exit-Code 137), über der CPU-Grenze wird er langsamer.',
    },
    good: 'deploy:\n  resources:\n    limits:\n      cpus: "0.5"\n      memory: 256M',
    tryIt: 'docker stats',
    seeAlso: ['resource-limits', 'reservation-exceeds-limit'],
    docs: `${deploy}#resources`,
  },
  'deploy.resources.limits': {
    en: {
      what: 'is what a container may use at most.',
      why: 'Without it one leaking service can take the memory of the host, and the kernel then ends any process, perhaps the database.',
    },
    de: {
      what: 'ist, was ein Container höchstens nutzen darf.',
      why: 'Ohne Grenze kann ein Dienst mit Speicherleck den Speicher des Hosts belegen, und der Kernel beendet dann irgendeinen Prozess, vielleicht die Datenbank.',
    },
    seeAlso: ['resource-limits', 'limits-conflict'],
    docs: `${deploy}#resources`,
  },
  'deploy.resources.limits.cpus': {
    en: {
      what: 'is the most CPU time; `"0.5"` is half a core.',
      why: 'A service in an endless loop slows down itself then, not its neighbours.',
    },
    de: {
      what: 'ist die CPU-Zeit höchstens; `"0.5"` ist ein halber Kern.',
      why: 'Ein Dienst in einer Endlosschleife bremst dann sich selbst und nicht seine Nachbarn.',
    },
    seeAlso: ['resource-limits'],
    docs: `${deploy}#resources`,
  },
  'deploy.resources.limits.memory': {
    en: {
      what: 'is the most memory, such as `512M`.',
      why: 'Above it the container is killed (exit code 137). Runtimes such as Java and Node should know the limit, or they plan with more.',
    },
    de: {
      what: 'ist der Speicher höchstens, etwa `512M`.',
      why: 'Darüber wird der Container beendet (Exit-Code 137). Laufzeitumgebungen wie Java und Node sollten die Grenze kennen, sonst planen sie mit mehr.',
    },
    seeAlso: ['resource-limits'],
    docs: `${deploy}#resources`,
  },
  'deploy.resources.limits.pids': {
    en: {
      what: 'is the most processes and threads.',
      why: 'A program that keeps starting others then stops itself, not the host.',
    },
    de: {
      what: 'ist die Höchstzahl an Prozessen und Threads.',
      why: 'Ein Programm, das ständig weitere startet, hält dann sich selbst auf und nicht den Host.',
    },
    seeAlso: ['resource-limits'],
    docs: `${deploy}#resources`,
  },
  'deploy.resources.reservations': {
    en: {
      what: 'is what should be there for the container at least.',
      why: 'Swarm chooses a node that has enough. On a single host the memory value only counts under pressure.',
    },
    de: {
      what: 'ist, was dem Container mindestens zur Verfügung stehen soll.',
      why: 'Swarm wählt einen Knoten mit genügend Reserve. Auf einem einzelnen Host zählt der Speicherwert nur bei Knappheit.',
    },
    seeAlso: ['reservation-exceeds-limit'],
    docs: `${deploy}#resources`,
  },
  'deploy.resources.reservations.devices': {
    en: {
      what: 'requests devices such as graphics processors, by driver, number and capabilities.',
      why: 'If the host has none, the container does not start. `capabilities` is required.',
    },
    de: {
      what: 'fordert Geräte wie Grafikprozessoren an, nach Treiber, Anzahl und Fähigkeiten.',
      why: 'Hat der Host keine, startet der Container nicht. `capabilities` ist Pflicht.',
    },
    docs: `${deploy}#devices`,
  },
  'deploy.restart_policy': {
    en: {
      what: 'says when a container is started again: `condition`, `delay`, `max_attempts`, `window`.',
      why: 'It is the form for Swarm. On a single host `restart` says the same in one word.',
    },
    de: {
      what: 'sagt, wann ein Container neu gestartet wird: `condition`, `delay`, `max_attempts`, `window`.',
      why: 'Das ist die Form für Swarm. Auf einem einzelnen Host sagt `restart` dasselbe mit einem Wort.',
    },
    factors: ['disposability'],
    seeAlso: ['restart-policy-missing'],
    docs: `${deploy}#restart_policy`,
  },
  'deploy.update_config': {
    en: {
      what: 'says how Swarm replaces containers: how many at once, in which order, what after a failure.',
      why: '`order: start-first` starts the new one before the old one ends, so that there is no gap. `docker compose up` ignores it.',
    },
    de: {
      what: 'sagt, wie Swarm Container ersetzt: wie viele zugleich, in welcher Folge, was bei Fehlern.',
      why: '`order: start-first` startet den neuen, bevor der alte endet; so entsteht keine Lücke. `docker compose up` ignoriert die Angabe.',
    },
    good: 'deploy:\n  update_config:\n    order: start-first\n    failure_action: rollback',
    factors: ['disposability'],
    docs: `${deploy}#update_config`,
  },
  'deploy.rollback_config': {
    en: {
      what: 'says how Swarm goes back after a failed update.',
      why: 'It has the same options as `update_config`. `docker compose up` ignores it.',
    },
    de: {
      what: 'sagt, wie Swarm nach einer gescheiterten Aktualisierung zurückkehrt.',
      why: 'Die Optionen gleichen denen von `update_config`. `docker compose up` ignoriert die Angabe.',
    },
    docs: `${deploy}#rollback_config`,
  },
  'deploy.placement': {
    en: {
      what: 'says on which nodes of the Swarm the service may run.',
      why: 'A database with a local volume must stay on its node, or it starts empty elsewhere.',
    },
    de: {
      what: 'sagt, auf welchen Knoten des Swarms der Dienst laufen darf.',
      why: 'Eine Datenbank mit lokalem Volume muss auf ihrem Knoten bleiben, sonst startet sie anderswo leer.',
    },
    docs: `${deploy}#placement`,
  },
  'deploy.mode': {
    en: {
      what: 'is `replicated` (a number of copies), `global` (one per node) or a job.',
      why: '`global` suits agents for logs and metrics. It matters in Swarm.',
    },
    de: {
      what: 'ist `replicated` (eine Anzahl Kopien), `global` (eine je Knoten) oder ein Job.',
      why: '`global` passt zu Agenten für Logs und Metriken. Das zählt im Swarm.',
    },
    docs: `${deploy}#mode`,
  },
  'deploy.endpoint_mode': {
    en: {
      what: 'is `vip` (one address for all copies) or `dnsrr` (the addresses in turn).',
      why: 'With `dnsrr` clients that remember an address do not notice that a copy is gone.',
    },
    de: {
      what: 'ist `vip` (eine Adresse für alle Kopien) oder `dnsrr` (die Adressen abwechselnd).',
      why: 'Bei `dnsrr` bemerken Clients, die sich eine Adresse merken, nicht, dass eine Kopie weg ist.',
    },
    docs: `${deploy}#endpoint_mode`,
  },
  'deploy.labels': {
    en: {
      what: 'attaches metadata to the service, not to its containers.',
      why: 'Traefik in Swarm reads these; with plain Compose it reads the `labels` of the service.',
    },
    de: {
      what: 'hängt Metadaten an den Dienst, nicht an seine Container.',
      why: 'Traefik liest im Swarm diese; bei Compose allein liest es die `labels` des Dienstes.',
    },
    seeAlso: ['secret-in-label'],
    docs: `${deploy}#labels`,
  },
  develop: {
    en: {
      what: 'holds settings for `docker compose watch` during development.',
      why: 'Changes reach the running container without mounting the sources over the image, so what runs stays close to production.',
    },
    de: {
      what: 'enthält Einstellungen für `docker compose watch` während der Entwicklung.',
      why: 'Änderungen gelangen in den laufenden Container, ohne die Quellen über das Image zu legen; was läuft, bleibt nahe an der Produktion.',
    },
    good: 'develop:\n  watch:\n    - action: sync\n      path: ./src\n      target: /app/src',
    tryIt: 'docker compose watch',
    factors: ['dev-prod-parity'],
    seeAlso: ['watch-incomplete'],
    docs: develop,
  },
  'develop.watch': {
    en: {
      what: 'lists paths to watch and what to do when they change.',
      why: '`sync` copies files, `rebuild` builds a new image, `restart` starts the container again.',
    },
    de: {
      what: 'nennt Pfade, die beobachtet werden, und was bei Änderungen geschieht.',
      why: '`sync` kopiert Dateien, `rebuild` baut ein neues Image, `restart` startet den Container neu.',
    },
    seeAlso: ['watch-incomplete'],
    docs: `${develop}#watch`,
  },
  'develop.watch[].action': {
    en: {
      what: 'is `sync`, `rebuild`, `restart`, `sync+restart` or `sync+exec`.',
      why: 'A changed list of dependencies needs `rebuild`, sources usually only `sync`.',
    },
    de: {
      what: 'ist `sync`, `rebuild`, `restart`, `sync+restart` oder `sync+exec`.',
      why: 'Eine geänderte Liste von Abhängigkeiten braucht `rebuild`, Quellen meist nur `sync`.',
    },
    seeAlso: ['watch-incomplete'],
    docs: `${develop}#action`,
  },
  'develop.watch[].path': {
    en: {
      what: 'is the file or folder on the host that is watched.',
      why: 'It is relative to the folder of the Compose file. Files that `.dockerignore` names are left out.',
    },
    de: {
      what: 'ist die Datei oder der Ordner auf dem Host, der beobachtet wird.',
      why: 'Der Pfad zählt ab dem Ordner der Compose-Datei. Was `.dockerignore` nennt, bleibt außen vor.',
    },
    docs: `${develop}#path-and-target`,
  },
  'develop.watch[].target': {
    en: {
      what: 'is the path in the container the files are copied to.',
      why: 'The user of the container needs write access there.',
    },
    de: {
      what: 'ist der Pfad im Container, in den kopiert wird.',
      why: 'Der Benutzer des Containers braucht dort Schreibrecht.',
    },
    seeAlso: ['watch-incomplete'],
    docs: `${develop}#path-and-target`,
  },
  'develop.watch[].ignore': {
    en: {
      what: 'lists patterns that are not watched.',
      why: '`node_modules/` holds programs of the host that may not run in the container.',
    },
    de: {
      what: 'nennt Muster, die nicht beobachtet werden.',
      why: '`node_modules/` enthält Programme des Hosts, die im Container womöglich nicht laufen.',
    },
    docs: `${develop}#ignore`,
  },
  'develop.watch[].include': {
    en: {
      what: 'lists patterns of files that are watched; others are left out.',
      why: 'Temporary files of an editor then cause no rebuild.',
    },
    de: {
      what: 'nennt Muster der Dateien, die beobachtet werden; andere bleiben außen vor.',
      why: 'Temporäre Dateien eines Editors lösen dann keinen Neubau aus.',
    },
    docs: develop,
  },
  'develop.watch[].exec': {
    en: {
      what: 'is the command that `sync+exec` runs in the container after copying.',
      why: 'A server can reload its configuration this way without a restart.',
    },
    de: {
      what: 'ist der Befehl, den `sync+exec` nach dem Kopieren im Container ausführt.',
      why: 'Ein Server kann so seine Konfiguration neu einlesen, ohne neu zu starten.',
    },
    docs: develop,
  },
  'develop.watch[].initial_sync': {
    en: {
      what: 'with `true`, files are brought up to date once when watching begins.',
      why: 'Changes made while nobody watched would otherwise be missing in the container.',
    },
    de: {
      what: 'mit `true` werden Dateien zu Beginn der Beobachtung einmal abgeglichen.',
      why: 'Änderungen aus der Zeit davor würden sonst im Container fehlen.',
    },
    docs: develop,
  },
} as const satisfies Explanations;

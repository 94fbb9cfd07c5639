/** Service keys: `deploy`. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const deploy = 'https://docs.docker.com/reference/compose-file/deploy/';

export const deployTexts = {
  deploy: {
    en: {
      what: 'says how the service runs: number of replicas, limits, restarts and updates.',
      why: '`docker compose up` honours `replicas`, `resources` and `restart_policy`; `update_config` and `placement` work in Swarm only. Without limits one service can take memory and CPU from all others.',
    },
    de: {
      what: 'legt fest, wie der Dienst läuft: Anzahl der Instanzen, Grenzen, Neustarts und Aktualisierungen.',
      why: '`docker compose up` beachtet `replicas`, `resources` und `restart_policy`; `update_config` und `placement` wirken nur im Swarm. Ohne Grenzen kann ein Dienst allen anderen Arbeitsspeicher und CPU wegnehmen.',
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
      why: 'More than one needs a service without `container_name`, without a fixed host port and without state in the container.',
    },
    de: {
      what: 'ist die Zahl der Container dieses Dienstes.',
      why: 'Mehr als einer verlangt einen Dienst ohne `container_name`, ohne festen Host-Port und ohne Zustand im Container.',
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
      what: 'enthält Grenzen (höchstens) und Reservierungen (mindestens) für CPU, Arbeitsspeicher, Prozesse, Geräte.',
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
      why: 'Without it one service with a memory leak can take the memory of the host; the kernel then kills some process, perhaps the database.',
    },
    de: {
      what: 'ist, was ein Container höchstens nutzen darf.',
      why: 'Ohne Grenze kann ein Dienst mit Speicherleck den Arbeitsspeicher des Hosts belegen; der Kernel beendet dann irgendeinen Prozess, vielleicht die Datenbank.',
    },
    seeAlso: ['resource-limits', 'limits-conflict'],
    docs: `${deploy}#resources`,
  },
  'deploy.resources.limits.cpus': {
    en: {
      what: 'is the CPU time a container may use at most; `"0.5"` is half a core.',
      why: 'A service in an endless loop slows down itself then, not its neighbours.',
    },
    de: {
      what: 'ist die CPU-Zeit, die ein Container höchstens nutzen darf; `"0.5"` ist ein halber Kern.',
      why: 'Ein Dienst in einer Endlosschleife bremst dann sich selbst und nicht seine Nachbarn.',
    },
    seeAlso: ['resource-limits'],
    docs: `${deploy}#resources`,
  },
  'deploy.resources.limits.memory': {
    en: {
      what: 'is the memory a container may use at most, such as `512M`.',
      why: 'Above it the container is killed (exit code 137). A runtime whose own heap limit is higher (`-Xmx` in Java) runs into it.',
    },
    de: {
      what: 'ist der Arbeitsspeicher, den ein Container höchstens belegen darf, etwa `512M`.',
      why: 'Darüber wird der Container beendet (Exit-Code 137). Eine Laufzeitumgebung, deren eigene Heap-Grenze höher liegt (`-Xmx` bei Java), läuft dagegen.',
    },
    seeAlso: ['resource-limits'],
    docs: `${deploy}#resources`,
  },
  'deploy.resources.limits.pids': {
    en: {
      what: 'is how many processes and threads a container may have.',
      why: 'A program that keeps starting others then stops itself, not the host.',
    },
    de: {
      what: 'ist die Höchstzahl an Prozessen und Threads eines Containers.',
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
      what: 'legt fest, wie Swarm Container ersetzt: wie viele zugleich, in welcher Reihenfolge, was bei Fehlern gilt.',
      why: '`order: start-first` startet den neuen, bevor der alte endet; so entsteht keine Lücke. `docker compose up` ignoriert die Angabe.',
    },
    good: 'deploy:\n  update_config:\n    order: start-first\n    failure_action: rollback',
    factors: ['disposability'],
    docs: `${deploy}#update_config`,
  },
  'deploy.rollback_config': {
    en: {
      what: 'says how Swarm goes back to the old version after a failed update.',
      why: 'It has the same options as `update_config`. `docker compose up` ignores it.',
    },
    de: {
      what: 'legt fest, wie Swarm nach einer gescheiterten Aktualisierung zur alten Version zurückkehrt.',
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
      what: 'is `replicated` (a number of replicas), `global` (one per node) or a job.',
      why: '`global` suits agents for logs and metrics. It works in Swarm.',
    },
    de: {
      what: 'ist `replicated` (eine Anzahl Instanzen), `global` (eine je Knoten) oder ein Job.',
      why: '`global` passt zu Agenten für Logs und Metriken. Es wirkt im Swarm.',
    },
    docs: `${deploy}#mode`,
  },
  'deploy.endpoint_mode': {
    en: {
      what: 'is `vip` (one address for all replicas) or `dnsrr` (the addresses in turn), in Swarm.',
      why: 'With `dnsrr` clients that remember an address do not notice that a replica is gone.',
    },
    de: {
      what: 'ist `vip` (eine Adresse für alle Instanzen) oder `dnsrr` (die Adressen abwechselnd), im Swarm.',
      why: 'Bei `dnsrr` bemerken Clients, die sich eine Adresse merken, nicht, dass eine Instanz nicht mehr da ist.',
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
  'deploy.resources.reservations.cpus': {
    en: {
      what: 'is the CPU time that should be there for the container; `"0.5"` is half a core.',
      why: 'Swarm chooses a node that has it left. `docker compose up` does not set it aside.',
    },
    de: {
      what: 'ist die CPU-Zeit, die für den Container da sein soll; `"0.5"` ist ein halber Kern.',
      why: 'Swarm wählt einen Knoten, der sie noch frei hat. `docker compose up` hält sie nicht frei.',
    },
    seeAlso: ['reservation-exceeds-limit'],
    docs: `${deploy}#resources`,
  },
  'deploy.resources.reservations.memory': {
    en: {
      what: 'is the memory that should be there for the container, such as `256M`.',
      why: 'Swarm chooses a node that has it left. On a single host it is a soft limit that counts when memory runs short.',
    },
    de: {
      what: 'ist der Arbeitsspeicher, der für den Container da sein soll, etwa `256M`.',
      why: 'Swarm wählt einen Knoten, der ihn noch frei hat. Auf einem einzelnen Host ist es eine weiche Grenze, die bei Speicherknappheit zählt.',
    },
    seeAlso: ['reservation-exceeds-limit'],
    docs: `${deploy}#resources`,
  },
} as const satisfies Explanations;

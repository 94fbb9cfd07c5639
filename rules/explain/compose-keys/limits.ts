/** Service keys: health checks and resource limits. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const limitTexts = {
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
      en: 'healthcheck:\n  test: ["CMD-SHELL", "pg_isready -U demo -d demo"]   # the tool must exist in the image\n  interval: 10s\n  start_period: 20s',
      de: 'healthcheck:\n  test: ["CMD-SHELL", "pg_isready -U demo -d demo"]   # das Werkzeug muss im Image vorhanden sein\n  interval: 10s\n  start_period: 20s',
    },
    tryIt: 'docker compose ps',
    factors: ['disposability'],
    seeAlso: ['missing-healthcheck', 'healthcheck-tool-missing', 'depends-on-not-healthy'],
    docs: `${services}#healthcheck`,
  },
  'healthcheck.test': {
    en: {
      what: 'is the command: `["CMD", …]` directly, `["CMD-SHELL", "…"]` or a text through `/bin/sh`.',
      why: 'Exit code 0 means healthy, anything else unhealthy. `CMD` knows no `||` and no variables. It runs in the container, so the tool must exist there (slim images have no curl), and `127.0.0.1` means the service itself. `["NONE"]` switches off the check of the image.',
    },
    de: {
      what: 'ist der Befehl: `["CMD", …]` direkt, `["CMD-SHELL", "…"]` oder ein Text über `/bin/sh`.',
      why: 'Exit-Code 0 heißt gesund, alles andere ungesund. `CMD` kennt kein `||` und keine Variablen. Der Befehl läuft im Container: Das Werkzeug muss dort vorhanden sein (slim-Images haben kein curl), und `127.0.0.1` meint den Dienst selbst. `["NONE"]` schaltet die Prüfung des Images ab.',
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
  mem_limit: {
    en: {
      what: 'is the most memory a container may use, such as `512m`.',
      why: 'Without a limit one leaking service can take the memory of the host, and the kernel then ends any process, perhaps the database. Above the limit the container itself is killed (exit code 137).',
    },
    de: {
      what: 'ist der Speicher, den ein Container höchstens belegen darf, etwa `512m`.',
      why: 'Ohne Grenze kann ein Dienst mit Speicherleck den Speicher des Hosts belegen, und der Kernel beendet dann irgendeinen Prozess, vielleicht die Datenbank. Über der Grenze wird der Container selbst beendet (Exit-Code 137).',
    },
    good: 'mem_limit: 512m\ncpus: 1',
    tryIt: 'docker stats',
    seeAlso: ['resource-limits', 'limits-conflict'],
    docs: `${services}#mem_limit`,
  },
  mem_reservation: {
    en: {
      what: 'is the memory a container should be left with when the host runs short.',
      why: 'It is a soft limit: it only counts under pressure and must be below `mem_limit`.',
    },
    de: {
      what: 'ist der Speicher, der einem Container bleiben soll, wenn er auf dem Host knapp wird.',
      why: 'Es ist eine weiche Grenze: Sie zählt nur bei Knappheit und muss unter `mem_limit` liegen.',
    },
    seeAlso: ['reservation-exceeds-limit', 'limits-conflict'],
    docs: `${services}#mem_reservation`,
  },
  mem_swappiness: {
    en: {
      what: 'sets how willingly memory of the container is swapped out (0 to 100).',
      why: 'It has an effect under cgroup v1 only; current systems use v2.',
    },
    de: {
      what: 'legt fest, wie bereitwillig Speicher des Containers ausgelagert wird (0 bis 100).',
      why: 'Wirksam ist das nur unter cgroup v1; aktuelle Systeme nutzen v2.',
    },
    docs: `${services}#mem_swappiness`,
  },
  memswap_limit: {
    en: {
      what: 'limits memory and swap together; it needs `mem_limit`.',
      why: 'The same value as `mem_limit` means no swap. Without it the container may swap as much as its memory limit again.',
    },
    de: {
      what: 'begrenzt Arbeitsspeicher und Swap zusammen; braucht `mem_limit`.',
      why: 'Derselbe Wert wie `mem_limit` bedeutet: kein Swap. Ohne Angabe darf der Container noch einmal so viel auslagern, wie sein Speicherlimit beträgt.',
    },
    seeAlso: ['resource-limits'],
    docs: `${services}#memswap_limit`,
  },
  cpus: {
    en: {
      what: 'is the most CPU time a container may use; `0.5` is half a core.',
      why: 'A service in an endless loop slows down itself then, not its neighbours.',
    },
    de: {
      what: 'ist die CPU-Zeit, die ein Container höchstens nutzen darf; `0.5` ist ein halber Kern.',
      why: 'Ein Dienst in einer Endlosschleife bremst dann sich selbst und nicht seine Nachbarn.',
    },
    tryIt: 'docker stats',
    seeAlso: ['resource-limits', 'limits-conflict'],
    docs: `${services}#cpus`,
  },
  cpuset: {
    en: {
      what: 'ties the containers to certain cores, such as `0-3`.',
      why: 'On a host with fewer cores the start fails.',
    },
    de: {
      what: 'bindet die Container an bestimmte Kerne, etwa `0-3`.',
      why: 'Auf einem Host mit weniger Kernen scheitert der Start.',
    },
    docs: `${services}#cpuset`,
  },
  cpu_shares: {
    en: {
      what: 'weighs containers against each other when the CPU is busy; default 1024.',
      why: 'It limits nothing while cores are idle. For a fixed limit there is `cpus`.',
    },
    de: {
      what: 'gewichtet Container gegeneinander, wenn die CPU ausgelastet ist; Standardwert 1024.',
      why: 'Solange Kerne frei sind, begrenzt es nichts. Für eine feste Grenze gibt es `cpus`.',
    },
    docs: `${services}#cpu_shares`,
  },
  cpu_count: {
    en: { what: 'is the number of usable cores on Windows.', why: 'On Linux `cpus` or `cpuset` do this.' },
    de: {
      what: 'ist die Zahl der nutzbaren Kerne unter Windows.',
      why: 'Unter Linux erledigen das `cpus` oder `cpuset`.',
    },
    docs: `${services}#cpu_count`,
  },
  cpu_percent: {
    en: { what: 'is the usable share of the CPU on Windows, in percent.', why: 'On Linux `cpus` does this.' },
    de: { what: 'ist der nutzbare Anteil der CPU unter Windows, in Prozent.', why: 'Unter Linux erledigt das `cpus`.' },
    docs: `${services}#cpu_percent`,
  },
  cpu_period: {
    en: {
      what: 'is the period in which `cpu_quota` is counted, in microseconds.',
      why: '`cpus: 0.5` says the same as both values in one readable number.',
    },
    de: {
      what: 'ist der Zeitraum, in dem `cpu_quota` gezählt wird, in Mikrosekunden.',
      why: '`cpus: 0.5` sagt dasselbe wie beide Werte in einer lesbaren Zahl.',
    },
    docs: `${services}#cpu_period`,
  },
  cpu_quota: {
    en: {
      what: 'is the CPU time per `cpu_period`, in microseconds.',
      why: '`cpus: 0.5` says the same as both values in one readable number.',
    },
    de: {
      what: 'ist die CPU-Zeit je `cpu_period`, in Mikrosekunden.',
      why: '`cpus: 0.5` sagt dasselbe wie beide Werte in einer lesbaren Zahl.',
    },
    docs: `${services}#cpu_quota`,
  },
  cpu_rt_period: {
    en: {
      what: 'is the period for real-time scheduling.',
      why: 'It needs a kernel and a daemon set up for real time.',
    },
    de: {
      what: 'ist der Zeitraum für Echtzeit-Scheduling.',
      why: 'Kernel und Daemon müssen für Echtzeit eingerichtet sein.',
    },
    docs: `${services}#cpu_rt_period`,
  },
  cpu_rt_runtime: {
    en: {
      what: 'is the time per `cpu_rt_period` that real-time processes may use.',
      why: 'It needs a kernel and a daemon set up for real time.',
    },
    de: {
      what: 'ist die Zeit je `cpu_rt_period`, die Echtzeit-Prozesse nutzen dürfen.',
      why: 'Kernel und Daemon müssen für Echtzeit eingerichtet sein.',
    },
    docs: `${services}#cpu_rt_runtime`,
  },
  pids_limit: {
    en: {
      what: 'is the most processes and threads a container may have; `-1` means no limit.',
      why: 'A program that keeps starting others (a fork bomb) then stops itself, not the host.',
    },
    de: {
      what: 'ist die Höchstzahl an Prozessen und Threads eines Containers; `-1` heißt unbegrenzt.',
      why: 'Ein Programm, das ständig weitere startet (Fork-Bombe), hält dann sich selbst auf und nicht den Host.',
    },
    seeAlso: ['resource-limits', 'limits-conflict'],
    docs: `${services}#pids_limit`,
  },
  ulimits: {
    en: {
      what: 'sets limits per process, such as open files (`nofile`).',
      why: 'Servers with many connections need more open files than some systems allow by default.',
    },
    de: {
      what: 'setzt Grenzen je Prozess, etwa für offene Dateien (`nofile`).',
      why: 'Server mit vielen Verbindungen brauchen mehr offene Dateien, als manche Systeme von sich aus erlauben.',
    },
    good: 'ulimits:\n  nofile:\n    soft: 20000\n    hard: 40000',
    docs: `${services}#ulimits`,
  },
  oom_kill_disable: {
    en: {
      what: 'keeps the kernel from killing the container when its memory limit is reached.',
      why: 'The process then hangs instead of being restarted. Without a memory limit the host itself can run out of memory. Not available with cgroup v2.',
    },
    de: {
      what: 'hindert den Kernel, den Container beim Erreichen seines Speicherlimits zu beenden.',
      why: 'Der Prozess hängt dann, statt neu gestartet zu werden. Ohne Speicherlimit kann dem Host selbst der Speicher ausgehen. Unter cgroup v2 nicht verfügbar.',
    },
    seeAlso: ['oom-kill-disabled'],
    docs: `${services}#oom_kill_disable`,
  },
  oom_score_adj: {
    en: {
      what: 'shifts how likely the kernel ends this container when memory runs out (-1000 to 1000).',
      why: 'A low value protects this service at the expense of all others on the host.',
    },
    de: {
      what: 'verschiebt, wie wahrscheinlich der Kernel diesen Container bei Speichermangel beendet (-1000 bis 1000).',
      why: 'Ein niedriger Wert schützt diesen Dienst auf Kosten aller anderen auf dem Host.',
    },
    seeAlso: ['oom-kill-disabled'],
    docs: `${services}#oom_score_adj`,
  },
  blkio_config: {
    en: {
      what: 'limits reading and writing on block devices.',
      why: 'A backup then does not slow down the database on the same disk. Device names tie the file to this host.',
    },
    de: {
      what: 'begrenzt Lesen und Schreiben auf Blockgeräten.',
      why: 'Eine Datensicherung bremst dann nicht die Datenbank auf demselben Datenträger. Gerätenamen binden die Datei an diesen Host.',
    },
    docs: `${services}#blkio_config`,
  },
} as const satisfies Explanations;

/** Service keys: processors and processes. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const processorTexts = {
  cpus: {
    en: {
      what: 'is the CPU time a container may use at most; `0.5` is half a core.',
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
      what: 'is how many processes and threads a container may have; `-1` means no limit.',
      why: 'A program that keeps starting others (a fork bomb) then stops itself, not the host.',
    },
    de: {
      what: 'ist die Höchstzahl an Prozessen und Threads eines Containers; `-1` heißt unbegrenzt.',
      why: 'Ein Programm, das ständig weitere startet (Fork-Bombe), hält dann sich selbst auf und nicht den Host.',
    },
    seeAlso: ['resource-limits', 'limits-conflict'],
    docs: `${services}#pids_limit`,
  },
} as const satisfies Explanations;

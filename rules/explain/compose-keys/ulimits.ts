/** Limits per process, of a service and of its build. Keys are paths below either. */
import type { Explanations } from '../content.ts';

const docs = 'https://docs.docker.com/reference/compose-file/services/#ulimits';

export const ulimitTexts = {
  ulimits: {
    en: {
      what: 'sets limits per process, such as open files (`nofile`).',
      why: 'Servers with many connections need more open files than some systems allow by default. Below `build` the limits apply to `RUN` steps only, not to the running container.',
    },
    de: {
      what: 'setzt Grenzen je Prozess, etwa für offene Dateien (`nofile`).',
      why: 'Server mit vielen Verbindungen brauchen mehr offene Dateien, als manche Systeme von sich aus erlauben. Unter `build` gelten die Grenzen nur für `RUN`-Schritte, nicht für den laufenden Container.',
    },
    good: 'ulimits:\n  nofile:\n    soft: 20000\n    hard: 40000',
    docs,
  },
  'ulimits.*': {
    en: {
      what: 'is one limit: a number for both, or `soft` and `hard` apart.',
      why: '`nofile` counts open files, `nproc` processes of the user on the whole host, `memlock` memory that is never swapped out, `core` the size of core dumps.',
    },
    de: {
      what: 'ist eine Grenze: eine Zahl für beides oder `soft` und `hard` getrennt.',
      why: '`nofile` zählt offene Dateien, `nproc` Prozesse des Benutzers auf dem ganzen Host, `memlock` Speicher, der nie ausgelagert wird, `core` die Größe von Speicherabbildern.',
    },
    docs,
  },
  'ulimits.*.soft': {
    en: {
      what: 'is the limit in force; the process may raise it itself, up to `hard`.',
      why: 'A program that reaches it gets an error from the kernel, with `nofile` for instance "too many open files".',
    },
    de: {
      what: 'ist die geltende Grenze; der Prozess darf sie selbst bis `hard` anheben.',
      why: 'Ein Programm, das sie erreicht, erhält vom Kernel einen Fehler, bei `nofile` etwa „too many open files“.',
    },
    docs,
  },
  'ulimits.*.hard': {
    en: {
      what: 'is the most the soft limit may be raised to.',
      why: 'Only a process with the capability `SYS_RESOURCE` can raise it, and Docker does not give containers that one.',
    },
    de: {
      what: 'ist der Höchstwert, auf den sich die weiche Grenze anheben lässt.',
      why: 'Anheben kann ihn nur ein Prozess mit der Capability `SYS_RESOURCE`, und die gibt Docker einem Container von sich aus nicht.',
    },
    docs,
  },
} as const satisfies Explanations;

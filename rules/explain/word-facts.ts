/** Words with a fixed meaning that stand as a value: signals and restart policies. */
import { parseSignal } from '../model/process/signals.ts';
import type { Both } from './content.ts';
import { code } from './render.ts';

const signals: Readonly<Record<string, Both>> = {
  SIGTERM: {
    en: 'asks the process to end; it may finish its work first. It is the default',
    de: 'fordert den Prozess auf, sich zu beenden; er darf seine Arbeit noch abschließen. Das ist der Standard',
  },
  SIGINT: {
    en: 'is what Ctrl+C sends; some programs end gracefully only on it',
    de: 'entspricht Strg+C; manche Programme beenden sich nur darauf geordnet',
  },
  SIGQUIT: {
    en: 'lets nginx and PHP-FPM finish open requests; other programs stop at once and may write a core dump',
    de: 'lässt nginx und PHP-FPM offene Anfragen abschließen; andere Programme brechen ab, womöglich mit Speicherabbild',
  },
  SIGWINCH: {
    en: 'lets Apache httpd finish open requests; most other programs ignore it',
    de: 'lässt Apache httpd offene Anfragen abschließen; die meisten anderen Programme ignorieren es',
  },
  SIGHUP: {
    en: 'makes many servers read their configuration again instead of ending',
    de: 'veranlasst viele Server, ihre Konfiguration neu zu lesen, statt sich zu beenden',
  },
  SIGKILL: {
    en: 'ends the process at once; no program can handle it',
    de: 'beendet den Prozess sofort; kein Programm kann darauf reagieren',
  },
  SIGUSR1: {
    en: 'has no fixed meaning: each program decides what it does',
    de: 'hat keine feste Bedeutung: Jedes Programm legt sie selbst fest',
  },
  SIGUSR2: {
    en: 'has no fixed meaning: each program decides what it does',
    de: 'hat keine feste Bedeutung: Jedes Programm legt sie selbst fest',
  },
};

const policies: Readonly<Record<string, Both>> = {
  no: { en: 'never restarts the container', de: 'startet den Container nie neu' },
  always: {
    en: 'restarts the container after every end, and when Docker starts, even after a stop by hand',
    de: 'startet den Container nach jedem Ende neu, beim Start von Docker auch nach einem Anhalten von Hand',
  },
  'unless-stopped': {
    en: 'restarts the container after every end, but not when Docker starts if it was stopped by hand',
    de: 'startet den Container nach jedem Ende neu, beim Start von Docker aber nicht, wenn er von Hand angehalten wurde',
  },
  'on-failure': {
    en: 'restarts the container only if the exit code is not 0; `on-failure:5` tries five times at most',
    de: 'startet den Container nur bei einem Exit-Code ungleich 0 neu; `on-failure:5` versucht es höchstens fünfmal',
  },
};

const sentence = (word: string, meaning: Both): Both => ({
  en: `${code(word)} ${meaning.en}.`,
  de: `${code(word)} ${meaning.de}.`,
});

/** What a signal does, by any of its names or its number. */
export function signalFacts(text: string | undefined): Both[] {
  const name = text === undefined ? undefined : parseSignal(text)?.canonical;
  const meaning = name === undefined ? undefined : signals[name];
  return name !== undefined && meaning ? [sentence(name, meaning)] : [];
}

/** What a restart policy means. */
export function restartFacts(text: string | undefined): Both[] {
  const [word = ''] = text?.split(':', 1) ?? [];
  const meaning = Object.hasOwn(policies, word) ? policies[word] : undefined;
  return meaning ? [sentence(word, meaning)] : [];
}

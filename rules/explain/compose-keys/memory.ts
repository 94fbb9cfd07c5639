/** Service keys: memory. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const memoryTexts = {
  mem_limit: {
    en: {
      what: 'is the memory a container may use at most, such as `512m`.',
      why: 'Without a limit one service with a memory leak can take the memory of the host; the kernel then kills some process, perhaps the database. Above the limit the container itself is killed (exit code 137).',
    },
    de: {
      what: 'ist der Arbeitsspeicher, den ein Container höchstens belegen darf, etwa `512m`.',
      why: 'Ohne Grenze kann ein Dienst mit Speicherleck den Arbeitsspeicher des Hosts belegen; der Kernel beendet dann irgendeinen Prozess, vielleicht die Datenbank. Über der Grenze wird der Container selbst beendet (Exit-Code 137).',
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
      what: 'ist der Arbeitsspeicher, der einem Container bleiben soll, wenn er auf dem Host knapp wird.',
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
      what: 'legt fest, wie bereitwillig Arbeitsspeicher des Containers ausgelagert wird (0 bis 100).',
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
} as const satisfies Explanations;

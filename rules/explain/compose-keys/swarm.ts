/** Details of `services.*.deploy` that only Swarm acts on. Keys are paths below the service. */
import type { Explanation, Explanations } from '../content.ts';

const deploy = 'https://docs.docker.com/reference/compose-file/deploy/';

/** The same options say how Swarm goes forward (`update_config`) and back (`rollback_config`). */
const replacement = (key: 'update_config' | 'rollback_config'): Record<string, Explanation> => {
  const docs = `${deploy}#${key}`;
  return {
    [`deploy.${key}.parallelism`]: {
      en: {
        what: 'is how many containers are replaced at a time; 0 means all at once.',
        why: 'With all at once there is a moment without any container that answers.',
      },
      de: {
        what: 'ist die Zahl der Container, die zugleich ersetzt werden; 0 heißt alle auf einmal.',
        why: 'Bei allen auf einmal gibt es einen Moment ohne Container, der antwortet.',
      },
      docs,
    },
    [`deploy.${key}.delay`]: {
      en: {
        what: 'is the pause between one group of containers and the next.',
        why: 'It leaves time to notice a fault before all replicas are replaced.',
      },
      de: {
        what: 'ist die Pause zwischen einer Gruppe von Containern und der nächsten.',
        why: 'So bleibt Zeit, einen Fehler zu bemerken, bevor alle Instanzen ersetzt sind.',
      },
      docs,
    },
    [`deploy.${key}.failure_action`]: {
      en: {
        what: 'says what happens when a new container fails: `pause` (default), `continue` or, for updates, `rollback`.',
        why: 'With `pause` old and new versions run side by side until somebody decides.',
      },
      de: {
        what: 'sagt, was bei einem Fehler geschieht: `pause` (Standard), `continue` oder bei Updates `rollback`.',
        why: 'Bei `pause` laufen alte und neue Version nebeneinander, bis jemand entscheidet.',
      },
      docs,
    },
    [`deploy.${key}.monitor`]: {
      en: {
        what: 'is how long a new container is watched for failure.',
        why: 'A program that fails later counts as replaced successfully.',
      },
      de: {
        what: 'ist die Zeit, in der ein neuer Container auf Fehler beobachtet wird.',
        why: 'Ein Programm, das erst später scheitert, gilt als erfolgreich ersetzt.',
      },
      docs,
    },
    [`deploy.${key}.max_failure_ratio`]: {
      en: {
        what: 'is the share of containers that may fail before the failure action applies.',
        why: 'The default 0 tolerates none.',
      },
      de: {
        what: 'ist der Anteil der Container, die scheitern dürfen, bevor die Fehlerreaktion greift.',
        why: 'Der Standardwert 0 duldet keinen.',
      },
      docs,
    },
    [`deploy.${key}.order`]: {
      en: {
        what: 'is `stop-first` (default: the old one ends first) or `start-first` (both run for a moment).',
        why: '`start-first` avoids a gap. The app must bear two versions at once, and a fixed host port is in the way.',
      },
      de: {
        what: 'ist `stop-first` (Standard: der alte endet zuerst) oder `start-first` (kurz laufen beide).',
        why: '`start-first` vermeidet eine Lücke. Die App muss zwei Versionen zugleich vertragen, und ein fester Host-Port steht im Weg.',
      },
      factors: ['disposability'],
      docs,
    },
  };
};

export const swarmTexts: Explanations = {
  ...replacement('update_config'),
  ...replacement('rollback_config'),
  'deploy.restart_policy.condition': {
    en: {
      what: 'is `none`, `on-failure` or `any` (default).',
      why: '`any` also starts a task again that has ended with success, such as a migration.',
    },
    de: {
      what: 'ist `none`, `on-failure` oder `any` (Standard).',
      why: '`any` startet auch eine Aufgabe erneut, die erfolgreich beendet ist, etwa eine Migration.',
    },
    seeAlso: ['restart-without-end'],
    docs: `${deploy}#restart_policy`,
  },
  'deploy.restart_policy.delay': {
    en: {
      what: 'is the pause before a container is started again.',
      why: 'Without a pause a program that fails at once keeps the host busy.',
    },
    de: {
      what: 'ist die Pause vor einem Neustart.',
      why: 'Ohne Pause beschäftigt ein sofort scheiterndes Programm den Host.',
    },
    docs: `${deploy}#restart_policy`,
  },
  'deploy.restart_policy.max_attempts': {
    en: {
      what: 'is how often a start is tried again before giving up; without it there is no end.',
      why: 'After the last attempt the service stays down until somebody looks.',
    },
    de: {
      what: 'ist die Zahl der Startversuche, bevor aufgegeben wird; ohne Angabe unbegrenzt.',
      why: 'Nach dem letzten Versuch bleibt der Dienst aus, bis jemand nachsieht.',
    },
    seeAlso: ['restart-without-end'],
    docs: `${deploy}#restart_policy`,
  },
  'deploy.restart_policy.window': {
    en: {
      what: 'is how long a container must run for its start to count as a success.',
      why: 'If it is too short, a program that fails after some seconds is restarted for ever.',
    },
    de: {
      what: 'ist die Laufzeit, ab der ein Start als gelungen gilt.',
      why: 'Ist sie zu kurz, wird ein Programm, das nach Sekunden scheitert, endlos neu gestartet.',
    },
    docs: `${deploy}#restart_policy`,
  },
  'deploy.placement.constraints': {
    en: {
      what: 'lists conditions a node must meet, such as `node.labels.disk == ssd`.',
      why: 'If no node meets all of them, the service stays pending without an error in the app.',
    },
    de: {
      what: 'nennt Bedingungen, die ein Knoten erfüllen muss, etwa `node.labels.disk == ssd`.',
      why: 'Erfüllt kein Knoten alle, bleibt der Dienst in Wartestellung, ohne dass die App einen Fehler meldet.',
    },
    docs: `${deploy}#placement`,
  },
  'deploy.placement.preferences': {
    en: {
      what: 'says over which label the replicas are spread evenly.',
      why: 'If one room or rack fails, the replicas in the others go on.',
    },
    de: {
      what: 'legt fest, über welches Label die Instanzen gleichmäßig verteilt werden.',
      why: 'Fällt ein Raum oder Schrank aus, laufen die Instanzen in den anderen weiter.',
    },
    docs: `${deploy}#placement`,
  },
  'deploy.placement.max_replicas_per_node': {
    en: {
      what: 'limits how many replicas run on one node.',
      why: 'Replicas on one node all fail together with it.',
    },
    de: {
      what: 'begrenzt, wie viele Instanzen auf einem Knoten laufen.',
      why: 'Instanzen auf demselben Knoten fallen alle mit ihm aus.',
    },
    docs: `${deploy}#placement`,
  },
  'deploy.placement.preferences[].spread': {
    en: {
      what: 'is the label whose values share the replicas evenly, such as `node.labels.zone`.',
      why: 'Nodes without the label form a group of their own and get replicas too.',
    },
    de: {
      what: 'ist das Label, auf dessen Werte die Instanzen gleichmäßig verteilt werden, etwa `node.labels.zone`.',
      why: 'Knoten ohne das Label bilden eine eigene Gruppe und erhalten ebenfalls Instanzen.',
    },
    docs: `${deploy}#placement`,
  },
  'deploy.resources.reservations.generic_resources': {
    en: {
      what: 'asks for resources that nodes of the Swarm offer under names of their own, such as licences.',
      why: 'Swarm only counts them when it chooses a node; it gives the container no access to anything. `docker compose up` ignores it.',
    },
    de: {
      what: 'fordert Ressourcen an, die Knoten des Swarms unter eigenen Namen anbieten, etwa Lizenzen.',
      why: 'Der Swarm zählt sie nur bei der Wahl des Knotens; Zugriff auf etwas gibt er dem Container damit nicht. `docker compose up` ignoriert die Angabe.',
    },
    docs: `${deploy}#resources`,
  },
  'deploy.resources.reservations.generic_resources[].discrete_resource_spec': {
    en: {
      what: 'asks for a countable resource: its `kind` and its number (`value`).',
      why: 'If no node has that many left, the service stays pending.',
    },
    de: {
      what: 'fordert eine zählbare Ressource an: ihre Art (`kind`) und Anzahl (`value`).',
      why: 'Hat kein Knoten so viele frei, bleibt der Dienst in Wartestellung.',
    },
    docs: `${deploy}#resources`,
  },
  'deploy.resources.reservations.generic_resources[].discrete_resource_spec.kind': {
    en: {
      what: 'is the name of the resource, as the nodes declare it.',
      why: 'A node declares it with `node-generic-resources` in the configuration of its Docker daemon.',
    },
    de: {
      what: 'ist der Name der Ressource, wie ihn die Knoten angeben.',
      why: 'Ein Knoten gibt ihn mit `node-generic-resources` in der Konfiguration seines Docker-Daemons an.',
    },
    docs: `${deploy}#resources`,
  },
  'deploy.resources.reservations.generic_resources[].discrete_resource_spec.value': {
    en: {
      what: 'is how many of the resource one container needs.',
      why: 'The number is taken from what the node has declared until the container ends.',
    },
    de: {
      what: 'ist die Anzahl, die ein Container davon braucht.',
      why: 'Sie wird vom angegebenen Vorrat des Knotens abgezogen, bis der Container endet.',
    },
    docs: `${deploy}#resources`,
  },
};

/** Service keys: commands besides the start command: `pre_start`, `post_start`, `pre_stop`, `exec` of `develop`. */
import type { Explanation, Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

/** What a command may hold, the same for all of them. */
const parts = (docs: string): Readonly<Record<string, Explanation>> => ({
  command: {
    en: {
      what: 'is the command, as a text or a list.',
      why: 'No shell runs a text: `&&` and `|` need `["sh", "-c", "…"]`. The program must exist in the image.',
    },
    de: {
      what: 'ist der Befehl, als Text oder Liste.',
      why: 'Einen Text führt keine Shell aus: `&&` und `|` verlangen `["sh", "-c", "…"]`. Das Programm muss im Image vorhanden sein.',
    },
    docs,
  },
  user: {
    en: {
      what: 'is the user the command runs as; without it the user of the container.',
      why: 'A hook can do as root what the service itself must not, such as setting the owner of a volume. The service then runs without root rights.',
    },
    de: {
      what: 'ist der Benutzer, mit dem der Befehl läuft; ohne Angabe der des Containers.',
      why: 'Ein Hook kann als root erledigen, was der Dienst selbst nicht darf, etwa den Eigentümer eines Volumes setzen. Der Dienst läuft dann ohne root-Rechte.',
    },
    docs,
  },
  privileged: {
    en: {
      what: 'with `true`, runs the command with all capabilities.',
      why: 'For its duration the walls around the container are gone; a changed script then acts on the host.',
    },
    de: {
      what: 'mit `true` läuft der Befehl mit allen Capabilities.',
      why: 'Solange er läuft, fehlt die Abschottung des Containers; ein verändertes Skript wirkt dann auf den Host.',
    },
    docs,
  },
  working_dir: {
    en: {
      what: 'is the directory the command starts in; without it that of the container.',
      why: 'Relative paths of the command begin here.',
    },
    de: {
      what: 'ist das Verzeichnis, in dem der Befehl startet; ohne Angabe das des Containers.',
      why: 'Relative Pfade des Befehls beginnen hier.',
    },
    docs,
  },
  environment: {
    en: {
      what: 'sets variables for this command only.',
      why: 'The main process does not see them. Passwords are as visible here as in the `environment` of the service.',
    },
    de: {
      what: 'setzt Variablen nur für diesen Befehl.',
      why: 'Der Hauptprozess sieht sie nicht. Passwörter sind hier ebenso sichtbar wie in `environment` des Dienstes.',
    },
    docs,
  },
});

/** `pre_start` has no section of its own in the reference yet. */
const places = [
  { path: 'pre_start[]', docs: services },
  { path: 'post_start[]', docs: `${services}#post_start` },
  { path: 'pre_stop[]', docs: `${services}#pre_stop` },
  { path: 'develop.watch[].exec', docs: 'https://docs.docker.com/reference/compose-file/develop/' },
];

export const hookTexts: Explanations = {
  pre_start: {
    en: {
      what: 'runs commands in containers of their own before the service starts.',
      why: 'The service starts only if they succeed: a place for a migration or for preparing a volume, so that the start command stays one process.',
    },
    de: {
      what: 'führt Befehle in eigenen Containern aus, bevor der Dienst startet.',
      why: 'Der Dienst startet nur, wenn sie gelingen: ein Ort für eine Migration oder das Vorbereiten eines Volumes. Der Startbefehl bleibt so ein einzelner Prozess.',
    },
    factors: ['admin-processes'],
    seeAlso: ['migration-at-start'],
    docs: services,
  },
  'pre_start[].image': {
    en: {
      what: 'is the image of the hook; without it that of the service.',
      why: 'A migration should come from the same image as the app, so that both fit together.',
    },
    de: {
      what: 'ist das Image des Hooks; ohne Angabe das des Dienstes.',
      why: 'Eine Migration sollte aus demselben Image stammen wie die App, damit beide zusammenpassen.',
    },
    docs: services,
  },
  'pre_start[].per_replica': {
    en: {
      what: 'with `true`, runs the hook for every container of the service, not once for all.',
      why: 'What must happen once, such as a migration, should not run for every replica.',
    },
    de: {
      what: 'mit `true` läuft der Hook für jeden Container des Dienstes statt einmal für alle.',
      why: 'Was nur einmal geschehen darf, etwa eine Migration, sollte nicht für jede Instanz laufen.',
    },
    docs: services,
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
    factors: ['disposability'],
    docs: `${services}#pre_stop`,
  },
  ...Object.fromEntries(
    places.flatMap(({ path, docs }) =>
      Object.entries(parts(docs)).map(([key, text]) => [`${path}.${key}`, text] as const),
    ),
  ),
};

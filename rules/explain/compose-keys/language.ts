/** What Compose adds to YAML, and what YAML itself offers: variables, anchors, tags. */
import type { Explanations } from '../content.ts';

const reference = 'https://docs.docker.com/reference/compose-file/';

export const languageTexts = {
  interpolation: {
    name: { en: 'Variable', de: 'Variable' },
    en: {
      what: 'is replaced by Compose on the host, before anything starts.',
      why: 'The value comes from the calling shell or from `.env` beside the file (the shell wins), never from `environment` or `env_file`. If it is unset, the text becomes empty with only a warning: `${X:?message}` stops instead, `${X:-value}` gives a default. A literal `$` is written `$$`.',
    },
    de: {
      what: 'wird von Compose auf dem Host ersetzt, bevor etwas startet.',
      why: 'Der Wert kommt aus der aufrufenden Shell oder der `.env` neben der Datei (die Shell hat Vorrang), nie aus `environment` oder `env_file`. Fehlt er, bleibt der Text leer, und es gibt nur eine Warnung: `${X:?meldung}` bricht stattdessen ab, `${X:-wert}` gibt einen Standardwert. Ein `$` selbst wird `$$` geschrieben.',
    },
    good: 'image: "shop:${SHOP_VERSION:?set SHOP_VERSION}"',
    tryIt: 'docker compose config',
    factors: ['config'],
    seeAlso: ['healthcheck-single-dollar', 'secret-in-environment'],
    docs: `${reference}interpolation/`,
  },
  '<<': {
    name: { en: 'Merge key (`<<`)', de: 'Merge-Schlüssel (`<<`)' },
    en: {
      what: 'inserts the keys of another map; keys written here win.',
      why: 'Only one level is merged: a nested map or list written here replaces the inserted one completely. A second `<<` in the same map is an error, a list `<<: [*a, *b]` takes several.',
    },
    de: {
      what: 'fügt die Schlüssel einer anderen Map ein; hier geschriebene haben Vorrang.',
      why: 'Zusammengeführt wird nur eine Ebene: Eine hier geschriebene innere Map oder Liste ersetzt die eingefügte ganz. Ein zweites `<<` in derselben Map ist ein Fehler, eine Liste `<<: [*a, *b]` nimmt mehrere auf.',
    },
    good: 'x-app: &app\n  restart: unless-stopped\nservices:\n  web:\n    <<: *app\n    image: shop:1.4.2',
    tryIt: 'docker compose config',
    docs: `${reference}fragments/`,
  },
  '!reset': {
    en: {
      what: 'removes the key that another Compose file has set.',
      why: 'It only makes sense in an override file; the value behind it is ignored.',
    },
    de: {
      what: 'entfernt den Schlüssel, den eine andere Compose-Datei gesetzt hat.',
      why: 'Sinnvoll ist das nur in einer Override-Datei; der Wert dahinter wird ignoriert.',
    },
    good: 'services:\n  db:\n    ports: !reset []',
    seeAlso: ['unsupported-modifier'],
    docs: `${reference}merge/#reset-value`,
  },
  '!override': {
    en: {
      what: 'replaces the value of another Compose file instead of merging both.',
      why: 'Lists such as `ports` are otherwise appended: the port of the base file would stay published.',
    },
    de: {
      what: 'ersetzt den Wert einer anderen Compose-Datei, statt beide zusammenzuführen.',
      why: 'Listen wie `ports` werden sonst angehängt: Der Port der Basisdatei bliebe veröffentlicht.',
    },
    good: 'services:\n  web:\n    ports: !override\n      - "127.0.0.1:8080:80"',
    since: 'Docker Compose 2.24.4',
    seeAlso: ['unsupported-modifier'],
    docs: `${reference}merge/#replace-value`,
  },
} as const satisfies Explanations;

/** Keys of labels that tools read: those of the OCI image specification. */
import type { Explanation, Explanations } from './content.ts';

const prefix = 'org.opencontainers.image.';

const label = (whatEn: string, whatDe: string, whyEn: string, whyDe: string): Explanation => ({
  en: { what: whatEn, why: whyEn },
  de: { what: whatDe, why: whyDe },
  seeAlso: ['label-missing', 'label-invalid-key'],
  docs: 'https://docs.docker.com/reference/dockerfile/#label',
});

const texts: Explanations = {
  source: label(
    'is the URL of the source code.',
    'ist die URL des Quellcodes.',
    'Tools such as Renovate find release notes through it, and GitHub links the image to its repository.',
    'Werkzeuge wie Renovate finden darüber Release Notes, und GitHub verknüpft das Image mit dem Repository.',
  ),
  revision: label(
    'is the commit the image was built from.',
    'ist der Commit, aus dem das Image gebaut wurde.',
    'It tells which code is running. It changes with every commit: placed at the end of the file, it does not disturb the cache.',
    'Daran ist zu erkennen, welcher Code läuft. Der Wert ändert sich mit jedem Commit: Am Ende der Datei stört er den Cache nicht.',
  ),
  version: label(
    'is the version of the software in the image.',
    'ist die Version der Software im Image.',
    'A tag can move; the label is part of the image and stays with it.',
    'Ein Tag kann wandern; das Label ist Teil des Images und bleibt bei ihm.',
  ),
  created: label(
    'is the date and time of the build (RFC 3339).',
    'ist Datum und Uhrzeit des Builds (RFC 3339).',
    'A date that changes with every build makes every build different; the image has a creation date of its own.',
    'Ein Datum, das sich mit jedem Build ändert, macht jeden Build verschieden; ein Erstellungsdatum hat das Image ohnehin.',
  ),
  authors: label(
    'names people or a team, with a way to reach them.',
    'nennt Personen oder ein Team, mit einem Weg, sie zu erreichen.',
    'It replaces `MAINTAINER`. Whoever finds a vulnerability months later knows whom to ask.',
    'Es ersetzt `MAINTAINER`. Wer Monate später eine Sicherheitslücke findet, weiß, an wen er sich wendet.',
  ),
  licenses: label(
    'is the licence of the software as an SPDX expression, such as `MIT`.',
    'ist die Lizenz der Software als SPDX-Ausdruck, etwa `MIT`.',
    'It means what is distributed in the image, not the Dockerfile alone.',
    'Gemeint ist, was mit dem Image verteilt wird, nicht nur das Dockerfile.',
  ),
  title: label(
    'is the name of the image for people.',
    'ist der Name des Images für Menschen.',
    'Registries and consoles show it beside the technical name.',
    'Registries und Oberflächen zeigen ihn neben dem technischen Namen.',
  ),
  description: label(
    'says in a sentence what the image is for.',
    'sagt in einem Satz, wozu das Image dient.',
    'Registries show it in their lists.',
    'Registries zeigen ihn in ihren Listen.',
  ),
  url: label(
    'is the page with information about the image.',
    'ist die Seite mit Informationen zum Image.',
    'It is meant for people; the source code has `source`.',
    'Sie ist für Menschen gedacht; für den Quellcode gibt es `source`.',
  ),
  documentation: label(
    'is the page with the documentation.',
    'ist die Seite mit der Dokumentation.',
    'It tells which variables, ports and volumes the image expects.',
    'Dort steht, welche Variablen, Ports und Volumes das Image erwartet.',
  ),
  vendor: label(
    'is the organisation that distributes the image.',
    'ist die Organisation, die das Image verteilt.',
    'It is a statement, not a proof: who really built an image shows in its signature.',
    'Das ist eine Angabe, kein Beweis: Wer ein Image wirklich gebaut hat, zeigt dessen Signatur.',
  ),
  'base.name': label(
    'is the name of the base image.',
    'ist der Name des Basis-Images.',
    'Scanners can tell from it whether a newer base would mend a vulnerability.',
    'Scanner erkennen daran, ob ein neueres Basis-Image eine Sicherheitslücke schließt.',
  ),
  'base.digest': label(
    'is the digest of the base image.',
    'ist der Digest des Basis-Images.',
    'A tool that compares it with the registry sees that the base has been renewed.',
    'Ein Werkzeug, das ihn mit der Registry vergleicht, erkennt, dass das Basis-Image erneuert wurde.',
  ),
};

export const labelTexts: Explanations = Object.fromEntries(
  Object.entries(texts).map(([key, text]) => [`${prefix}${key}`, text]),
);

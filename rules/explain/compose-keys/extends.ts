/** Service keys: settings taken from another service. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const extendsTexts = {
  extends: {
    en: {
      what: 'copies the settings of another service, from this file or another one.',
      why: 'Both are merged: maps are combined, lists appended, single values replaced. What the other service needs (networks, volumes) must exist in this project.',
    },
    de: {
      what: 'übernimmt die Einstellungen eines anderen Dienstes aus dieser oder einer anderen Datei.',
      why: 'Beide werden zusammengeführt: Maps vereint, Listen angehängt, Einzelwerte ersetzt. Was der andere Dienst braucht (Netze, Volumes), muss in diesem Projekt existieren.',
    },
    seeAlso: ['extends-target-missing'],
    docs: `${services}#extends`,
  },
  'extends.file': {
    en: {
      what: 'is the Compose file that holds the other service; without it this file is meant.',
      why: 'Relative paths in it refer to the folder of that file.',
    },
    de: {
      what: 'ist die Compose-Datei mit dem anderen Dienst; ohne Angabe ist es diese Datei.',
      why: 'Relative Pfade darin beziehen sich auf den Ordner jener Datei.',
    },
    seeAlso: ['extends-target-missing'],
    docs: `${services}#extends`,
  },
  'extends.service': {
    en: {
      what: 'is the service whose settings are taken.',
      why: 'It need not run itself; with a profile it can serve as a template only.',
    },
    de: {
      what: 'ist der Dienst, dessen Einstellungen übernommen werden.',
      why: 'Er muss nicht selbst laufen; mit einem Profil dient er nur als Vorlage.',
    },
    seeAlso: ['extends-target-missing'],
    docs: `${services}#extends`,
  },
} as const satisfies Explanations;

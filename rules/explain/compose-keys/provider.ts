/** Service keys: services that another program provides. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const providerTexts = {
  provider: {
    en: {
      what: 'lets an external program provide the service instead of a container.',
      why: 'Compose calls a program installed on the host. Whoever starts the project runs it with their own rights.',
    },
    de: {
      what: 'lässt ein externes Programm den Dienst bereitstellen, statt einen Container zu starten.',
      why: 'Compose ruft ein auf dem Host installiertes Programm auf. Wer das Projekt startet, führt es mit den eigenen Rechten aus.',
    },
    seeAlso: ['image-or-build-missing'],
    docs: `${services}#provider`,
  },
  'provider.type': {
    en: {
      what: 'names the program: a Docker CLI plug-in or a program in the `PATH`.',
      why: 'It must be installed on every machine that starts the project.',
    },
    de: {
      what: 'nennt das Programm: ein Plug-in der Docker-CLI oder ein Programm im `PATH`.',
      why: 'Es muss auf jedem Rechner installiert sein, der das Projekt startet.',
    },
    docs: `${services}#provider`,
  },
  'provider.options': {
    en: {
      what: 'are options of the provider, passed to it on its command line as `--name=value`.',
      why: 'On the command line other users of the host can read them while it runs: no passwords.',
    },
    de: {
      what: 'sind Optionen des Providers, die er auf der Kommandozeile als `--name=wert` erhält.',
      why: 'Dort können andere Benutzer des Hosts sie lesen, solange er läuft: keine Passwörter.',
    },
    docs: `${services}#provider`,
  },
} as const satisfies Explanations;

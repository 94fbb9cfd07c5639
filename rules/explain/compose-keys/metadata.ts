/** Service keys: labels and annotations. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const metadataTexts = {
  labels: {
    en: {
      what: 'attaches metadata to the containers, which tools read.',
      why: 'Proxies such as Traefik take their routes from labels, backup tools their schedule. Whoever may use Docker on the host can read them: no place for passwords.',
    },
    de: {
      what: 'hängt Metadaten an die Container, die Werkzeuge auslesen.',
      why: 'Proxys wie Traefik entnehmen Labels ihre Routen, Sicherungswerkzeuge ihren Zeitplan. Wer Docker auf dem Host benutzen darf, kann sie lesen: Passwörter gehören nicht hinein.',
    },
    good: 'labels:\n  org.example.team: shop',
    tryIt: 'docker ps --filter label=org.example.team=shop',
    seeAlso: ['secret-in-label'],
    docs: `${services}#labels`,
  },
  label_file: {
    en: {
      what: 'reads labels from files; `labels` wins over it.',
      why: 'Long lists of labels (proxy routes) stay out of the Compose file.',
    },
    de: {
      what: 'liest Labels aus Dateien; `labels` hat Vorrang.',
      why: 'Lange Listen von Labels (Proxy-Routen) bleiben so außerhalb der Compose-Datei.',
    },
    docs: `${services}#label_file`,
  },
  annotations: {
    en: {
      what: 'attaches OCI annotations to the container, which the runtime can read.',
      why: 'They serve special runtimes; most tools read labels.',
    },
    de: {
      what: 'hängt OCI-Annotationen an den Container, die die Laufzeitumgebung lesen kann.',
      why: 'Sie dienen besonderen Laufzeitumgebungen; die meisten Werkzeuge lesen Labels.',
    },
    docs: `${services}#annotations`,
  },
} as const satisfies Explanations;

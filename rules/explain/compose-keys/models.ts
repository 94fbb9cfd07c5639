/** Models: at the top level, and of a service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';
const reference = 'https://docs.docker.com/reference/compose-file/';
const docs = 'https://docs.docker.com/reference/compose-file/models/';

export const modelTexts = {
  models: {
    en: {
      what: 'declares AI models that Compose runs or provides for services.',
      why: 'A service that names the model receives its address and name in environment variables, so the model can be replaced without changing the app.',
    },
    de: {
      what: 'deklariert KI-Modelle, die Compose ausführt oder für Dienste bereitstellt.',
      why: 'Ein Dienst, der das Modell nennt, erhält Adresse und Namen in Umgebungsvariablen; so lässt sich das Modell austauschen, ohne die App zu ändern.',
    },
    factors: ['backing-services'],
    seeAlso: ['undefined-model'],
    docs: `${reference}models/`,
  },
  'models.*': {
    en: {
      what: 'is an AI model; a service that names it receives its address in a variable.',
      why: 'The app asks that address, so the model can be replaced like any backing service.',
    },
    de: {
      what: 'ist ein KI-Modell; ein Dienst, der es nennt, erhält dessen Adresse in einer Variable.',
      why: 'Die App fragt diese Adresse an; das Modell lässt sich austauschen wie jeder unterstützende Dienst.',
    },
    factors: ['backing-services'],
    seeAlso: ['undefined-model'],
    docs,
  },
  'models.*.model': {
    en: {
      what: 'is the model as an OCI artifact, such as `ai/smollm2`.',
      why: 'As with images, a name without a version may mean something else tomorrow.',
    },
    de: {
      what: 'ist das Modell als OCI-Artefakt, etwa `ai/smollm2`.',
      why: 'Wie bei Images kann ein Name ohne Version morgen etwas anderes bedeuten.',
    },
    factors: ['dependencies'],
    docs,
  },
  'models.*.context_size': {
    en: {
      what: 'is the most tokens the model takes into account at once.',
      why: 'A larger context needs more memory; the start may fail on a small machine.',
    },
    de: {
      what: 'ist die Zahl der Token, die das Modell höchstens zugleich berücksichtigt.',
      why: 'Ein größerer Kontext braucht mehr Arbeitsspeicher; auf einem kleinen Rechner kann der Start scheitern.',
    },
    docs,
  },
  'models.*.runtime_flags': {
    en: {
      what: 'passes options to the program that runs the model.',
      why: 'They depend on that program, and another one may refuse them.',
    },
    de: {
      what: 'übergibt Optionen an das Programm, das das Modell ausführt.',
      why: 'Sie hängen von diesem Programm ab; ein anderes lehnt sie womöglich ab.',
    },
    docs,
  },
  'services.*.models.*': {
    en: {
      what: 'is a model this service uses; it must be declared under the top-level `models`.',
      why: 'Without further keys the variables are named after the model: `LLM_URL` and `LLM_MODEL` for `llm`.',
    },
    de: {
      what: 'ist ein Modell, das dieser Dienst benutzt; es muss unter `models` auf oberster Ebene deklariert sein.',
      why: 'Ohne weitere Schlüssel heißen die Variablen nach dem Modell: `LLM_URL` und `LLM_MODEL` bei `llm`.',
    },
    seeAlso: ['undefined-model'],
    docs,
  },
  'services.*.models.*.endpoint_var': {
    en: {
      what: 'is the name of the variable that holds the address of the model.',
      why: 'It lets an app keep the name it already reads.',
    },
    de: {
      what: 'ist der Name der Variable mit der Adresse des Modells.',
      why: 'Eine App kann so den Namen behalten, den sie bereits liest.',
    },
    factors: ['config'],
    docs,
  },
  'services.*.models.*.model_var': {
    en: {
      what: 'is the name of the variable that holds the name of the model.',
      why: 'The app must send that name with its requests; hard-coded it would not follow a change here.',
    },
    de: {
      what: 'ist der Name der Variable mit dem Namen des Modells.',
      why: 'Die App muss ihn bei Anfragen mitschicken; fest eingebaut würde er einer Änderung hier nicht folgen.',
    },
    factors: ['config'],
    docs,
  },
  'services.*.models': {
    en: {
      what: 'names the AI models of the top level that this service uses.',
      why: 'Address and model name arrive as environment variables, so the app does not hold them itself.',
    },
    de: {
      what: 'nennt die KI-Modelle der obersten Ebene, die dieser Dienst benutzt.',
      why: 'Adresse und Modellname kommen als Umgebungsvariablen an; die App muss sie nicht selbst enthalten.',
    },
    factors: ['backing-services'],
    seeAlso: ['undefined-model'],
    docs: `${services}#models`,
  },
  'models.*.name': {
    en: {
      what: 'sets a name of its own for the model.',
      why: 'Services still refer to it by the key under the top-level `models`.',
    },
    de: {
      what: 'setzt einen eigenen Namen für das Modell.',
      why: 'Dienste verweisen weiterhin mit dem Schlüssel unter `models` auf oberster Ebene darauf.',
    },
    docs,
  },
} as const satisfies Explanations;

/** What Compose keys mean in the file at hand: sentences that follow from the model alone. */

import type { ComposeDocument } from '../model/compose/document.ts';
import type { Entry } from '../model/compose/entry.ts';
import type { Interpolation } from '../model/compose/interpolation.ts';
import type { Port } from '../model/compose/port.ts';
import type { Service } from '../model/compose/service.ts';
import type { VolumeMount } from '../model/compose/volume.ts';
import { processesOfService, userOfService } from '../model/process/service-start.ts';
import type { Both } from './content.ts';
import { factsOfImage, privilegeFacts } from './image-facts.ts';
import { code } from './render.ts';
import { restartFacts, signalFacts } from './word-facts.ts';

/** More names than this are cut. */
const longestList = 6;

const names = (list: readonly string[]): string => {
  const unique = [...new Set(list)];
  const shown = unique.slice(0, longestList).map(code).join(', ');
  return unique.length > longestList ? `${shown} …` : shown;
};

/** Sentences about a key, by the pattern of its path; never the value of a variable. */
export function composeFacts(doc: ComposeDocument, entry: Entry, pattern: string): Both[] {
  const fact = factsByPattern[pattern];
  return fact ? fact({ doc, entry, service: serviceOf(doc, entry) }) : [];
}

/** The service an entry belongs to. */
export function serviceOf(doc: ComposeDocument, { path }: Entry): Service | undefined {
  return path[0] === 'services' && path[1] !== undefined ? doc.service(path[1]) : undefined;
}

interface Question {
  readonly doc: ComposeDocument;
  readonly entry: Entry;
  /** The service the entry belongs to. */
  readonly service: Service | undefined;
}

const factsByPattern: Readonly<Record<string, (question: Question) => Both[]>> = {
  services: ({ doc }) => {
    const list = doc.services.map(({ name }) => name);
    return list.length > 0
      ? [
          {
            en: `${count(list, 'service', 'services')}: ${names(list)}.`,
            de: `${count(list, 'Dienst', 'Dienste')}: ${names(list)}.`,
          },
        ]
      : [];
  },
  'services.*': ({ doc, service }) => (service ? serviceFacts(doc, service) : []),
  'services.*.image': ({ service }) => (service?.image ? factsOfImage(service.image) : []),
  'services.*.user': ({ service }) => (service?.image && !service.build ? privilegeFacts(service.image) : []),
  'services.*.build': ({ service }) =>
    service?.get('image')
      ? [
          {
            en: '`image` names the result, so it can be pushed to a registry.',
            de: '`image` benennt das Ergebnis; es kann so in eine Registry geladen werden.',
          },
        ]
      : [],
  'services.*.stop_signal': ({ entry }) => (entry.hasInterpolation ? [] : signalFacts(entry.string)),
  'services.*.restart': ({ entry }) => (entry.hasInterpolation ? [] : restartFacts(entry.string)),
  'services.*.ports': ({ service }) => (service ? service.ports.flatMap(portFacts) : []),
  'services.*.ports[]': ({ service, entry }) =>
    (service?.ports ?? []).filter((port) => port.entry.key === entry.key).flatMap(portFacts),
  'services.*.ports[].target': portPartFacts,
  'services.*.ports[].published': portPartFacts,
  'services.*.volumes': ({ doc, service }) => (service?.volumes ?? []).flatMap((mount) => mountFacts(doc, mount)),
  'services.*.volumes[]': ({ doc, service, entry }) =>
    (service?.volumes ?? [])
      .filter((mount) => mount.entry.key === entry.key)
      .flatMap((mount) => mountFacts(doc, mount)),
  'services.*.environment': ({ service }) => (service ? environmentFacts(service) : []),
  'services.*.environment.*': ({ service, entry }) => variableFacts(service, entry),
  'services.*.depends_on': ({ doc, service }) =>
    (service?.dependsOn ?? []).map(({ service: name, condition }) => dependencyFact(doc, name, condition)),
  'services.*.depends_on.*': ({ doc, service, entry }) =>
    (service?.dependsOn ?? [])
      .filter((dependency) => dependency.entry.range.start === entry.range.start)
      .map(({ service: name, condition }) => dependencyFact(doc, name, condition)),
  'services.*.healthcheck': ({ doc, service }) => {
    const waiting = service
      ? doc.services.filter(({ dependsOn }) =>
          dependsOn.some((one) => one.service === service.name && one.condition === 'service_healthy'),
        )
      : [];
    const list = names(waiting.map(({ name }) => name));
    return waiting.length > 0
      ? [
          waiting.length === 1
            ? { en: `${list} waits for it.`, de: `Darauf wartet ${list}.` }
            : { en: `${list} wait for it.`, de: `Darauf warten ${list}.` },
        ]
      : [];
  },
  'services.*.profiles': ({ service }) => {
    const profile = service?.profiles[0]?.string;
    return profile
      ? [
          {
            en: `It starts with ${code(`docker compose --profile ${profile} up`)}.`,
            de: `Der Dienst startet mit ${code(`docker compose --profile ${profile} up`)}.`,
          },
        ]
      : [];
  },
  'networks.*': ({ doc, entry }) => usedBy(doc, ({ networks }) => networks.some(({ name }) => name === entry.key)),
  'volumes.*': ({ doc, entry }) => usedBy(doc, ({ volumes }) => volumes.some((mount) => isVolume(mount, entry.key))),
  'secrets.*': ({ doc, entry }) =>
    usedBy(doc, (service) =>
      [...service.secrets, ...(service.build?.secrets ?? [])].some(({ source }) => source === entry.key),
    ),
  'configs.*': ({ doc, entry }) => usedBy(doc, ({ configs }) => configs.some(({ source }) => source === entry.key)),
};

/** A part of the long form says what the whole port says. */
function portPartFacts({ service, entry }: Question): Both[] {
  return (service?.ports ?? []).filter((port) => port.entry === entry.parent).flatMap(portFacts);
}

const count = (list: readonly unknown[], one: string, many: string): string =>
  `${list.length} ${list.length === 1 ? one : many}`;

function serviceFacts(doc: ComposeDocument, service: Service): Both[] {
  const facts = service.ports.flatMap(portFacts);
  if (!service.build) facts.push(...startFacts(service));
  const { dependsOn } = service;
  if (dependsOn.length > 0) {
    const list = names(dependsOn.map(({ service: name }) => name));
    facts.push({ en: `It starts after ${list}.`, de: `Der Dienst startet nach ${list}.` });
  }
  const waiting = doc.services.filter((other) => other.dependsOn.some((one) => one.service === service.name));
  if (waiting.length > 0) {
    const list = names(waiting.map(({ name }) => name));
    facts.push({ en: `It starts before ${list}.`, de: `Der Dienst startet vor ${list}.` });
  }
  return facts;
}

/** Who runs a service that starts an image as it is, and which program comes first. */
function startFacts(service: Service): Both[] {
  const facts: Both[] = [];
  const user = userOfService(service, undefined);
  const handsOver = user?.setBy === 'image' && service.image ? privilegeFacts(service.image) : [];
  if (handsOver.length > 0) facts.push(...handsOver);
  else if (user) {
    const name = code(user.name);
    facts.push(
      user.setBy === 'service'
        ? { en: `It runs as ${name}.`, de: `Der Prozess läuft als ${name}.` }
        : {
            en: `It runs as ${name}, as the image says.`,
            de: `Der Prozess läuft als ${name}, wie es das Image vorgibt.`,
          },
    );
  }
  const chain = processesOfService(service, undefined).map(code).join(' → ');
  if (chain) facts.push({ en: `PID 1: ${chain}.`, de: `PID 1: ${chain}.` });
  return facts;
}

/** Where a published port is reachable. Silent where a variable decides. */
function portFacts({ hostIp, published, target, isMapMistake }: Port): Both[] {
  if (isMapMistake || !target || target.dynamic || published?.dynamic || hostIp?.hasInterpolation) return [];
  const inner = code(target.text);
  if (!published) {
    return [
      {
        en: `Port ${inner} gets a random free port of the host.`,
        de: `Port ${inner} erhält einen zufälligen freien Port des Hosts.`,
      },
    ];
  }
  const outer = code(published.text);
  const address = hostIp?.text.text;
  return [
    address === undefined || address === '0.0.0.0' || address === '::'
      ? {
          en: `Host port ${outer} leads to ${inner}, open on all interfaces.`,
          de: `Host-Port ${outer} führt zu ${inner}, offen auf allen Schnittstellen.`,
        }
      : {
          en: `Host port ${outer} leads to ${inner}, on ${code(address)} only.`,
          de: `Host-Port ${outer} führt zu ${inner}, nur auf ${code(address)}.`,
        },
  ];
}

const isVolume = ({ type, source }: VolumeMount, name: string): boolean =>
  type === 'volume' && source?.text.text === name;

function mountFacts(doc: ComposeDocument, { type, source, target }: VolumeMount): Both[] {
  if (!target || target.hasInterpolation || source?.hasInterpolation) return [];
  const path = code(target.text.text);
  if (type === 'bind' && source) {
    const folder = code(source.text.text);
    return [{ en: `${path} shows ${folder} of the host.`, de: `${path} zeigt ${folder} des Hosts.` }];
  }
  if (type !== 'volume') return [];
  if (!source) {
    return [
      {
        en: `${path} gets an anonymous volume with a random name.`,
        de: `${path} erhält ein anonymes Volume mit zufälligem Namen.`,
      },
    ];
  }
  const name = code(source.text.text);
  return doc.volumes.some(({ key }) => key === source.text.text)
    ? [{ en: `${path} is kept in the volume ${name}.`, de: `${path} liegt im Volume ${name}.` }]
    : [
        {
          en: `The volume ${name} is not declared under the top-level \`volumes\` of this file.`,
          de: `Das Volume ${name} ist in dieser Datei unter \`volumes\` auf oberster Ebene nicht deklariert.`,
        },
      ];
}

function environmentFacts(service: Service): Both[] {
  const { environment, envFiles } = service;
  const facts: Both[] = [];
  const passed = environment.filter(({ isPassedThrough }) => isPassedThrough).map(({ name }) => name);
  if (passed.length > 0) {
    facts.push({
      en: `Taken from the calling shell or \`.env\`: ${names(passed)}.`,
      de: `Aus der aufrufenden Shell oder der \`.env\`: ${names(passed)}.`,
    });
  }
  if (envFiles.length > 0) {
    const files = names(envFiles.map(({ path }) => path.text.text));
    facts.push({ en: `Further variables come from ${files}.`, de: `Weitere Variablen kommen aus ${files}.` });
  }
  return facts;
}

function variableFacts(service: Service | undefined, entry: Entry): Both[] {
  const variable = service?.environment.find((one) => one.entry.range.start === entry.range.start);
  if (!variable) return [];
  if (variable.isPassedThrough) {
    return [
      {
        en: 'The value is taken from the calling shell or `.env`.',
        de: 'Der Wert stammt aus der aufrufenden Shell oder der `.env`.',
      },
    ];
  }
  return variable.interpolations.flatMap(interpolationFacts);
}

function dependencyFact(doc: ComposeDocument, name: string, condition: string): Both {
  const shown = code(name);
  switch (condition) {
    case 'service_healthy': {
      const has = doc.service(name)?.healthcheck !== undefined;
      return has
        ? {
            en: `Waits until the healthcheck of ${shown} succeeds.`,
            de: `Wartet, bis der Healthcheck von ${shown} erfolgreich ist.`,
          }
        : {
            en: `Waits for the health of ${shown}, whose check must come from its image.`,
            de: `Wartet auf die Gesundheit von ${shown}; die Prüfung muss aus dessen Image kommen.`,
          };
    }
    case 'service_completed_successfully':
      return { en: `Waits until ${shown} ended with code 0.`, de: `Wartet, bis ${shown} mit Code 0 beendet ist.` };
    default:
      return {
        en: `Waits only until ${shown} has started, not until it is ready.`,
        de: `Wartet nur, bis ${shown} gestartet ist, nicht bis der Dienst bereit ist.`,
      };
  }
}

function usedBy(doc: ComposeDocument, uses: (service: Service) => boolean): Both[] {
  const users = doc.services.filter(uses).map(({ name }) => name);
  return users.length > 0 ? [{ en: `Used by ${names(users)}.`, de: `Benutzt von ${names(users)}.` }] : [];
}

/** What happens when the variable is unset. Defaults are not shown: they may be secrets. */
export function interpolationFacts({ name, operator }: Interpolation): Both[] {
  const shown = code(name);
  // With a colon, an empty value counts as none.
  const missing = operator?.startsWith(':')
    ? { en: `If ${shown} is unset or empty`, de: `Ist ${shown} nicht gesetzt oder leer` }
    : { en: `If ${shown} is unset`, de: `Ist ${shown} nicht gesetzt` };
  switch (operator) {
    case ':-':
    case '-':
      return [
        {
          en: `${missing.en}, the default behind \`${operator}\` applies.`,
          de: `${missing.de}, gilt der Standardwert hinter \`${operator}\`.`,
        },
      ];
    case ':?':
    case '?':
      return [
        {
          en: `${missing.en}, Compose stops with the message behind \`${operator}\`.`,
          de: `${missing.de}, bricht Compose mit der Meldung hinter \`${operator}\` ab.`,
        },
      ];
    case ':+':
    case '+':
      return [
        {
          en: `${missing.en}, the text is empty; otherwise it is the text behind \`${operator}\`.`,
          de: `${missing.de}, bleibt der Text leer; sonst gilt der Text hinter \`${operator}\`.`,
        },
      ];
    default:
      return [{ en: `${missing.en}, the text is empty.`, de: `${missing.de}, bleibt der Text leer.` }];
  }
}

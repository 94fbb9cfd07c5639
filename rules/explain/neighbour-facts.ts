/** What other files say about a place in a Compose file: the Dockerfile it builds, `.env`, `env_file`. No values. */
import type { Entry } from '../model/compose/entry.ts';
import { namesIn } from '../model/compose/env-file.ts';
import type { Service } from '../model/compose/service.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { processesOfService, userOfService } from '../model/process/service-start.ts';
import { directoryOf, joinPath } from '../model/project/path.ts';
import type { Project, ServiceDockerfile } from '../model/project/project.ts';
import type { Both } from './content.ts';
import { listed } from './naming.ts';
import { code } from './render.ts';

/** Sentences about a key of a service, by the pattern of its path. */
export function neighbourFacts(entry: Entry, pattern: string, service: Service | undefined, project: Project): Both[] {
  if (!service) return [];
  if (pattern === 'services.*.environment.*') return environmentFacts(entry, service, project);
  const built = project.dockerfileOf(service);
  // An inline Dockerfile stands where the reader looks.
  if (!built || built.isInline) return [];
  switch (pattern) {
    case 'services.*':
    case 'services.*.build':
    case 'services.*.build.context':
    case 'services.*.build.dockerfile':
    case 'services.*.build.target':
    case 'services.*.image':
      return builtFacts(service, built);
    case 'services.*.build.args.*':
      return argumentFacts(entry, service, built);
    case 'services.*.user':
      return userFacts(built);
    case 'services.*.command':
      return startFacts(built, built.stage?.startCommand.cmd, 'CMD');
    case 'services.*.entrypoint':
      return startFacts(built, built.stage?.startCommand.entrypoint, 'ENTRYPOINT');
    case 'services.*.ports':
    case 'services.*.ports[]':
    case 'services.*.ports[].target':
    case 'services.*.ports[].published':
      return portFacts(built);
    default:
      return [];
  }
}

const lineOf = (built: ServiceDockerfile, { start }: { readonly start: number }): number =>
  built.document.lineNumber(start);

/** User, first process and ports of what is built, as the service runs it. */
function builtFacts(service: Service, built: ServiceDockerfile): Both[] {
  const { path, stage } = built;
  if (!stage) return [];
  const file = code(path);
  const name = stage.name === undefined ? '' : `, Stage ${code(stage.name)}`;
  return [
    { en: `It builds ${file}${name.replace('Stage', 'stage')}.`, de: `Gebaut wird ${file}${name}.` },
    ...startFactsOf(service, built),
    ...portFacts(built),
  ];
}

/** Who runs the main process, where that is said, and which program it is. */
function startFactsOf(service: Service, built: ServiceDockerfile): Both[] {
  const { path, stage } = built;
  const facts: Both[] = [];
  const user = userOfService(service, stage);
  if (user) {
    const line = stage?.userInstruction ? `:${lineOf(built, stage.userInstruction.range)}` : '';
    const setBy = {
      service: { en: '`user` here', de: '`user` hier' },
      stage: { en: code(`${path}${line}`), de: code(`${path}${line}`) },
      image: { en: 'from the base image', de: 'aus dem Basis-Image' },
    }[user.setBy];
    const name = code(user.name);
    facts.push({ en: `It runs as ${name} (${setBy.en}).`, de: `Der Prozess läuft als ${name} (${setBy.de}).` });
  }
  const chain = processesOfService(service, stage).map(code).join(' → ');
  if (chain) facts.push({ en: `PID 1: ${chain}.`, de: `PID 1: ${chain}.` });
  return facts;
}

function portFacts({ path, stage }: ServiceDockerfile): Both[] {
  if (!stage) return [];
  const ports = portsOf(stage);
  if (ports.length === 0) return [];
  const list = ports.map(code).join(', ');
  return [{ en: `\`EXPOSE\` in ${code(path)} names ${list}.`, de: `\`EXPOSE\` in ${code(path)} nennt ${list}.` }];
}

const portsOf = (stage: Stage): readonly string[] => {
  const ports = stage.exposedPorts.flatMap(({ ports: numbers, protocol }) => {
    if (!numbers.known) return [];
    const { first, last } = numbers.value;
    return [`${first === last ? first : `${first}-${last}`}/${protocol}`];
  });
  return [...new Set(ports)];
};

function userFacts({ path, stage }: ServiceDockerfile): Both[] {
  if (!stage?.user.known) return [];
  const user = code(stage.user.value);
  return [
    {
      en: `Without this key the image of ${code(path)} would run as ${user}.`,
      de: `Ohne diese Angabe liefe das Image aus ${code(path)} als ${user}.`,
    },
  ];
}

function startFacts(
  built: ServiceDockerfile,
  replaced: { readonly range: { readonly start: number } } | undefined,
  keyword: string,
): Both[] {
  if (!replaced) return [];
  const place = code(`${built.path}:${lineOf(built, replaced.range)}`);
  return [{ en: `It replaces the \`${keyword}\` in ${place}.`, de: `Es ersetzt das \`${keyword}\` in ${place}.` }];
}

function argumentFacts(entry: Entry, service: Service, built: ServiceDockerfile): Both[] {
  const argument = service.build?.args.find((one) => one.entry.range.start === entry.range.start);
  if (!argument) return [];
  const name = code(argument.name);
  const declared = built.document
    .ofType('ARG')
    .filter(({ pairs }) => pairs.some((pair) => pair.name === argument.name));
  const places = declared.map(({ range }) => code(`${built.path}:${lineOf(built, range)}`));
  return declared.length > 0
    ? [
        {
          en: `${name} is declared in ${listed(places, 'en')}.`,
          de: `${name} ist in ${listed(places, 'de')} deklariert.`,
        },
      ]
    : [];
}

/** The files of `env_file` that set the same variable, and `.env` where Compose takes the value from the caller. */
function environmentFacts(entry: Entry, service: Service, project: Project): Both[] {
  const variable = service.environment.find((one) => one.entry.range.start === entry.range.start);
  if (!variable) return [];
  const name = code(variable.name);
  const facts = variable.isPassedThrough ? dotEnvFacts(variable.name, project) : [];
  facts.push(...imageVariableFacts(variable.name, project.dockerfileOf(service)));
  const files = service.envFiles
    .flatMap(({ path }) => (path.value.known ? [path.value.value] : []))
    .filter((path) => sets(project, path, variable.name))
    .map(code);
  if (files.length === 0) return facts;
  const list = { en: listed(files, 'en'), de: listed(files, 'de') };
  return [
    ...facts,
    files.length === 1
      ? {
          en: `${list.en} sets ${name} too; the value here wins.`,
          de: `${list.de} setzt ${name} ebenfalls; der Wert hier hat Vorrang.`,
        }
      : {
          en: `${list.en} set ${name} too; the value here wins.`,
          de: `${list.de} setzen ${name} ebenfalls; der Wert hier hat Vorrang.`,
        },
  ];
}

/** That the image has the variable already. */
function imageVariableFacts(name: string, built: ServiceDockerfile | undefined): Both[] {
  const variable = built?.isInline ? undefined : built?.stage?.scope.lookup(name);
  if (!built || variable?.kind !== 'env' || !variable.instruction) return [];
  const place = code(`${built.path}:${lineOf(built, variable.instruction.range)}`);
  return [
    {
      en: `It replaces the \`ENV\` in ${place}.`,
      de: `Es ersetzt das \`ENV\` in ${place}.`,
    },
  ];
}

/** Whether a file, by its path from the Compose file, has a line for a variable; `undefined` if it cannot be read. */
function sets(project: Project, path: string, name: string): boolean | undefined {
  const text = project.read(joinPath(directoryOf(project.path), path));
  return text === undefined ? undefined : namesIn(text).includes(name);
}

/** Whether `.env` beside the Compose file has the variable that Compose fills in. */
export function dotEnvFacts(name: string, project: Project): Both[] {
  const isSet = sets(project, '.env', name);
  if (isSet === undefined) return [];
  const shown = code(name);
  return [
    isSet
      ? { en: `\`.env\` sets ${shown}.`, de: `Die \`.env\` setzt ${shown}.` }
      : { en: `\`.env\` does not set ${shown}.`, de: `Die \`.env\` setzt ${shown} nicht.` },
  ];
}

/** Who runs the containers of a Compose service, and which programs they start with. */
import type { Service } from '../compose/service.ts';
import type { Stage } from '../dockerfile/stage.ts';
import { imageFacts } from '../image/knowledge.ts';
import {
  isBareInit,
  processesOfStage,
  programOf,
  programsIn,
  programsOf,
  startsItsArguments,
} from './process-chain.ts';

/** The user, where it can be told, and who names it: the service, the Dockerfile or the image. */
export interface ServiceUser {
  readonly name: string;
  readonly setBy: 'service' | 'stage' | 'image';
}

/**
 * Who the main process runs as; undefined where a variable or an unknown image decides.
 * @param stage what the service builds; undefined where it starts an image or the Dockerfile is unknown
 */
export function userOfService(service: Service, stage: Stage | undefined): ServiceUser | undefined {
  const own = service.user;
  if (own) return own.value.known ? { name: own.value.value, setBy: 'service' } : undefined;
  if (stage) {
    if (!stage.user.known) return undefined;
    return { name: stage.user.value, setBy: stage.userInstruction ? 'stage' : 'image' };
  }
  const name = knownImage(service)?.user;
  return name === undefined ? undefined : { name, setBy: 'image' };
}

/**
 * The programs that start one another, PID 1 first; empty where it cannot be told. Names only: arguments may hold
 * secrets.
 */
export function processesOfService(service: Service, stage: Stage | undefined): readonly string[] {
  const programs = startedPrograms(service, stage);
  // An init program starts what would be PID 1.
  return programs.length > 0 && service.get('init')?.boolean === true ? ['init', ...programs] : programs;
}

function startedPrograms(service: Service, stage: Stage | undefined): readonly string[] {
  const { entrypoint, command } = service;
  const start = { stage: undefined, service };
  // Compose cuts a string into words; a shell runs only where one is named.
  if (entrypoint && !entrypoint.isEmpty) {
    const rest = command && isBareInit(entrypoint.script.commands) ? programsOf(command.script, false, start) : [];
    return [...programsOf(entrypoint.script, false, start), ...rest];
  }
  // `[]` removes the entrypoint of the image, nothing at all keeps it.
  if (entrypoint) return [];
  const known = knownImage(service);
  if (command && !command.isEmpty) {
    const programs = programsOf(command.script, false, start);
    if (!stage) return known?.entrypoint ? [...programOf(known.entrypoint[0]), ...programs] : [];
    const { entrypoint: own, inheritedEntrypoint } = stage.startCommand;
    // What an entrypoint makes of its arguments is up to it, unless it is an init program.
    if (own) return [...programsIn(own, stage), ...(startsItsArguments(own) ? programs : [])];
    return inheritedEntrypoint.known ? [...programOf(inheritedEntrypoint.value[0]), ...programs] : [];
  }
  if (stage) return processesOfStage(stage);
  return [...programOf(known?.entrypoint?.[0]), ...programOf(known?.cmd?.[0])];
}

/** What is known about the image of a service that builds none. */
function knownImage({ build, image }: Service): ReturnType<typeof imageFacts> {
  return build || !image?.valid || image.hasVariable ? undefined : imageFacts(image);
}

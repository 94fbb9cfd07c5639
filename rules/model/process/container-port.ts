import type { Service } from '../compose/service.ts';
import { imageFacts } from '../image/knowledge.ts';

/** The port in the container that a port of the host leads to, if it is surely no port of the container. */
export function containerPortOf(service: Service, port: number): number | undefined {
  const { ports, environment, command, entrypoint, build } = service;
  if (service.get('network_mode') || service.extends || ports.some(({ target }) => target?.start === undefined))
    return undefined;
  const isTarget = ports.some(({ target }) => target!.start! <= port && port <= target!.end!);
  const exposes = service.get('expose')?.items.some(({ string }) => string?.startsWith(String(port)));
  const known = !build && service.defaultImage ? imageFacts(service.defaultImage)?.exposes : undefined;
  // A program may listen on more ports than it publishes: anything else that speaks of the port is a sign of that.
  const words = [...(command?.words ?? []), ...(entrypoint?.words ?? [])].map(({ text }) => text.text);
  const settings = environment.map(({ text }) => text?.text ?? '');
  const isNamed = [...words, ...settings].some((text) => text.includes(String(port)));
  if (isTarget || exposes || isNamed || known?.includes(String(port))) return undefined;
  const [found, ...others] = ports.filter(({ published }) => published?.start === port && published.end === port);
  return found && others.length === 0 ? found.target?.start : undefined;
}

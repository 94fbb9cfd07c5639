import type { Entry } from '../entry.ts';
import type { MapShape } from './shape.ts';

/** The name under which an entry is known to its reader: its own, or that of the list it is an item of. */
export function nameOf(entry: Entry): string {
  let named: Entry = entry;
  while (named.isItem && named.parent) named = named.parent;
  return named.key;
}

/** A value as messages show it. */
export const shown = (value: string): string => (value.length > 60 ? `${value.slice(0, 59)}…` : value);

/** Keys of Compose's older formats that are gone, with what stands for them today. */
const retired: Readonly<Record<string, string>> = {
  net: 'network_mode',
  log_driver: 'logging.driver',
  log_opt: 'logging.options',
  volume_driver: 'volumes.*.driver',
};
export const replacementOf = (key: string): string | undefined =>
  Object.hasOwn(retired, key) ? retired[key] : undefined;

/** The only key of a map below which another key may stand. */
export function homeBelow(map: MapShape, key: string): string | undefined {
  const homes = Object.entries(map.keys).filter(([, { map: below }]) => below && Object.hasOwn(below().keys, key));
  return homes.length === 1 ? homes[0]![0] : undefined;
}

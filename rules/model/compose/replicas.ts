import type { Entry } from './entry.ts';
import type { Service } from './service.ts';

/** A number of containers, where no variable hides it. */
export function countOf(entry: Entry | undefined): number | undefined {
  const value = entry?.value;
  return value?.known && /^\d{1,9}$/.test(value.value) ? Number(value.value) : undefined;
}

/** The entry that asks for more than one container of a service. */
export const severalContainers = ({ entry }: Service): Entry | undefined =>
  [entry.get('scale'), entry.at('deploy', 'replicas')].find((each) => (countOf(each) ?? 0) > 1);

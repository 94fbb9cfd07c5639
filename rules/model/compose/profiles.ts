import type { Service } from './service.ts';

/** The profiles of a service; undefined where a variable hides one. A service without any always runs. */
function profilesOf(service: Service): readonly string[] | undefined {
  const names = service.profiles.map(({ value }) => (value.known ? value.value : undefined));
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** Two services surely run at the same time: one always does, or a profile starts both. */
export function runTogether(a: Service, b: Service): boolean {
  const first = profilesOf(a);
  const second = profilesOf(b);
  if (!first || !second) return false;
  return first.length === 0 || second.length === 0 || first.some((name) => second.includes(name));
}

/** The profiles that start the second service, none of which starts the first one; undefined when that is not so. */
export function profilesApart(a: Service, b: Service): readonly string[] | undefined {
  const first = profilesOf(a);
  const second = profilesOf(b);
  if (!first || !second || second.length === 0) return undefined;
  return first.some((name) => second.includes(name)) ? undefined : second;
}

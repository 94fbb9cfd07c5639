/** All texts about Compose keys, found by a key's path. */
import type { Explanation, Explanations } from '../content.ts';
import { buildTexts } from './build.ts';
import { configurationTexts } from './configuration.ts';
import { dataTexts } from './data.ts';
import { declaredTexts } from './declared.ts';
import { deployTexts } from './deploy.ts';
import { hookTexts } from './hooks.ts';
import { limitTexts } from './limits.ts';
import { modelTexts } from './models.ts';
import { mountDetailTexts } from './mounts.ts';
import { networkTexts } from './network.ts';
import { securityTexts } from './security.ts';
import { startTexts } from './start.ts';
import { swarmTexts } from './swarm.ts';
import { topLevelTexts } from './top-level.ts';

const serviceTexts: Explanations = {
  ...startTexts,
  ...hookTexts,
  ...configurationTexts,
  ...networkTexts,
  ...dataTexts,
  ...mountDetailTexts,
  ...limitTexts,
  ...securityTexts,
  ...deployTexts,
  ...swarmTexts,
};

/** Every explained path pattern with its text: `services.*.ports[].target`, `volumes.*.name`. */
export function* composeKeyTexts(): Generator<readonly [pattern: string, explanation: Explanation]> {
  yield* Object.entries(topLevelTexts);
  yield* Object.entries(declaredTexts);
  yield* Object.entries(modelTexts);
  for (const [key, text] of Object.entries(serviceTexts)) yield [`services.*.${key}`, text];
  for (const [key, text] of Object.entries(buildTexts)) yield [`services.*.build.${key}`, text];
}

let byPattern: ReadonlyMap<string, Explanation> | undefined;

/** The text of a path pattern, if there is one. */
export function composeKeyText(pattern: string): Explanation | undefined {
  byPattern ??= new Map(composeKeyTexts());
  return byPattern.get(pattern);
}

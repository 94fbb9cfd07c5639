/** All texts about Compose keys, found by a key's path. */
import type { Explanation, Explanations } from '../content.ts';
import { blockDeviceTexts } from './block-devices.ts';
import { buildTexts } from './build.ts';
import { buildSettingTexts } from './build-settings.ts';
import { declaredNetworkTexts } from './declared-networks.ts';
import { declaredSecretTexts } from './declared-secrets.ts';
import { declaredVolumeTexts } from './declared-volumes.ts';
import { deployTexts } from './deploy.ts';
import { developTexts } from './develop.ts';
import { deviceTexts } from './devices.ts';
import { environmentTexts } from './environment.ts';
import { extendsTexts } from './extends.ts';
import { grantTexts } from './grants.ts';
import { healthcheckTexts } from './healthcheck.ts';
import { hookTexts } from './hooks.ts';
import { imageTexts } from './image.ts';
import { lifecycleTexts } from './lifecycle.ts';
import { loggingTexts } from './logging.ts';
import { memoryTexts } from './memory.ts';
import { metadataTexts } from './metadata.ts';
import { modelTexts } from './models.ts';
import { volumeMountTexts } from './mounts.ts';
import { networkTexts } from './networks.ts';
import { portTexts } from './ports.ts';
import { processTexts } from './process.ts';
import { processorTexts } from './processor.ts';
import { providerTexts } from './provider.ts';
import { securityTexts } from './security.ts';
import { swarmTexts } from './swarm.ts';
import { topLevelTexts } from './top-level.ts';
import { ulimitTexts } from './ulimits.ts';
import { volumeTexts } from './volumes.ts';
import { windowsTexts } from './windows.ts';

/** By the whole path. */
const fileTexts: readonly Explanations[] = [
  topLevelTexts,
  declaredNetworkTexts,
  declaredVolumeTexts,
  declaredSecretTexts,
  modelTexts,
];

/** By the path below a service. */
const serviceTexts: readonly Explanations[] = [
  imageTexts,
  processTexts,
  lifecycleTexts,
  hookTexts,
  extendsTexts,
  providerTexts,
  environmentTexts,
  grantTexts,
  metadataTexts,
  loggingTexts,
  portTexts,
  networkTexts,
  volumeTexts,
  volumeMountTexts,
  healthcheckTexts,
  memoryTexts,
  processorTexts,
  ulimitTexts,
  blockDeviceTexts,
  securityTexts,
  deviceTexts,
  windowsTexts,
  deployTexts,
  swarmTexts,
  developTexts,
];

/** By the path below the `build` of a service. */
const buildKeyTexts: readonly Explanations[] = [buildTexts, buildSettingTexts, ulimitTexts];

/** Every explained path pattern with its text: `services.*.ports[].target`, `volumes.*.name`. */
export function* composeKeyTexts(): Generator<readonly [pattern: string, explanation: Explanation]> {
  for (const texts of fileTexts) yield* Object.entries(texts);
  for (const texts of serviceTexts) yield* below('services.*.', texts);
  for (const texts of buildKeyTexts) yield* below('services.*.build.', texts);
}

function* below(path: string, texts: Explanations): Generator<readonly [string, Explanation]> {
  for (const [key, text] of Object.entries(texts)) yield [`${path}${key}`, text];
}

let byPattern: ReadonlyMap<string, Explanation> | undefined;

/** The text of a path pattern, if there is one. */
export function composeKeyText(pattern: string): Explanation | undefined {
  byPattern ??= new Map(composeKeyTexts());
  return byPattern.get(pattern);
}

import { presetNames } from '../../rules/core/presets.ts';
import type { RegisteredRule } from '../../rules/core/rule.ts';
import { ruleSettingsSchema } from './config-schema.ts';

interface Manifest {
  contributes?: {
    jsonValidation?: unknown;
    yamlValidation?: unknown;
    configuration?: { properties: Record<string, Record<string, unknown>> };
  };
}

/** `package.json` with the parts that follow from the rules brought up to date; all else stays. */
export function manifestWithRules(text: string, rules: readonly RegisteredRule[]): string {
  const manifest = JSON.parse(text) as Manifest;
  manifest.contributes ??= {};
  const { contributes } = manifest;
  const url = './schema/plimsoll.schema.json';
  contributes.jsonValidation = [{ fileMatch: ['.plimsoll.json', '.plimsoll.jsonc'], url }];
  contributes.yamlValidation = [{ fileMatch: ['.plimsoll.yaml', '.plimsoll.yml'], url }];
  const settings = contributes.configuration?.properties;
  const preset = settings?.['plimsoll.preset'];
  if (preset) preset.enum = presetNames;
  const severities = settings?.['plimsoll.rules'];
  if (severities) {
    const { additionalProperties, properties } = ruleSettingsSchema(rules);
    severities.properties = properties;
    severities.additionalProperties = additionalProperties;
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

import { presetNames } from '../../rules/core/presets.ts';
import type { RegisteredRule } from '../../rules/core/rule.ts';
import { severitySettings } from './config-schema.ts';

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
    // Ids and severities only: a manifest is read at every start of the editor. Options are in the schema of the file.
    const severity = { enum: severitySettings };
    severities.propertyNames = { enum: rules.map(({ id }) => id) };
    severities.additionalProperties = {
      anyOf: [severity, { type: 'array', items: [severity, { type: 'object' }], minItems: 1, additionalItems: false }],
    };
    delete severities.properties;
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

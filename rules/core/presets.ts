import type { Options } from './options.ts';
import { type Family, families, type Preset, presetLevels, type RegisteredRule, type Rule } from './rule.ts';

/** `recommended` ⊂ `strict` ⊂ `all`, and one per family: what `strict` has of it. */
export type PresetName = Preset | Family;
export const presetNames: readonly PresetName[] = [...presetLevels, ...families];

/** Whether a preset turns a rule on. What says that a file could not be read or checked is on in all of them. */
export function isInPreset(rule: RegisteredRule, preset: PresetName): boolean {
  if (isAlwaysOn(rule)) return true;
  if (isFamily(preset)) return rule.family === preset && levelOf(rule) <= presetLevels.indexOf('strict');
  return levelOf(rule) <= presetLevels.indexOf(preset);
}

/** The presets that turn a rule on, calmest first. */
export const presetsOf = (rule: RegisteredRule): readonly PresetName[] =>
  presetNames.filter((preset) => isInPreset(rule, preset));

/** Whether a rule is on unless somebody turns off just this one. */
export const isAlwaysOn = (rule: Rule): boolean => rule.kind === 'engine' || rule.id === 'syntax';

/** The options a preset sets; a wider one builds on the calmer ones. */
export function presetOptions(rule: Rule, preset: PresetName): Options {
  const level = presetLevels.indexOf(isFamily(preset) ? 'strict' : preset);
  return Object.assign({}, ...presetLevels.slice(0, level + 1).map((name) => rule.presetOptions?.[name]));
}

const levelOf = (rule: Rule): number => presetLevels.indexOf(rule.preset ?? 'recommended');

const isFamily = (preset: PresetName): preset is Family => families.includes(preset as Family);

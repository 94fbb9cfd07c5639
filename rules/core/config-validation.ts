import type { Config, InlineConfig, RuleSetting, RuleSettings, SeveritySetting } from './config.ts';
import type { ConfigProblem, ConfigProblemCode } from './config-problem.ts';
import { compileFilePattern } from './file-pattern.ts';
import { isObject, isStrings, validateOptions } from './options.ts';
import { presetNames } from './presets.ts';
import { severities } from './rule.ts';
import type { RuleSet } from './rule-set.ts';
import { suggest } from './suggest.ts';

type Path = readonly (string | number)[];
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const severitySettings: readonly string[] = ['off', ...severities];
const failLevels: readonly string[] = [...severities, 'never'];

/** One of these per key of the configuration: checks a value and keeps what is right. */
type Reader<T> = (value: unknown, path: Path, check: Check) => T | undefined;

/** The keys a configuration may have. */
const readers: { readonly [K in keyof Config]-?: Reader<NonNullable<Config[K]>> } = {
  root: (value, path, check) => check.boolean(value, path),
  extends: (value, path, check) => check.strings(typeof value === 'string' ? [value] : value, path),
  preset: (value, path, check) => check.oneOf(value, presetNames, path, 'unknownPreset'),
  rules: (value, path, check) => check.rules(value, path),
  overrides: (value, path, check) => check.overrides(value, path),
  ignore: (value, path, check) => check.globs(value, path),
  failLevel: (value, path, check) => check.oneOf(value, failLevels, path) as Config['failLevel'],
  trustedRegistries: (value, path, check) => check.strings(value, path),
  inlineConfig: (value, path, check) => check.inlineConfig(value, path),
  baseline: (value, path, check) => check.string(value, path),
};
export const configKeys: readonly string[] = Object.keys(readers);

const inlineConfigKeys: readonly (keyof InlineConfig)[] = ['enabled', 'requireReason', 'reportUnused'];

/** Reads a configuration from what a parser made of its file; problems are appended. */
export function validate(value: unknown, rules: RuleSet, problems: ConfigProblem[]): Config {
  const check = new Check(rules, problems);
  // An empty file, or one with comments alone.
  if (value === null || value === undefined) return {};
  if (!isObject(value)) {
    check.report([], 'notAnObject');
    return {};
  }
  const config: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (key === '$schema') continue;
    const reader = Object.hasOwn(readers, key) ? readers[key as keyof Config] : undefined;
    const read = reader ? reader(item, [key], check) : check.unknownKey(key, configKeys, [key]);
    if (read !== undefined) config[key] = read;
  }
  return config as Config;
}

class Check {
  readonly #rules: RuleSet;
  readonly #problems: ConfigProblem[];

  constructor(rules: RuleSet, problems: ConfigProblem[]) {
    this.#rules = rules;
    this.#problems = problems;
  }

  report(path: Path, code: ConfigProblemCode, data: ConfigProblem['data'] = {}, suggestion?: string): undefined {
    const at = code.startsWith('unknown') && code !== 'unknownPreset' ? 'key' : 'value';
    this.#problems.push({ path, at, code, data, ...(suggestion === undefined ? {} : { suggestion }) });
  }

  unknownKey(name: string, known: readonly string[], path: Path): undefined {
    this.report(path, 'unknownKey', { name }, suggest(name, known));
  }

  boolean(value: unknown, path: Path): boolean | undefined {
    return typeof value === 'boolean' ? value : this.report(path, 'notABoolean');
  }

  string(value: unknown, path: Path): string | undefined {
    return typeof value === 'string' ? value : this.report(path, 'notAString');
  }

  strings(value: unknown, path: Path): readonly string[] | undefined {
    return isStrings(value) ? value : this.report(path, 'notStrings');
  }

  oneOf<T extends string>(
    value: unknown,
    allowed: readonly T[],
    path: Path,
    code: ConfigProblemCode = 'notOneOf',
  ): T | undefined {
    if (typeof value !== 'string') return this.report(path, 'notAString');
    if (allowed.includes(value as T)) return value as T;
    return this.report(path, code, { name: value, allowed: allowed.join(', ') }, suggest(value, allowed));
  }

  globs(value: unknown, path: Path): readonly string[] | undefined {
    return this.strings(value, path)?.filter((glob, index) => {
      if (compileFilePattern(glob.startsWith('!') ? glob.slice(1) : glob)) return true;
      this.report([...path, index], 'badGlob', { name: glob });
      return false;
    });
  }

  inlineConfig(value: unknown, path: Path): Partial<InlineConfig> | undefined {
    if (!isObject(value)) return this.report(path, 'notAnObject');
    const inline: Partial<Mutable<InlineConfig>> = {};
    for (const [key, item] of Object.entries(value)) {
      const known = inlineConfigKeys.find((candidate) => candidate === key);
      const read = known ? this.boolean(item, [...path, key]) : this.unknownKey(key, inlineConfigKeys, [...path, key]);
      if (known && read !== undefined) inline[known] = read;
    }
    return inline;
  }

  overrides(value: unknown, path: Path): NonNullable<Config['overrides']> | undefined {
    if (!Array.isArray(value)) return this.report(path, 'notAList');
    return value.flatMap((item: unknown, index) => this.#override(item, [...path, index]) ?? []);
  }

  #override(value: unknown, path: Path): { files: readonly string[]; rules: RuleSettings } | undefined {
    if (!isObject(value)) return this.report(path, 'notAnObject');
    for (const key of Object.keys(value)) {
      if (key !== 'files' && key !== 'rules') this.unknownKey(key, ['files', 'rules'], [...path, key]);
    }
    if (value.files === undefined) return this.report(path, 'missingFiles');
    const files = this.globs(typeof value.files === 'string' ? [value.files] : value.files, [...path, 'files']);
    const rules = this.rules(value.rules ?? {}, [...path, 'rules']);
    return files && rules && { files, rules };
  }

  rules(value: unknown, path: Path): RuleSettings | undefined {
    if (!isObject(value)) return this.report(path, 'notAnObject');
    const settings: Record<string, RuleSetting> = {};
    for (const [id, item] of Object.entries(value)) {
      const at = [...path, id];
      if (!this.#rules.byId.has(id)) {
        this.report(at, 'unknownRule', { name: id }, suggestRule(id, this.#rules));
        continue;
      }
      const setting = this.#setting(id, item, at);
      if (setting) settings[id] = setting;
    }
    return settings;
  }

  #setting(id: string, value: unknown, path: Path): RuleSetting | undefined {
    const list = Array.isArray(value);
    const severity: unknown = list ? value[0] : value;
    const allowed = severitySettings.join(', ');
    if (typeof severity !== 'string' || (list && value.length > 2))
      return this.report(path, 'notASetting', { allowed });
    const valid = this.oneOf(severity, severitySettings, list ? [...path, 0] : path) as SeveritySetting | undefined;
    if (!list || value.length < 2) return valid && { severity: valid };
    const options = validateOptions(this.#rules.byId.get(id)!, value[1], [...path, 1], this.#problems);
    return valid && { severity: valid, options };
  }
}

/** The id that a wrong one probably means: a near one, or our name for another linter's code. */
export function suggestRule(id: string, rules: RuleSet): string | undefined {
  return rules.withCode(id)[0]?.id ?? suggest(id, rules.ids);
}

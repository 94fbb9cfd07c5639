import type { ConfigProblem } from './config-problem.ts';
import { validate } from './config-validation.ts';
import { compileFilePattern } from './file-pattern.ts';
import { defaultOptions, type Options } from './options.ts';
import { isAlwaysOn, isInPreset, type PresetName, presetOptions } from './presets.ts';
import type { RegisteredRule, Severity } from './rule.ts';
import { RuleSet } from './rule-set.ts';

export type SeveritySetting = Severity | 'off';

/** What a configuration says about one rule. */
export interface RuleSetting {
  readonly severity: SeveritySetting;
  /** Absent: those set before, or the preset's, stay. */
  readonly options?: Options;
}
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** One configuration file, the editor's settings, or the command line: checked, with nothing filled in. */
export interface Config {
  readonly root?: boolean;
  /** Relative paths of the files this one builds on, to be read by the caller. */
  readonly extends?: readonly string[];
  readonly preset?: PresetName;
  readonly rules?: RuleSettings;
  readonly overrides?: readonly { readonly files: readonly string[]; readonly rules: RuleSettings }[];
  readonly ignore?: readonly string[];
  readonly failLevel?: Severity | 'never';
  readonly trustedRegistries?: readonly string[];
  readonly inlineConfig?: Partial<InlineConfig>;
  /** Relative path of the file with accepted findings. */
  readonly baseline?: string;
}

/** How suppression comments are treated. */
export interface InlineConfig {
  /** Whether they count at all. */
  readonly enabled: boolean;
  /** Whether each needs a reason: `-- why`. */
  readonly requireReason: boolean;
  /** Whether those that hide nothing are reported. */
  readonly reportUnused: boolean;
}

/**
 * A configuration with the directory its globs count from. The directory and the paths of linted files must be
 * relative to the same place, or both absolute; `''` is that place itself.
 */
export interface ConfigLayer {
  readonly config: Config;
  readonly directory?: string;
}

/** All layers put together: plain and serialisable. */
export interface ResolvedConfig {
  readonly preset: PresetName;
  /** Applied one after the other; one with `files` only to the files that match. */
  readonly steps: readonly RuleStep[];
  readonly ignore: readonly { readonly directory: string; readonly patterns: readonly string[] }[];
  readonly failLevel: Severity | 'never';
  readonly trustedRegistries?: readonly string[];
  readonly inlineConfig: InlineConfig;
  readonly baseline?: { readonly directory: string; readonly path: string };
  /** Ids of the only rules that are wanted, on even where all else says off. */
  readonly select?: readonly string[];
  /** Ids of rules that are off whatever else is said. */
  readonly deselect?: readonly string[];
}
export interface RuleStep {
  readonly directory: string;
  readonly files?: readonly string[];
  readonly rules: RuleSettings;
}

/** A rule that is on, as a file is to be linted with it. */
export interface ActiveRule {
  readonly rule: RegisteredRule;
  readonly severity: Severity;
  readonly options: Options;
}

/**
 * Checks what a JSON or YAML parser read. What is right is in `config`, what is wrong in `problems`; the one does not
 * depend on the other being empty.
 */
export function validateConfig(
  value: unknown,
  rules?: readonly RegisteredRule[],
): { config: Config; problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  return { config: validate(value, RuleSet.of(rules), problems), problems };
}

/**
 * Puts layers together, the weakest first: what a file `extends`, editor settings, the file itself, the command line.
 * The last preset counts; what earlier layers say about single rules stays unless a later one says otherwise.
 */
export function resolveConfig(
  layers: readonly ConfigLayer[] = [],
  selection: {
    readonly select?: readonly string[];
    readonly ignore?: readonly string[];
    readonly rules?: readonly RegisteredRule[];
  } = {},
): ResolvedConfig {
  const steps: RuleStep[] = [];
  const ignore: { directory: string; patterns: readonly string[] }[] = [];
  let merged: Config = {};
  let inlineConfig: InlineConfig = { enabled: true, requireReason: false, reportUnused: true };
  let baseline: ResolvedConfig['baseline'];
  for (const { config, directory = '' } of layers) {
    merged = { ...merged, ...config };
    inlineConfig = { ...inlineConfig, ...config.inlineConfig };
    if (config.rules) steps.push({ directory, rules: config.rules });
    for (const override of config.overrides ?? []) steps.push({ directory, ...override });
    if (config.ignore) ignore.push({ directory, patterns: config.ignore });
    if (config.baseline !== undefined) baseline = { directory, path: config.baseline };
  }
  const select = selection.select && selectRules(selection.select, selection.rules).ids;
  const deselect = selection.ignore && selectRules(selection.ignore, selection.rules).ids;
  return {
    preset: merged.preset ?? 'recommended',
    steps,
    ignore,
    failLevel: merged.failLevel ?? 'error',
    inlineConfig,
    ...(merged.trustedRegistries ? { trustedRegistries: merged.trustedRegistries } : {}),
    ...(baseline ? { baseline } : {}),
    ...(select ? { select } : {}),
    ...(deselect ? { deselect } : {}),
  };
}

/** What applies where nobody configured anything. */
export const defaultConfig: ResolvedConfig = resolveConfig();

/**
 * The rules that names on the command line mean: a rule's id, a family, or another linter's code. Names that mean
 * nothing come back in `unknown`.
 */
export function selectRules(
  names: readonly string[],
  rules?: readonly RegisteredRule[],
): { ids: readonly string[]; unknown: readonly string[] } {
  const set = RuleSet.of(rules);
  const ids = new Set<string>();
  const unknown: string[] = [];
  for (const name of names) {
    const rule = set.byId.get(name);
    const found = rule ? [rule] : set.rules.filter((candidate) => candidate.family === name);
    const meant = found.length > 0 ? found : set.withCode(name);
    if (meant.length === 0) unknown.push(name);
    for (const { id } of meant) ids.add(id);
  }
  return { ids: [...ids], unknown };
}

/** Whether the configuration leaves a file out. Of several patterns the last one that matches counts; `!` takes back. */
export function isIgnored(config: ResolvedConfig, path: string): boolean {
  let ignored = false;
  for (const { directory, patterns } of config.ignore) {
    for (const pattern of patterns) {
      const negated = pattern.startsWith('!');
      if (negated === ignored && matches(negated ? pattern.slice(1) : pattern, directory, path)) ignored = !negated;
    }
  }
  return ignored;
}

/** The rules that are on for a file, in the order of the list. Computed once per configuration and set of overrides. */
export function activeRules(
  config: ResolvedConfig,
  path: string,
  rules?: readonly RegisteredRule[],
): readonly ActiveRule[] {
  const set = RuleSet.of(rules);
  const steps = config.steps.filter(
    ({ files, directory }) => !files || files.some((pattern) => matches(pattern, directory, path)),
  );
  const key = steps.map((step) => config.steps.indexOf(step)).join();
  const cached = cacheOf(config, set);
  const known = cached.get(key);
  if (known) return known;
  const active = set.rules.flatMap((rule) => activate(rule, config, steps));
  cached.set(key, active);
  return active;
}

const cache = new WeakMap<ResolvedConfig, WeakMap<RuleSet, Map<string, readonly ActiveRule[]>>>();

/** Active rules by the steps that apply. */
function cacheOf(config: ResolvedConfig, set: RuleSet): Map<string, readonly ActiveRule[]> {
  const sets = cache.get(config) ?? new WeakMap<RuleSet, Map<string, readonly ActiveRule[]>>();
  cache.set(config, sets);
  const known = sets.get(set) ?? new Map<string, readonly ActiveRule[]>();
  sets.set(set, known);
  return known;
}

function activate(rule: RegisteredRule, config: ResolvedConfig, steps: readonly RuleStep[]): ActiveRule[] {
  let severity: SeveritySetting = isInPreset(rule, config.preset) ? rule.severity : 'off';
  let own: Options = {};
  for (const { rules } of steps) {
    const setting = Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined;
    if (!setting) continue;
    severity = setting.severity;
    own = setting.options ?? own;
  }
  if (config.select?.includes(rule.id)) severity = severity === 'off' ? rule.severity : severity;
  else if (config.select && !isAlwaysOn(rule)) return [];
  if (severity === 'off' || config.deselect?.includes(rule.id)) return [];
  const registries =
    rule.options && Object.hasOwn(rule.options, 'trustedRegistries') ? config.trustedRegistries : undefined;
  const options: Options = {
    ...defaultOptions(rule.options),
    ...presetOptions(rule, config.preset),
    ...(registries ? { trustedRegistries: registries } : {}),
    ...own,
  };
  return [{ rule, severity, options }];
}

const patterns = new Map<string, ((path: string) => boolean) | undefined>();

function matches(pattern: string, directory: string, path: string): boolean {
  const key = `${directory}\n${pattern}`;
  if (!patterns.has(key)) {
    if (patterns.size > 1000) patterns.clear();
    patterns.set(key, compileFilePattern(pattern, directory));
  }
  return patterns.get(key)?.(path) ?? false;
}

import type { ConfigProblem, ConfigProblemCode } from './config-problem.ts';
import type { Language, OptionSpec, OptionSpecs, OptionsOf, Rule } from './rule.ts';
import { suggest } from './suggest.ts';

export type Options = OptionsOf<OptionSpecs>;
type Path = readonly (string | number)[];

/** What a rule does when nobody sets an option. */
export function defaultOptions(specs: OptionSpecs | undefined): Options {
  return Object.fromEntries(Object.entries(specs ?? {}).map(([name, spec]) => [name, spec.default]));
}

/** The options of a configuration that fit a rule; the others become problems. */
export function validateOptions(rule: Rule, value: unknown, path: Path, problems: ConfigProblem[]): Options {
  if (!isObject(value)) {
    problems.push({ path, at: 'value', code: 'notAnObject', data: {} });
    return {};
  }
  const specs = rule.options ?? {};
  const valid: Record<string, Options[string]> = {};
  for (const [name, option] of Object.entries(value)) {
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (!spec) {
      const suggestion = suggest(name, Object.keys(specs));
      problems.push({
        path: [...path, name],
        at: 'key',
        code: 'unknownOption',
        data: { rule: rule.id, name },
        ...(suggestion === undefined ? {} : { suggestion }),
      });
      continue;
    }
    const problem = optionProblem(spec, option);
    if (problem) problems.push({ path: [...path, name], at: 'value', ...problem });
    else valid[name] = option as Options[string];
  }
  return valid;
}

function optionProblem(
  spec: OptionSpec,
  value: unknown,
): { code: ConfigProblemCode; data: Readonly<Record<string, string | number>>; suggestion?: string } | undefined {
  if (spec.type === 'boolean') return typeof value === 'boolean' ? undefined : { code: 'notABoolean', data: {} };
  if (spec.type === 'strings') return isStrings(value) ? undefined : { code: 'notStrings', data: {} };
  if (spec.type === 'integer') {
    if (!Number.isSafeInteger(value)) return { code: 'notAnInteger', data: {} };
    const number = value as number;
    if (spec.minimum !== undefined && number < spec.minimum)
      return { code: 'tooSmall', data: { minimum: spec.minimum } };
    if (spec.maximum !== undefined && number > spec.maximum)
      return { code: 'tooLarge', data: { maximum: spec.maximum } };
    return undefined;
  }
  if (typeof value !== 'string') return { code: 'notAString', data: {} };
  if (!spec.enum || spec.enum.includes(value)) return undefined;
  const suggestion = suggest(value, spec.enum);
  return {
    code: 'notOneOf',
    data: { name: value, allowed: spec.enum.join(', ') },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** The JSON schema of a rule's options. */
export function optionsSchema(specs: OptionSpecs, language: Language): object {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(specs).map(([name, spec]) => [name, { ...valueSchema(spec), description: spec[language] }]),
    ),
  };
}

function valueSchema(spec: OptionSpec): object {
  if (spec.type === 'strings') {
    return { type: 'array', items: { type: 'string' }, default: spec.default };
  }
  const { en: _en, de: _de, ...schema } = spec;
  return schema;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import type { Entry } from '../../../../rules/model/compose/entry.ts';
import { root } from '../../../../scripts/generate/rule-files.ts';

/** A JSON schema, as far as the one of Compose uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** The Compose schema in the npm package dclint. */
export function readSchema(): Schema {
  const text = readFileSync(join(root, 'node_modules/dclint/schemas/compose.schema.json'), 'utf8');
  // Ajv does not know the address the schema gives for its own language.
  const { $schema: _, ...schema } = JSON.parse(text);
  return schema;
}

export const compile = (schema: Schema): ValidateFunction =>
  new Ajv({ strict: false, validateFormats: false }).compile(schema);

/** The value of an entry as JSON, typed as YAML types it. */
export function jsonOf(entry: Entry): unknown {
  switch (entry.kind) {
    case 'null':
      return null;
    case 'list':
      return entry.items.filter(({ isReset }) => !isReset).map(jsonOf);
    case 'map':
      return Object.fromEntries(
        entry.entries.filter(({ isReset }) => !isReset).map((child) => [child.key, jsonOf(child)]),
      );
    default:
      return entry.isString ? entry.string : (entry.number ?? entry.boolean ?? entry.string);
  }
}

type Path = readonly string[];

/** Every place of the schema that has a value, as a path; `[]` for an item, `*` for a name that can be chosen. */
export function pathsOf(schema: Schema): readonly Path[] {
  const paths: Path[] = [];
  const visit = (at: Schema, path: Path, seen: readonly Schema[]): void => {
    const own = resolve(schema, at);
    if (seen.includes(own)) return;
    const below = [...seen, own];
    if (path.length > 0 && at !== seen.at(-1)) paths.push(path);
    for (const branch of own.oneOf ?? []) visit(branch, path, below);
    for (const [key, value] of Object.entries(own.properties ?? {})) visit(value, [...path, key], below);
    for (const [pattern, value] of Object.entries(own.patternProperties ?? {})) {
      if (pattern !== '^x-') visit(value, [...path, '*'], below);
    }
    if (own.items) visit(own.items, [...path, '[]'], below);
  };
  visit(schema, [], []);
  return [...new Map(paths.map((path) => [path.join('\n'), path])).values()];
}

/** A file with a value at a path, and with what the schema wants beside it. */
export function fileWith(schema: Schema, path: Path, value: unknown): unknown {
  return build(schema, [schema], path, value);
}

function build(root: Schema, candidates: readonly Schema[], path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const options = candidates.flatMap((candidate) => branches(root, candidate));
  if (key === '[]') {
    const items = options.flatMap((option) => option.items ?? []);
    return [build(root, items, rest, value)];
  }
  const owner = options.find((option) =>
    key === '*' ? option.patternProperties && chosen(option) : option.properties?.[key],
  );
  if (!owner) return value;
  const next = key === '*' ? chosen(owner)! : owner.properties![key]!;
  const needed = (owner.required ?? []).map((name) => [name, sample(root, owner.properties![name]!)] as const);
  return { ...Object.fromEntries(needed), [key === '*' ? 'name' : key]: build(root, [next], rest, value) };
}

const chosen = (schema: Schema): Schema | undefined =>
  Object.entries(schema.patternProperties ?? {}).find(([pattern]) => pattern !== '^x-')?.[1];

function branches(root: Schema, schema: Schema): readonly Schema[] {
  const own = resolve(root, schema);
  return [own, ...(own.oneOf ?? []).flatMap((branch) => branches(root, branch))];
}

function sample(root: Schema, schema: Schema): unknown {
  const options = branches(root, schema);
  const words = options.find((option) => option.enum)?.enum;
  if (words) return words[0];
  return options.some(({ type }) => type === 'string' || type?.includes('string')) ? 'text' : ['text'];
}

function resolve(root: Schema, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name ? resolve(root, root.definitions![name]!) : schema;
}

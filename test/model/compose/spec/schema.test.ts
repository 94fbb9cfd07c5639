import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { isComposeFileName } from '../../../../rules/model/compose/detect.ts';
import { parseCompose } from '../../../../rules/model/compose/document.ts';
import { specFaults } from '../../../../rules/model/compose/spec/validate.ts';
import { root } from '../../../../scripts/generate/rule-files.ts';
import { compile, fileWith, jsonOf, pathsOf, readSchema } from './schema.ts';

const schema = readSchema();
const isValid = compile(schema);

/** Whether the schema and the table take a file. Forms of texts and bounds count only where the schema refuses it. */
function compare(text: string): { readonly schema: boolean; readonly table: boolean } {
  const doc = parseCompose(text);
  const schema = isValid(jsonOf(doc.root)) === true;
  const faults = specFaults(doc).filter((fault) => !schema || fault.kind !== 'wrong-value' || fault.reason === 'word');
  return { schema, table: faults.length === 0 };
}

/** Where this table is stricter than the schema, and why. */
const stricter: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern:
      /deploy\.(?:mode|endpoint_mode|\w+\.failure_action|restart_policy\.condition) "|ports\.\[\]\.mode "|bind\.propagation "/,
    why: 'The schema takes any text; Swarm and the Engine refuse words that the Specification does not list.',
  },
];

/** Where the schema is stricter than this table, and why. */
const looser: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern: /^services\.\*\.depends_on\.\*\.required "true"/,
    why: 'Compose makes a boolean of a text there before it asks the schema (compose-go, interpolateTypeCastMapping).',
  },
  { pattern: /^services\.\*\.models\b.* (?:null|\{"a":null\})$/, why: 'The newer Specification allows null.' },
];

const values: readonly unknown[] = [
  'text',
  '',
  '5',
  'true',
  5,
  -5,
  1.5,
  true,
  null,
  [],
  ['a'],
  ['a', 'a'],
  [5],
  [null],
  [['a']],
  [{}],
  [{ unknown: 'a' }],
  {},
  { unknown: 'a' },
  { 'x-own': { a: [1] } },
  { a: 5 },
  { a: null },
  { a: ['b'] },
  { a: {} },
];

const isListed = (list: typeof looser, path: string): boolean => list.some(({ pattern }) => pattern.test(path));

describe('the table of Compose keys and the JSON schema', () => {
  it('agree on every kind of value at every place of the schema', () => {
    const paths = pathsOf(schema);
    assert.ok(paths.length > 300, `only ${paths.length} places`);
    const found: string[] = [];
    for (const path of paths) {
      for (const value of values) {
        const text = JSON.stringify(fileWith(schema, path, value));
        const verdicts = compare(text);
        if (verdicts.schema === verdicts.table) continue;
        const place = `${path.join('.')} ${JSON.stringify(value)}`;
        if (!isListed(verdicts.schema ? stricter : looser, place)) found.push(`${place} ${JSON.stringify(verdicts)}`);
      }
    }
    assert.deepEqual(found, []);
  }).timeout(60_000);

  it('agree on the files of the corpus', () => {
    for (const { path, text } of corpus)
      assert.deepEqual({ path, ...compare(text) }, { path, schema: true, table: true });
  });

  it('agree on files of the corpus with one value replaced', () => {
    const places = corpus.flatMap(({ text }) => {
      const file = jsonOf(parseCompose(text).root);
      return placesIn(file, []).map((path) => ({ file, path }));
    });
    const mutation = fc.record({ place: fc.constantFrom(...places), value: fc.constantFrom(...values) });
    fc.assert(
      fc.property(mutation, ({ place: { file, path }, value }) => {
        const { schema, table } = compare(JSON.stringify(replaced(file, path, value)));
        const place = `${path.join('.')} ${JSON.stringify(value)}`;
        return schema === table || isListed(schema ? stricter : looser, place);
      }),
      { numRuns: 500 },
    );
  }).timeout(60_000);
});

/** Compose files of the corpus that are complete. */
const corpus = readdirSync(join(root, 'test/corpus/files'), { recursive: true, encoding: 'utf8' })
  .filter((path) => isComposeFileName(path) && !path.startsWith('edge'))
  .map((path) => ({ path, text: readFileSync(join(root, 'test/corpus/files', path), 'utf8') }));

type Path = readonly (string | number)[];

/** Paths to every value of a file. */
function placesIn(value: unknown, path: Path): readonly Path[] {
  const below = Array.isArray(value)
    ? value.flatMap((item, index) => placesIn(item, [...path, index]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]))
      : [];
  return path.length > 0 ? [path, ...below] : below;
}

function replaced(file: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(file)) return file.map((item, index) => (index === key ? replaced(item, rest, value) : item));
  const map = file as Readonly<Record<string, unknown>>;
  return { ...map, [key]: replaced(map[key], rest, value) };
}

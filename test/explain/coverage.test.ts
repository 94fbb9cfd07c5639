import assert from 'node:assert/strict';
import { languages } from '../../rules/core/rule.ts';
import { explainCompose } from '../../rules/explain/compose.ts';
import { explainDockerfile } from '../../rules/explain/dockerfile.ts';
import { parseCompose } from '../../rules/model/compose/document.ts';
import { placeAt, type Shape } from '../../rules/model/compose/spec/lookup.ts';
import { parseDockerfile } from '../../rules/model/dockerfile/document.ts';
import { flagsOf, mountOptionsOf, mountTypes } from '../../rules/model/dockerfile/grammar.ts';
import { keywords } from '../../rules/model/dockerfile/kinds.ts';
import { platformArgs, predefinedArgs } from '../../rules/model/dockerfile/variables.ts';

/** A step from a map or list to what is in it: a key, a name the author chooses, an item. */
type Step = { readonly key: string } | 'name' | 'item';

/** Every way through the table of keys, from the file to each key and item. */
function* waysThrough(shape: Shape, way: readonly Step[] = []): Generator<readonly Step[]> {
  if (way.length > 0) yield way;
  const map = shape.map?.();
  for (const [key, below] of Object.entries(map?.keys ?? {})) yield* waysThrough(below, [...way, { key }]);
  if (map?.names) yield* waysThrough(map.names.shape, [...way, 'name']);
  if (shape.list) yield* waysThrough(shape.list.items, [...way, 'item']);
}

const keyOf = (step: Step): string => (typeof step === 'string' ? 'chosen' : step.key);

/** A file with nothing but this way, as JSON, which is YAML. */
const fileWith = (way: readonly Step[]): string =>
  JSON.stringify(
    way.reduceRight<unknown>(
      (below, step) => (step === 'item' ? [below] : { [keyOf(step)]: below }),
      way.at(-1) === 'item' ? 'chosen' : null,
    ),
  );

/** A way as a reader writes it. */
const shown = (way: readonly Step[]): string =>
  way.map((step) => (step === 'item' ? '[]' : step === 'name' ? '*' : step.key)).join('.');

describe('coverage of the Compose Specification', () => {
  const root = placeAt([])!.shape;
  const ways = [...waysThrough(root)];

  it('is that of a table with several hundred places', () => assert.ok(ways.length > 400, String(ways.length)));

  it('is complete: each key has a text of its own, each item and chosen name that of the key above', () => {
    const silent = ways.filter((way) => {
      const text = fileWith(way);
      const last = way.at(-1)!;
      const word = last === 'item' ? 'chosen' : keyOf(last);
      const offset = text.lastIndexOf(`"${word}"`) + 1;
      const explained = explainCompose(parseCompose(text), offset, 'en');
      return !explained || (typeof last !== 'string' && !explained.markdown.startsWith(`**\`${word}\`**`));
    });
    assert.deepEqual(silent.map(shown), []);
  });

  it('says since when there is a key, where the table knows it', () => {
    const dated = ways.filter((way) => {
      const place = placeAt(way.map((step) => (step === 'item' ? '[]' : keyOf(step))));
      return way.at(-1) !== 'item' && place?.shape.since !== undefined;
    });
    assert.ok(dated.length > 10);
    for (const way of dated) {
      const text = fileWith(way);
      const explained = explainCompose(parseCompose(text), text.lastIndexOf(`"${keyOf(way.at(-1)!)}"`) + 1, 'de');
      assert.match(
        explained?.markdown ?? '',
        / · Ab Docker Compose \d| · Ab .*, Docker Compose \d|^Ab Docker Compose \d/m,
        shown(way),
      );
    }
  });
});

/** As the reference lists them. */
const buildkitArgs = [
  'BUILDKIT_BUILD_NAME',
  'BUILDKIT_CACHE_MOUNT_NS',
  'BUILDKIT_CONTEXT_KEEP_GIT_DIR',
  'BUILDKIT_DOCKERFILE_CHECK',
  'BUILDKIT_INLINE_CACHE',
  'BUILDKIT_MULTI_PLATFORM',
  'BUILDKIT_SANDBOX_HOSTNAME',
  'BUILDKIT_SBOM_SCAN_CONTEXT',
  'BUILDKIT_SBOM_SCAN_STAGE',
  'BUILDKIT_SYNTAX',
  'SOURCE_DATE_EPOCH',
];

/** Whether a hover at `|` begins with a word, in both languages. */
function begins(marked: string, words: readonly string[]): boolean {
  const offset = marked.indexOf('|');
  const doc = parseDockerfile(marked.replace('|', ''));
  return languages.every((language) => {
    const markdown = explainDockerfile(doc, offset, language)?.markdown ?? '';
    return words.some((word) => markdown.startsWith(`**\`${word}\`**`));
  });
}

describe('coverage of the Dockerfile reference', () => {
  it('includes every instruction and every flag', () => {
    const silent = keywords.flatMap((keyword) => [
      ...(begins(`FROM a\n|${keyword} x\n`, [keyword]) ? [] : [keyword]),
      ...Object.keys(flagsOf(keyword))
        .filter((flag) => flag !== 'mount')
        .filter((flag) => !begins(`FROM a\n${keyword} |--${flag}=x y z\n`, [`--${flag}`]))
        .map((flag) => `${keyword} --${flag}`),
    ]);
    assert.deepEqual(silent, []);
  });

  it('includes every type of mount and every option of each', () => {
    const silent = mountTypes.flatMap((type) => [
      ...(begins(`FROM a\nRUN |--mount=type=${type} x\n`, [`--mount=type=${type}`]) ? [] : [type]),
      ...Object.keys(mountOptionsOf(type)!)
        .filter((option) => !begins(`FROM a\nRUN --mount=type=${type},|${option}=1 x\n`, [option]))
        .map((option) => `${type} ${option}`),
    ]);
    assert.deepEqual(silent, []);
  });

  it('includes every parser directive', () => {
    for (const name of ['syntax', 'escape', 'check']) assert.ok(begins(`# |${name}=x\nFROM a\n`, [`# ${name}`]), name);
  });

  it('includes every argument that exists without being declared', () => {
    const names = [...platformArgs, ...predefinedArgs, ...buildkitArgs];
    assert.ok(names.length > 20);
    assert.deepEqual(
      names.filter((name) => !begins(`FROM a\nARG |${name}\n`, [name])),
      [],
    );
  });
});

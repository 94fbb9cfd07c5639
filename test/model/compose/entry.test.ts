import assert from 'node:assert/strict';
import { parseCompose } from '../../../rules/model/compose/document.ts';
import type { Entry } from '../../../rules/model/compose/entry.ts';
import { bytesOf, durationOf } from '../../../rules/model/compose/quantity.ts';

const written = (source: string, { start, end }: { start: number; end: number }): string => source.slice(start, end);
const shape = (source: string, entry: Entry | undefined) =>
  entry && [entry.kind, written(source, entry.range), written(source, entry.fullRange)];

describe('Entry', () => {
  it('knows where keys and values are written', () => {
    const source =
      'services:\n  web:\n    image: nginx # note\n    ports:\n      - "80:80"\n\n  db: {image: "postgres:17"}\n  none:\n';
    const { root } = parseCompose(source);
    assert.deepEqual(shape(source, root.at('services', 'web', 'image')), ['scalar', 'nginx', 'image: nginx']);
    assert.deepEqual(shape(source, root.at('services', 'web', 'ports', '0')), ['scalar', '"80:80"', '- "80:80"']);
    assert.deepEqual(shape(source, root.at('services', 'web', 'ports')), [
      'list',
      '- "80:80"',
      'ports:\n      - "80:80"',
    ]);
    assert.deepEqual(shape(source, root.at('services', 'db')), [
      'map',
      '{image: "postgres:17"}',
      'db: {image: "postgres:17"}',
    ]);
    assert.deepEqual(shape(source, root.at('services', 'none')), ['null', 'none', 'none:']);
    assert.deepEqual(root.at('services', 'web', 'ports', '0')?.path, ['services', 'web', 'ports', '0']);
    assert.equal(root.at('services', 'web', 'image')?.indent, 4);
    assert.equal(root.at('services', 'db')?.style, 'flow');
  });

  it('merges `<<` below own keys, the first source first, and says so', () => {
    const source = [
      'x-a: &a {image: one, user: "1"}',
      'x-b: &b {image: two, restart: always, <<: {init: true}}',
      'services:',
      '  web:',
      '    <<: [*a, *b]',
      '    user: "2"',
    ].join('\n');
    const web = parseCompose(source).root.at('services', 'web')!;
    assert.deepEqual(
      web.entries.map(({ key, string, inherited }) => [key, string, inherited]),
      [
        ['user', '2', false],
        ['image', 'one', true],
        ['restart', 'always', true],
        ['init', 'true', true],
      ],
    );
    assert.equal(web.get('image')!.range.start, source.indexOf('one'));
    assert.deepEqual(
      web.written.map(({ key }) => key),
      ['<<', 'user'],
    );
    assert.deepEqual(web.get('image')!.path, ['services', 'web', 'image']);
  });

  it('follows aliases to the anchor and marks what lies below', () => {
    const source = 'x-env: &env\n  A: b\nservices:\n  web:\n    environment: *env\n';
    const environment = parseCompose(source).root.at('services', 'web', 'environment')!;
    assert.deepEqual([environment.inherited, environment.alias?.name], [true, 'env']);
    assert.equal(written(source, environment.range), 'A: b');
    assert.equal(written(source, environment.fullRange), 'environment: *env');
    assert.deepEqual([environment.get('A')?.inherited, environment.get('A')?.string], [true, 'b']);
  });

  it('lays the documents of a file over each other', () => {
    const source = [
      'services:\n  web:\n    image: one\n    ports: ["1:1"]\n    command: [a]\n    user: "1"\n    dns: [x]',
      'services:\n  web:\n    image: two\n    ports: ["2:2"]\n    command: [b]\n    user: !reset null\n    dns: !override [y]\n  db: {image: three}',
    ].join('\n---\n');
    const doc = parseCompose(source);
    const web = doc.service('web')!;
    assert.equal(doc.documentCount, 2);
    assert.deepEqual(doc.problems, []);
    assert.equal(web.get('image')?.string, 'two');
    const items = (key: string) => web.get(key)?.items.map(({ string }) => string);
    assert.deepEqual([items('ports'), items('command'), items('dns')], [['1:1', '2:2'], ['b'], ['y']]);
    assert.deepEqual(
      [web.get('user')?.kind, web.get('user')?.isReset, web.get('user')?.string],
      ['null', true, undefined],
    );
    assert.deepEqual(
      doc.services.map(({ name }) => name),
      ['web', 'db'],
    );
    assert.equal(web.get('image')!.range.start, source.indexOf('two'));
  });

  it('types scalars as Compose does', () => {
    const source =
      'a: 0440\nb: 0x1F\nc: "1"\nd: yes\ne: "true"\nf: ~\ng: 1_000\nh: 1.5\ni: 22:22\nj: !!str 80\nk: null\nl: ""\nm: 2024-01-02\n80: x\n"81": x\ntrue: x\n';
    const { root } = parseCompose(source);
    const numbers = Object.fromEntries(
      root.entries.flatMap(({ key, number }) => (number === undefined ? [] : [[key, number]])),
    );
    assert.deepEqual(numbers, { a: 288, b: 31, g: 1000, h: 1.5 });
    const booleans = root.entries
      .filter(({ boolean }) => boolean !== undefined)
      .map(({ key, boolean }) => [key, boolean]);
    assert.deepEqual(booleans, [
      ['c', true],
      ['d', true],
      ['e', true],
    ]);
    assert.deepEqual(
      root.entries.filter(({ kind }) => kind === 'null').map(({ key }) => key),
      ['f', 'k'],
    );
    assert.deepEqual(
      root.entries.filter(({ isString, kind }) => kind === 'scalar' && !isString).map(({ key }) => key),
      ['a', 'b', 'g', 'h', 'm'],
    );
    assert.deepEqual(
      root.entries.filter(({ hasStringKey }) => !hasStringKey).map(({ key }) => key),
      ['80', 'true'],
    );
  });

  it('knows a value only when no variable takes part', () => {
    const source = 'a: $$x\nb: ${X:-y}\nc: z\nd: "${"\n';
    const { root } = parseCompose(source);
    assert.deepEqual(
      root.entries.map(({ value }) => (value.known ? value.value : undefined)),
      ['$x', undefined, 'z', undefined],
    );
    assert.equal(root.get('b')?.scalar?.defaultText?.text, 'y');
  });
});

describe('quantities', () => {
  it('reads durations in milliseconds and sizes in bytes', () => {
    assert.deepEqual(['1m30s', '500ms', '0', '1.5h', '30', 'x', ''].map(durationOf), [
      90_000,
      500,
      0,
      5_400_000,
      undefined,
      undefined,
      undefined,
    ]);
    assert.deepEqual(['512m', '1gb', '1.5G', '64', '2KiB', 'x', '1 m m'].map(bytesOf), [
      512 * 1024 ** 2,
      1024 ** 3,
      1.5 * 1024 ** 3,
      64,
      2048,
      undefined,
      undefined,
    ]);
  });
});

import assert from 'node:assert/strict';
import { areDisjoint } from '../../../rules/core/fix.ts';
import type { Edit } from '../../../rules/core/rule.ts';
import { type ComposeDocument, parseCompose } from '../../../rules/model/compose/document.ts';
import {
  addItem,
  addKey,
  quoteScalar,
  removeEntry,
  renameKey,
  replaceScalar,
  scalarSource,
} from '../../../rules/model/compose/edits.ts';
import type { Entry } from '../../../rules/model/compose/entry.ts';

const apply = (source: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((text, { range, text: added }) => text.slice(0, range.start) + added + text.slice(range.end), source);

/** The file after an edit; with CRLF and a BOM it must come out the same way. */
function edited(source: string, path: string, edit: (doc: ComposeDocument, entry: Entry) => readonly Edit[]): string {
  const run = (text: string) => {
    const doc = parseCompose(text);
    const result = apply(text, edit(doc, doc.root.at(...path.split('.'))!));
    assert.deepEqual(parseCompose(result).problems, doc.problems);
    return result;
  };
  const result = run(source);
  assert.equal(run(`\ufeff${source.replaceAll('\n', '\r\n')}`), `\ufeff${result.replaceAll('\n', '\r\n')}`);
  return result;
}

describe('addKey', () => {
  const add =
    (value: string | readonly string[]) =>
    (doc: ComposeDocument, entry: Entry): readonly Edit[] =>
      addKey(doc, entry, 'k', value);

  it('adds to a block map after its last line and the comment there', () => {
    assert.equal(
      edited('s:\n  w:\n    a: 1 # x\n\n  v:\n    b: 1\n', 's.w', add('v')),
      's:\n  w:\n    a: 1 # x\n    k: v\n\n  v:\n    b: 1\n',
    );
    assert.equal(edited('s:\n  w:\n    a:\n      - 1', 's.w', add('v')), 's:\n  w:\n    a:\n      - 1\n    k: v');
    assert.equal(
      edited('s:\n  w:\n    a: |\n      x\n      y\n', 's.w', add('v')),
      's:\n  w:\n    a: |\n      x\n      y\n    k: v\n',
    );
  });
  it('adds a block with the indentation of the file', () => {
    assert.equal(
      edited('s:\n    w:\n        a: 1\n', 's.w', add(['x: 1', 'y: 2'])),
      's:\n    w:\n        a: 1\n        k:\n            x: 1\n            y: 2\n',
    );
  });
  it('adds after a given key', () => {
    assert.equal(
      edited('s:\n  w:\n    a: 1\n    b: 2\n', 's.w', (doc, entry) => addKey(doc, entry, 'k', 'v', entry.get('a'))),
      's:\n  w:\n    a: 1\n    k: v\n    b: 2\n',
    );
  });
  it('adds to a flow map, also an empty one and one like JSON', () => {
    assert.equal(edited('s: {w: {a: 1}}\n', 's.w', add('v')), 's: {w: {a: 1, k: v}}\n');
    assert.equal(edited('s:\n  w: {}\n', 's.w', add('v')), 's:\n  w: {k: v}\n');
    assert.equal(edited('{"s": {"w": {"a": 1}}}\n', 's.w', add('1')), '{"s": {"w": {"a": 1, "k": 1}}}\n');
    assert.equal(edited('s: {w: {a: 1}}\n', 's.w', add(['v'])), 's: {w: {a: 1}}\n');
  });
  it('adds below a key without a value, behind its comment', () => {
    assert.equal(edited('s:\n  w: # x\n  v: {}\n', 's.w', add('v')), 's:\n  w: # x\n    k: v\n  v: {}\n');
    assert.equal(edited('s:\n  w: ~\n', 's.w', add('v')), 's:\n  w: ~\n');
  });
  it('adds to the map behind a dash', () => {
    assert.equal(edited('l:\n- a: 1\n  b: 2\n- c: 1\n', 'l.0', add('v')), 'l:\n- a: 1\n  b: 2\n  k: v\n- c: 1\n');
  });
  it('adds to the top level', () => {
    const doc = parseCompose('a: 1\n');
    assert.equal(apply(doc.source, addKey(doc, doc.root, 'volumes', ['db:'])), 'a: 1\nvolumes:\n  db:\n');
  });
  it('leaves what others share', () => {
    assert.equal(edited('x: &x {a: 1}\ns: *x\n', 's', add('v')), 'x: &x {a: 1}\ns: *x\n');
    assert.equal(edited('x: &x {a: 1}\ns:\n  <<: *x\n', 's', add('v')), 'x: &x {a: 1}\ns:\n  <<: *x\n  k: v\n');
  });
});

describe('addItem', () => {
  const add = (doc: ComposeDocument, entry: Entry): readonly Edit[] => addItem(doc, entry, '"x"');
  it('keeps the indentation of the dashes', () => {
    assert.equal(edited('a:\n- 1 # y\nb: 1\n', 'a', add), 'a:\n- 1 # y\n- "x"\nb: 1\n');
    assert.equal(edited('a:\n    - 1\n', 'a', add), 'a:\n    - 1\n    - "x"\n');
  });
  it('adds to flow lists and to keys without a value', () => {
    assert.equal(edited('a: [1, 2]\n', 'a', add), 'a: [1, 2, "x"]\n');
    assert.equal(edited('a: []\n', 'a', add), 'a: ["x"]\n');
    assert.equal(edited('a:\nb: 1\n', 'a', add), 'a:\n  - "x"\nb: 1\n');
  });
});

describe('removeEntry', () => {
  const cases: [what: string, source: string, path: string, expected: string][] = [
    ['a line', 's:\n  w:\n    a: 1\n    b: 2\n', 's.w.a', 's:\n  w:\n    b: 2\n'],
    ['a block', 's:\n  w:\n    a:\n      - 1\n      - 2\n    b: 2\n', 's.w.a', 's:\n  w:\n    b: 2\n'],
    ['the last line', 's:\n  w:\n    a: 1\n    b: 2', 's.w.b', 's:\n  w:\n    a: 1'],
    ['the first line', 'version: "3"\na: 1\n', 'version', 'a: 1\n'],
    ['no comment behind it', 's:\n  w:\n    a: 1 # why\n    b: 2\n', 's.w.a', 's:\n  w:\n    # why\n    b: 2\n'],
    [
      'no comments inside',
      's:\n  w:\n    a:\n      # x\n      - 1 # y\n    b: 2\n',
      's.w.a',
      's:\n  w:\n    # x\n    # y\n    b: 2\n',
    ],
    ['no comment above', 's:\n  w:\n    # x\n    a: 1\n    b: 2\n', 's.w.a', 's:\n  w:\n    # x\n    b: 2\n'],
    ['an item', 'a:\n- 1\n- 2\n', 'a.0', 'a:\n- 2\n'],
    ['the first of a flow map', 'a: {b: 1, c: 2}\n', 'a.b', 'a: {c: 2}\n'],
    ['the last of a flow list', 'a: [b, c]\n', 'a.1', 'a: [b]\n'],
    ['a section with its only entry', 'a: [b]\nc: 1\n', 'a.0', 'c: 1\n'],
    ['a service’s only key alone', 's:\n  w: {a: 1}\n', 's.w.a', 's:\n  w: {}\n'],
    ['a key behind a dash', 'a:\n  - b: 1\n    c: 2\n', 'a.0.b', 'a:\n  - c: 2\n'],
    ['no comment of a key behind a dash', 'a:\n  - b: 1 # x\n    c: 2\n', 'a.0.b', 'a:\n  - # x\n    c: 2\n'],
    [
      'what would be empty',
      's:\n  w:\n    a:\n      b:\n        c: 1\n    d: 1\n',
      's.w.a.b.c',
      's:\n  w:\n    d: 1\n',
    ],
    ['no anchor in use', 's:\n  w:\n    a: &x 1\n    b: *x\n', 's.w.a', 's:\n  w:\n    a: &x 1\n    b: *x\n'],
    ['an alias', 's:\n  w:\n    a: &x 1\n    b: *x\n', 's.w.b', 's:\n  w:\n    a: &x 1\n'],
    ['nothing merged', 'x: &x {a: 1}\ns:\n  <<: *x\n', 's.a', 'x: &x {a: 1}\ns:\n  <<: *x\n'],
  ];
  for (const [what, source, path, expected] of cases) {
    it(`removes ${what}`, () => assert.equal(edited(source, path, removeEntry), expected));
  }

  it('lets no two removals empty a collection', () => {
    for (const source of [
      's:\n  w:\n    a:\n      - 1 # x\n      - 2 # y\n',
      's:\n  w:\n    a:\n    - 1\n\n    # y\n    - 2\n',
      's:\n  w:\n    a: [1, 2]\n',
      's:\n  w:\n    a:\n      b: 1\n      c: 2\n',
      's:\n  w:\n    - b: 1\n      c: 2\n',
    ]) {
      const doc = parseCompose(source);
      const [first, second] = (doc.root.at('s', 'w', 'a') ?? doc.root.at('s', 'w', '0'))!.written;
      const [one, other] = [removeEntry(doc, first!), removeEntry(doc, second!)];
      assert.ok(!areDisjoint([...one, ...other]), source);
      for (const edits of [one, other]) assert.deepEqual(parseCompose(apply(source, edits)).problems, []);
    }
  });
});

describe('scalars', () => {
  const replaced = (source: string, text: string) => edited(source, 'a', (_, entry) => replaceScalar(entry, text));
  it('keep their quotes', () => {
    assert.equal(replaced("a: 'b' # c\n", "it's"), "a: 'it''s' # c\n");
    assert.equal(replaced('a: "b"\n', 'say "x"'), 'a: "say \\"x\\""\n');
    assert.equal(replaced('a: b\n', 'c d'), 'a: c d\n');
    assert.equal(replaced('a: |\n  b\n  c\n', 'd'), 'a: d\n');
  });
  it('get quotes where they need them', () => {
    for (const [text, source] of [
      ['1.10', '"1.10"'],
      ['yes', '"yes"'],
      ['true', '"true"'],
      ['', '""'],
      ['a: b', '"a: b"'],
      ['a #b', '"a #b"'],
      ['*a', '"*a"'],
      ['- a', '"- a"'],
      ['-a', '-a'],
      ['22:22', '"22:22"'],
      ['a\nb', '"a\\nb"'],
      ['nginx:1.27', 'nginx:1.27'],
      ['${A:-b}', '${A:-b}'],
    ] as const) {
      assert.equal(scalarSource(text), source);
      assert.equal(parseCompose(`a: ${source}`).root.get('a')?.string, text);
    }
    assert.equal(scalarSource('[a', 'plain'), '"[a"');
    assert.equal(scalarSource('a,b', 'plain', { inFlow: true }), '"a,b"');
  });
  it('keep their type', () => assert.equal(replaced('a: 80\n', '81'), 'a: 81\n'));
  it('can be quoted, and keys renamed', () => {
    assert.equal(
      edited('a: [22:22]\n', 'a.0', (_, entry) => quoteScalar(entry)),
      'a: ["22:22"]\n',
    );
    assert.equal(
      edited('"ab": 1\n', 'ab', (doc, entry) => renameKey(doc, entry, 'cd')),
      '"cd": 1\n',
    );
    assert.equal(
      edited('ab : 1\n', 'ab', (doc, entry) => renameKey(doc, entry, 'cd')),
      'cd : 1\n',
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ComposeDocument, parseCompose } from '../../../rules/model/compose/document.ts';
import type { Entry } from '../../../rules/model/compose/entry.ts';
import { composeProblems } from '../../../rules/model/compose/problems.ts';
import { contains } from '../../../rules/model/text.ts';

const problems = (source: string) =>
  parseCompose(source).problems.map(({ code, range }) => [code, source.slice(range.start, range.end)]);

describe('parseCompose: problems', () => {
  const cases: [what: string, source: string, code: string, text: string][] = [
    ['a second colon', 'a: b: c\n', 'yaml-nested-mapping', 'b'],
    ['a tab as indentation', 'a:\n\tb: 1\n', 'yaml-tab', '\t'],
    ['a tab after spaces', 'a:\n  b:\n  \tc: 1\n', 'yaml-tab', '\t'],
    ['wrong indentation', 'a:\n    b: 1\n  c: 2\n', 'yaml-indentation', 'c: 2'],
    ['a line without a colon', 'a: 1\nbc\nd: 2\n', 'yaml-missing-colon', 'bc'],
    ['an open quote', 'a: "b\nc: d\ne: f\n', 'yaml-unclosed-quote', '"'],
    ['an open quote behind an escaped one', 'a: "b\\"', 'yaml-unclosed-quote', '"'],
    ['an open quote behind a doubled one', "a: 'b''", 'yaml-unclosed-quote', "'"],
    ['an open bracket', 'a: [b, c\nd: 1\n', 'yaml-unclosed-bracket', '['],
    ['an open brace at the end', 'a: {b: 1', 'yaml-unclosed-bracket', '{'],
    ['a reserved character', 'a: @b\n', 'yaml-reserved-character', '@'],
    ['an unknown escape', 'a: "C:\\data"\n', 'yaml-bad-escape', '\\d'],
    ['a comment without a space', 'a: "b"#c\n', 'yaml-comment-space', '#c'],
    ['the same key twice', 'a: 1\nb: 2\na: 3\n', 'yaml-duplicate-key', 'a'],
    ['`<<` twice', 'x: &x {a: 1}\ny:\n  <<: *x\n  <<: *x\n', 'yaml-duplicate-merge', '<<'],
    ['merging a scalar', 'x:\n  <<: a\n', 'yaml-merge-value', 'a'],
    ['an unknown alias', 'a: *b\n', 'yaml-unknown-alias', '*b'],
    ['an alias inside its anchor', 'a: &a\n  b: *a\n', 'yaml-alias-cycle', '*a'],
    ['an unknown tag', 'a: !vault x\n', 'yaml-unknown-tag', '!vault'],
    ['a NUL character', 'a: 1\0', 'yaml-binary', '\0'],
    ['a list at the top', '- a\n- b\n', 'compose-not-mapping', '- a'],
    ['a variable without a name', 'a: x${}\n', 'interpolation-syntax', '${}'],
    ['an open variable', 'a: "${X"\n', 'interpolation-unclosed', '${X'],
  ];
  for (const [what, source, code, text] of cases) {
    it(`names ${what}`, () => assert.deepEqual(problems(source), [[code, text]]));
    it(`names ${what} with BOM and CRLF`, () => {
      assert.deepEqual(problems(`\ufeff${source.replaceAll('\n', '\r\n')}`), [[code, text]]);
    });
  }

  it('has nothing against valid Compose files', () => {
    for (const source of [
      '',
      '# only a comment\n',
      '---\nservices: {}\n...\n',
      'services:\n  web:\n    ports: !reset []\n    image: !override x\n',
      'x: &x\n  a: 1\nservices:\n  web:\n    <<: *x\n',
      'a: 1\n---\nb: *x\n'.replace('*x', '2'),
      'a: "$$x ${Y:-"z"}"\n'.replace('"z"', 'z'),
      '%YAML 1.2\n---\na: 1\n',
      'a: !!str 1\n',
    ]) {
      assert.deepEqual(problems(source), [], source);
    }
  });

  it('keeps everything else of a broken file', () => {
    const doc = parseCompose('services:\n  web:\n    image: nginx\n    user: a: b\n  db:\n    image: postgres\n');
    assert.deepEqual(
      doc.services.map(({ name, image }) => [name, image?.familiarName]),
      [
        ['web', 'nginx'],
        ['db', 'postgres'],
      ],
    );
  });

  it('words every problem in two languages with the same gaps', () => {
    const gaps = (text: string) => text.match(/\{[a-z]\w*\}/g)?.sort();
    for (const [code, { en, de }] of Object.entries(composeProblems)) assert.deepEqual(gaps(de), gaps(en), code);
  });

  it('stops at alias bombs and deep nesting', () => {
    let bomb = 'a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n';
    for (let i = 1; i < 20; i++)
      bomb += `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join()}]\n`;
    assert.deepEqual(problems(bomb)[0]?.[0], 'yaml-alias-limit');
    let count = 0;
    const walk = (entry: Entry): void => {
      count++;
      for (const child of [...entry.entries, ...entry.items]) walk(child);
    };
    walk(parseCompose(bomb).root);
    assert.ok(count < 120_000, String(count));
    for (const deep of [`a: ${'['.repeat(5000)}`, '- '.repeat(5000), `${'{a: '.repeat(2000)}${'}'.repeat(2000)}`]) {
      assert.ok(problems(deep).length > 0);
    }
    assert.deepEqual(problems('a: 1\n'.repeat(200_000)), [['yaml-too-large', '']]);
  });
});

describe('ComposeDocument', () => {
  it('lists comments, not what looks like one', () => {
    const source = '# one\na: "# no" # two\nb: |  # three\n  # no\n  x\nc: a#b\n';
    assert.deepEqual(
      parseCompose(source).comments.map(({ text, line, range }) => [text, line, source.slice(range.start, range.end)]),
      [
        [' one', 0, '# one'],
        [' two', 1, '# two'],
        [' three', 2, '# three'],
      ],
    );
  });

  it('has the sections of the top level', () => {
    const doc = parseCompose(
      'version: "3"\nname: n\ninclude: [a.yml]\nx-a: 1\nservices: {}\nvolumes: {v: }\nnetworks: {n: }\nsecrets: {s: }\nconfigs: {c: }\n',
    );
    assert.deepEqual(
      [doc.volumes, doc.networks, doc.secrets, doc.configs, doc.extensions].map((entries) =>
        entries.map(({ key }) => key),
      ),
      [['v'], ['n'], ['s'], ['c'], ['x-a']],
    );
    assert.deepEqual([doc.version?.string, doc.name?.string, doc.includes[0]?.string], ['3', 'n', 'a.yml']);
  });

  it('finds the entry at an offset, where it is written', () => {
    const source =
      'x-a: &a\n  user: "1"\nservices:\n  web:\n    <<: *a\n    ports:\n      - "80:80"\n---\nservices:\n  db: {image: x}\n';
    const doc = parseCompose(source);
    const path = (text: string) => doc.nodeAt(source.indexOf(text) + 1)?.path.join('.');
    assert.equal(path('user'), 'x-a.user');
    assert.equal(path('web'), 'services.web');
    assert.equal(path('<<'), 'services.web.<<');
    assert.equal(path('*a'), 'services.web.<<');
    assert.equal(path('80:80'), 'services.web.ports.0');
    assert.equal(path('image'), 'services.db.image');
    assert.equal(doc.nodeAt(source.length), undefined);
    assert.equal(parseCompose('').nodeAt(0), undefined);
  });

  it('knows the service of a command', () => {
    const doc = parseCompose('services:\n  a: {command: [npm, start]}\n  b: {command: npm ci}\n');
    assert.deepEqual(
      doc.commands('npm').map((command) => doc.serviceOf(command)?.name),
      ['a', 'b'],
    );
    assert.deepEqual(doc.commands('yarn'), []);
  });
});

const realistic = `# The shop
version: "3.9"
x-common: &common
  restart: unless-stopped
  environment: &env
    TZ: Europe/Berlin
    URL: "postgres://u:\${PW:?missing}@db/\${DB:-shop}"
services:
  web:
    <<: *common
    build: {context: ., args: [A=1, "B=\${B}"]}
    command: >-
      sh -c "npm ci &&
      npm start -- --port $$PORT"
    ports: ["8080:80", '127.0.0.1:\${P:-9}:9/udp', 22:22]
    volumes:
      - ./src:/app:ro   # live
      - type: volume
        source: data
        target: /data
    healthcheck:
      test: ["CMD-SHELL", "curl -f \\"http://localhost\\" || exit 1"]
    environment:
      <<: *env
      TEXT: |
        one \${X}
          two
      'QUOTED': 'it''s'
  db:
    image: \${REG:-docker.io}/postgres:17@sha256:abc
    ports: !reset []
    depends_on: {web: {condition: service_healthy}}
volumes: {data: }
---
services: {db: {user: "999"}}
`;

/** Asks everything there is, and checks that every range lies in the file and every text maps into it. */
function checkEverything(source: string): void {
  const doc: ComposeDocument = parseCompose(source);
  const whole = { start: 0, end: source.length };
  const inside = (range: { start: number; end: number } | undefined) =>
    assert.ok(!range || (range.start <= range.end && contains(whole, range)), JSON.stringify(range));
  for (const { range } of [...doc.problems, ...doc.comments]) inside(range);
  const visit = (entry: Entry): void => {
    for (const range of [entry.range, entry.fullRange, entry.keyRange, entry.tagRange, entry.alias?.range])
      inside(range);
    if (entry.keyRange && !entry.alias && !entry.inherited) assert.ok(contains(entry.fullRange, entry.keyRange));
    const text = entry.text;
    if (text) {
      inside(text.range());
      if (entry.string === source.slice(entry.range.start, entry.range.end))
        assert.deepEqual(text.range(), entry.range);
      for (let i = 0; i < text.length; i++) {
        const { start, end } = text.range(i, i + 1);
        const written = source.slice(start, end);
        assert.ok(
          written === text.text[i] || written.length !== 1 || /[\r\n]/.test(written),
          `${text.text[i]} is ${written}`,
        );
      }
      for (const { raw, range } of entry.interpolations) {
        inside(range);
        if (!entry.quoted) assert.ok(source.slice(range.start, range.end).startsWith(raw[0]!));
      }
    }
    void [entry.value, entry.number, entry.boolean, entry.indent, entry.path, entry.scalar?.defaultText];
    for (const child of [...entry.written, ...entry.entries, ...entry.items]) visit(child);
  };
  visit(doc.root);
  for (const service of doc.services) {
    inside(service.nameRange);
    for (const { range } of [...service.ports, ...service.volumes, ...service.dependsOn, ...service.networks])
      inside(range);
    for (const { nameRange, valueRange } of service.environment) [nameRange, valueRange].forEach(inside);
    inside(service.image?.range);
    inside(service.defaultImage?.range);
    for (const script of service.scripts) for (const { range } of script.commands) inside(range);
    void [service.build?.args, service.labels, service.envFiles, service.extends, service.limit('cpus'), service.hooks];
  }
  for (let offset = 0; offset <= source.length; offset += 37) inside(doc.nodeAt(offset)?.fullRange);
}

describe('parseCompose on broken files', () => {
  it('reads the whole file', () => {
    assert.deepEqual(problems(realistic), []);
    checkEverything(realistic);
    checkEverything(`\ufeff${realistic.replaceAll('\n', '\r\n')}`);
  });

  it('never fails on a truncation', () => {
    for (let length = 0; length < realistic.length; length += 5) checkEverything(realistic.slice(0, length));
  });

  it('never fails on a mutation', () => {
    const change = fc.record({
      at: fc.nat(realistic.length),
      drop: fc.nat(12),
      add: fc.oneof(
        fc.constantFrom(
          '"',
          "'",
          '{',
          '[',
          '}',
          ']',
          ':',
          ': ',
          '- ',
          '\n',
          '\t',
          '  ',
          '#',
          '&a',
          '*env',
          '!reset ',
          '|',
          '>',
          '${',
          '\\',
          '\r',
          '%',
          '@',
          '\ud800',
          '---\n',
          '? ',
          '<<: ',
        ),
        fc.string({ maxLength: 5 }),
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let source = realistic;
        for (const { at, drop, add } of changes) source = source.slice(0, at) + add + source.slice(at + drop);
        checkEverything(source);
      }),
      { numRuns: 100 },
    );
  });
});

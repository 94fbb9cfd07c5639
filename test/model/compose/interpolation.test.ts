import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ComposeText } from '../../../rules/model/compose/interpolation.ts';
import { MappedText } from '../../../rules/model/text.ts';

/** Parsed as if the text began at offset 10 of a file. */
const at = 10;
const parse = (text: string): ComposeText => new ComposeText(MappedText.of(' '.repeat(at) + text, at));
const part = (text: string, range: { start: number; end: number } | undefined) =>
  range && text.slice(range.start - at, range.end - at);

describe('ComposeText', () => {
  const cases: [string, [name: string, operator: string | undefined, argument: string | undefined][]][] = [
    ['$NAME', [['NAME', undefined, undefined]]],
    ['a-${NAME}-b', [['NAME', undefined, undefined]]],
    [
      '$a$b',
      [
        ['a', undefined, undefined],
        ['b', undefined, undefined],
      ],
    ],
    ['${N:-d}', [['N', ':-', 'd']]],
    ['${N-d}', [['N', '-', 'd']]],
    ['${N:?e r}', [['N', ':?', 'e r']]],
    ['${N?e}', [['N', '?', 'e']]],
    ['${N:+r}', [['N', ':+', 'r']]],
    ['${N+r}', [['N', '+', 'r']]],
    ['${N:-}', [['N', ':-', '']]],
    ['${A:-${B:-c}}', [['A', ':-', '${B:-c}']]],
    ['${A:-{"x": 1}}z', [['A', ':-', '{"x": 1}']]],
    ['$$NAME', []],
    ['$$$NAME', [['NAME', undefined, undefined]]],
    ['$1 $( $', []],
  ];
  for (const [text, expected] of cases) {
    it(`finds the variables of ${text}`, () => {
      const { interpolations, template } = parse(text);
      assert.deepEqual(
        interpolations.map(({ name, operator, argument }) => [name, operator, argument?.text]),
        expected,
      );
      for (const { range, raw, nameRange, name, argumentRange, argument } of interpolations) {
        assert.deepEqual(
          [part(text, range), part(text, nameRange), part(text, argumentRange)],
          [raw, name, argument?.text],
        );
      }
      assert.deepEqual(template.invalid, []);
    });
  }

  it('finds variables in defaults', () => {
    const text = '${A:-x${B:-$C}}';
    const [a] = parse(text).interpolations;
    const [b] = a!.nested;
    assert.deepEqual(
      [b!.name, part(text, b!.range), b!.nested[0]!.name, part(text, b!.nested[0]!.range)],
      ['B', '${B:-$C}', 'C', '$C'],
    );
  });

  for (const [text, invalid, reason] of [
    ['a ${} b', '${}', 'interpolation-syntax'],
    ['${1X}', '${1X}', 'interpolation-syntax'],
    ['${NAME/a/b}', '${NAME/a/b}', 'interpolation-syntax'],
    ['${ NAME }', '${ NAME }', 'interpolation-syntax'],
    ['x ${NAME', '${NAME', 'interpolation-unclosed'],
  ] as const) {
    it(`refuses ${text}`, () => {
      const { template } = parse(text);
      assert.deepEqual(
        template.invalid.map((one) => [part(text, one.range), one.reason]),
        [[invalid, reason]],
      );
    });
  }

  it('names dollars that mean nothing to Compose', () => {
    const text = 'a$1$$b$';
    assert.deepEqual(
      parse(text).template.looseDollars.map(({ start }) => start - at),
      [1, 6],
    );
  });

  it('fills in defaults where they are written', () => {
    const text = 'img:${TAG:-v${MAJOR:-1}}-$$x';
    const filled = parse(text).defaultText!;
    assert.equal(filled.text, 'img:v1-$x');
    assert.deepEqual(
      [part(text, filled.range(4, 5)), part(text, filled.range(5, 6)), part(text, filled.range(7, 8))],
      ['v', '1', '$$'],
    );
    assert.equal(parse('${A}').defaultText, undefined);
    assert.equal(parse('${A:?}').defaultText, undefined);
    assert.equal(parse('a${A:+b}').defaultText?.text, 'a');
  });

  it('splits outside of variables only', () => {
    const split = (text: string, limit?: number) =>
      parse(text)
        .split(':', limit)
        .map((one) => one.text.text);
    assert.deepEqual(split('${A:-1:2}:80'), ['${A:-1:2}', '80']);
    assert.deepEqual(split('a:b:c', 2), ['a', 'b:c']);
    assert.deepEqual(split(''), ['']);
  });

  it('keeps every range inside the text, whatever it is', () => {
    const piece = fc.constantFrom('$', '{', '}', '$$', '${', ':-', '-', '?', '+', ':', 'A', 'b1', ' ', '\n', '1', '_');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const parsed = parse(text);
        const { interpolations, invalid, escapes, looseDollars } = parsed.template;
        for (const { range } of [...interpolations, ...invalid, ...escapes]) {
          assert.ok(range.start >= at && range.end <= at + text.length && part(text, range)!.startsWith('$'));
        }
        for (const { raw, range } of interpolations) assert.equal(part(text, range), raw);
        for (const range of looseDollars) assert.equal(part(text, range), '$');
        assert.equal(
          parsed
            .split(':')
            .map((one) => one.text.text)
            .join(':'),
          text,
        );
        void [parsed.defaultText, parsed.containerText, parsed.value];
      }),
    );
  });
});

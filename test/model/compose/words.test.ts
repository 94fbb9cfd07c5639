import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ComposeText } from '../../../rules/model/compose/interpolation.ts';
import { splitCommand } from '../../../rules/model/compose/words.ts';
import { MappedText } from '../../../rules/model/text.ts';

const split = (text: string) => {
  const { words, operator, error } = splitCommand(new ComposeText(MappedText.of(text)));
  return {
    words: words.map(({ value, range }) => [value, text.slice(range.start, range.end)]),
    operator: operator && [operator.text, operator.range.start],
    error: error && text.slice(error.start),
  };
};

describe('splitCommand', () => {
  const cases: [string, string[]][] = [
    ['npm run start', ['npm', 'run', 'start']],
    [' a  b\n', ['a', 'b']],
    [`sh -c "a 'b' && c"`, ['sh', '-c', "a 'b' && c"]],
    [`--x='a b'c`, ['--x=a bc']],
    [String.raw`a\ b "q\"" 'r\'`, ['a b', 'q"', 'r\\']],
    ['a "" b', ['a', '', 'b']],
    ['echo $$HOME `x y` $(a (b) c)', ['echo', '$HOME', '`x y`', '$(a (b) c)']],
    [String.raw`a \$$b '$$c'`, ['a', '$b', '$c']],
    ['', []],
  ];
  for (const [text, words] of cases) {
    it(`splits ${JSON.stringify(text)}`, () => {
      const result = split(text);
      assert.deepEqual(
        result.words.map(([value]) => value),
        words,
      );
      assert.deepEqual([result.operator, result.error], [undefined, undefined]);
    });
  }

  it('ranges cover the quotes, the text inside maps one to one', () => {
    const text = `sh -c "a b" x`;
    const words = splitCommand(new ComposeText(MappedText.of(text))).words;
    assert.deepEqual(words[2]!.range, { start: 6, end: 11 });
    assert.deepEqual(words[2]!.text.range(), { start: 7, end: 10 });
  });

  it('keeps a variable of Compose in one word, without a value', () => {
    const { words } = splitCommand(new ComposeText(MappedText.of('run --port=${PORT:-80 81} "$X" y')));
    assert.deepEqual(
      words.map(({ value, text }) => [value, text.text]),
      [
        ['run', 'run'],
        [undefined, '--port=${PORT:-80 81}'],
        [undefined, '$X'],
        ['y', 'y'],
      ],
    );
  });

  it('stops at an operator, as Compose does', () => {
    assert.deepEqual(split('migrate && start'), {
      words: [['migrate', 'migrate']],
      operator: ['&&', 8],
      error: undefined,
    });
    assert.deepEqual(split('a|b').operator, ['|', 1]);
    assert.deepEqual(split('a b 2>x'), {
      words: [
        ['a', 'a'],
        ['b', 'b'],
      ],
      operator: ['>', 5],
      error: undefined,
    });
  });

  it('names what Compose refuses', () => {
    assert.equal(split('a "b').error, '"b');
    assert.equal(split('a (b)').error, '(b)');
    assert.equal(split('a \\').error, '\\');
  });

  it('never fails, and its words lie one behind the other', () => {
    const piece = fc.constantFrom(
      'a',
      'b ',
      ' ',
      '"',
      "'",
      '\\',
      '`',
      '$(',
      '(',
      ')',
      '&&',
      '|',
      '>',
      '2',
      '\n',
      '\t',
      'ä',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { range, text: mapped } of splitCommand(new ComposeText(MappedText.of(text))).words) {
          assert.ok(range.start >= last && range.end > range.start && range.end <= text.length);
          assert.ok(mapped.range().start >= range.start && mapped.range().end <= range.end);
          last = range.end;
        }
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ShellWord } from '../../../rules/model/shell/word.ts';
import { MappedText } from '../../../rules/model/text.ts';
import { at, command } from './reading.ts';

/** The first argument of a command. */
const word = (text: string) => command(`x ${text}`).args[0]!;

describe('a word of a command', () => {
  const values: [string, string | undefined][] = [
    ['plain', 'plain'],
    ["'a b'", 'a b'],
    ['"a b"', 'a b'],
    ['"a \\"b\\" \\$c \\q"', 'a "b" $c \\q'],
    ['a\'b\'"c"d', 'abcd'],
    ['a\\ b\\$', 'a b$'],
    ["''", ''],
    ['""', ''],
    ["$'a\\tb'", 'a\tb'],
    ["$'a b'", 'a b'],
    ['$"a b"', 'a b'],
    ['a\\\nb', 'ab'],
    ['"a\\\nb"', 'ab'],
    ['/var/lib/apt/lists/*', '/var/lib/apt/lists/*'],
    ['pkg[extra]', 'pkg[extra]'],
    ['{a,b}', '{a,b}'],
    ['~/x', '~/x'],
    ['A=1', 'A=1'],
    ['$A', undefined],
    ['a${B}c', undefined],
    ['"$(b)"', undefined],
    ['`b`', undefined],
    ['$((1+1))', undefined],
    ['$1', undefined],
  ];
  for (const [text, value] of values) {
    it(`${JSON.stringify(text)} is ${JSON.stringify(value)} to the program`, () => {
      assert.equal(word(text).value, value);
      assert.equal(word(text).text, text);
    });
  }

  it('tells the static text before the first dynamic part, and the rest as written', () => {
    const curl = word('"curl"=${V:-"1 2"}-\\*');
    assert.equal(curl.prefix, 'curl=');
    assert.equal(curl.unquoted.text, 'curl=${V:-"1 2"}-*');
    assert.equal(curl.content, undefined);
  });

  it('maps every character of its value to where it stands', () => {
    const source = `x a'b c'"d\\"e"\\ f`;
    const content = command(source).args[0]!.content!;
    assert.equal(content.text, 'ab cd"e f');
    const written = [...content.text].map((_, index) => at(source, content.range(index, index + 1)));
    assert.deepEqual(written, ['a', 'b', ' ', 'c', 'd', '\\"', 'e', '\\ ', 'f']);
  });

  it('lists its expansions', () => {
    const source = 'x a$B"${C}"*$(d)$1{e,f}';
    assert.deepEqual(
      command(source).args[0]!.expansions.map(({ kind, range, quoted }) => [kind, at(source, range), quoted]),
      [
        ['variable', '$B', false],
        ['variable', '${C}', true],
        ['glob', '*', false],
        ['command', '$(d)', false],
        ['special', '$1', false],
        ['brace', '{e,f}', false],
      ],
    );
  });

  it('knows whether it is quoted and whether it may become several', () => {
    const seen = (text: string) => [word(text).quoted, word(text).mayBecomeSeveral];
    assert.deepEqual(seen('a'), [false, false]);
    assert.deepEqual(seen('"a"'), [true, false]);
    assert.deepEqual(seen('$A'), [false, true]);
    assert.deepEqual(seen('"$A"'), [true, false]);
    assert.deepEqual(seen('"$@"'), [true, true]);
    assert.deepEqual(seen('*.x'), [false, true]);
  });

  it('can be cut, quotes and variables included', () => {
    const rest = (text: string, offset: number) => {
      const cut = word(text).from(offset);
      return [cut.text, cut.value, at(`x ${text}`, cut.range)];
    };
    assert.deepEqual(rest('--name=value', 7), ['value', 'value', 'value']);
    assert.deepEqual(rest('--name="a b"', 7), ['"a b"', 'a b', '"a b"']);
    assert.deepEqual(rest('"--name=a b"', 7), ['a b', 'a b', 'a b']);
    assert.deepEqual(rest('--name=$V', 7), ['$V', undefined, '$V']);
    assert.deepEqual(rest("--name=a'b'c", 7), ["a'b'c", 'abc', "a'b'c"]);
    assert.deepEqual(rest('--name=', 7), ['', '', '']);
  });

  it('of an exec form is taken as it is', () => {
    const literal = ShellWord.literal(MappedText.of('"$A *"', 1, 5));
    assert.deepEqual([literal.value, literal.range, literal.expansions], ['$A *', { start: 1, end: 5 }, []]);
    assert.equal(ShellWord.opaque(MappedText.of('x')).value, undefined);
  });
});

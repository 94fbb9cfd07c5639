import assert from 'node:assert/strict';
import { parseJsonArray, splitFlags, splitWords } from '../../../rules/model/dockerfile/lex.ts';
import { MappedText } from '../../../rules/model/text.ts';

describe('splitWords', () => {
  const words = (text: string) => splitWords(text, '\\').map(({ start, end }) => text.slice(start, end));

  it('keeps blanks inside quotes and behind the escape character', () => {
    assert.deepEqual(words(`a="b c" d='e f' g\\ h`), ['a="b c"', "d='e f'", 'g\\ h']);
  });

  it('reads an escaped quote as text', () => {
    assert.deepEqual(words(`a="b\\" c" d`), ['a="b\\" c"', 'd']);
    assert.deepEqual(words(`a='b\\' c`), ["a='b\\'", 'c']);
  });

  it('tells a quote that stays open', () => {
    assert.equal(splitWords('a="b c', '\\')[0]!.open, '"');
  });
});

describe('splitFlags', () => {
  it('ends at the first word that is no flag, and behind --', () => {
    const text = ' --a=b --c d --e';
    const { flags, rest } = splitFlags(text, '\\');
    assert.deepEqual(
      flags.map(({ start, end }) => text.slice(start, end)),
      ['--a=b', '--c'],
    );
    assert.equal(text.slice(rest), 'd --e');
    assert.equal(' -- x'.slice(splitFlags(' -- x', '\\').rest), ' x');
  });
});

describe('parseJsonArray', () => {
  const read = (text: string) => parseJsonArray(MappedText.of(text));
  const values = (text: string) => {
    const array = read(text);
    return array.kind === 'strings' ? array.elements.map((element) => element.value) : array.kind;
  };

  it('reads strings with blanks and escape sequences', () => {
    assert.deepEqual(values(' [ "chmod u+wr x" , "a\\n\\u0041\\"" ] '), ['chmod u+wr x', 'a\nA"']);
    assert.deepEqual(values('[]'), []);
  });

  it('maps what an escape sequence stands for to the whole sequence', () => {
    const array = read('["a\\nb"]');
    assert.ok(array.kind === 'strings');
    assert.deepEqual(array.elements[0]!.content.range(1, 2), { start: 3, end: 5 });
    assert.deepEqual(array.elements[0]!.content.range(), { start: 2, end: 6 });
  });

  it('is the shell form when it is no JSON', () => {
    for (const text of ["['a']", '["a",]', '["a"] && x', '["a', '[ -f x ]', '["\\x"]', 'a', ''])
      assert.equal(values(text), 'none');
  });

  it('tells arrays that hold other things', () => {
    assert.equal(values('["a", 1]'), 'not-strings');
    assert.equal(values('[["a"]]'), 'not-strings');
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex, MappedText, MappedTextBuilder } from '../../rules/model/text.ts';

describe('LineIndex', () => {
  it('counts LF, CRLF and a lone CR as one line break each', () => {
    const lines = new LineIndex('a\nb\r\nc\rd');
    assert.equal(lines.lineCount, 4);
    assert.deepEqual(lines.position(5), { line: 2, column: 0 });
    assert.deepEqual(lines.lineRange(1), { start: 2, end: 3 });
    assert.deepEqual(lines.fullLineRange(1), { start: 2, end: 5 });
  });

  it('counts columns in UTF-16 units', () => {
    assert.deepEqual(new LineIndex('😀x').position(2), { line: 0, column: 2 });
  });

  it('clamps what lies outside', () => {
    const lines = new LineIndex('ab\nc');
    assert.deepEqual(lines.position(99), { line: 1, column: 1 });
    assert.equal(lines.offset({ line: 0, column: 99 }), 2);
    assert.equal(lines.offset({ line: 9, column: 0 }), 4);
  });

  it('finds every offset back from its position', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab\r\n]{0,30}$/), (text) => {
        const lines = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const position = lines.position(offset);
          const end = lines.lineRange(position.line).end;
          assert.equal(lines.offset(position), Math.min(offset, end));
        }
      }),
    );
  });
});

describe('MappedText', () => {
  const source = 'one \\\n  two\\nthree';
  const text = new MappedTextBuilder()
    .append('one ', 0)
    .append('  two', 6)
    .append('\n', 11, 2)
    .append('three', 13)
    .build();

  it('maps through gaps', () => {
    assert.equal(text.text, 'one   two\nthree');
    const word = text.range(6, 9);
    assert.equal(source.slice(word.start, word.end), 'two');
  });

  it('ends a range where its last character ends, not where the next one begins', () => {
    assert.deepEqual(text.range(0, 4), { start: 0, end: 4 });
  });

  it('takes an escape sequence as a whole', () => {
    assert.deepEqual(text.range(9, 10), { start: 11, end: 13 });
    assert.deepEqual(text.range(8, 11), { start: 10, end: 14 });
  });

  it('keeps the map in slices, and in slices of slices', () => {
    const slice = text.slice(4).slice(2, 5);
    assert.equal(slice.text, 'two');
    assert.deepEqual(slice.range(), { start: 8, end: 11 });
  });

  it('knows where an empty text stands', () => {
    assert.deepEqual(text.slice(9, 9).range(), { start: 11, end: 11 });
    assert.deepEqual(MappedText.of('abc', 2, 2).range(), { start: 2, end: 2 });
  });
});

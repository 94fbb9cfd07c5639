import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMarks, writeMarks } from './marked-snippet.ts';

describe('marked snippets', () => {
  const marked = [
    'FROM a',
    '     ^ One.',
    '     ^0 Nothing.',
    'RUN b \\',
    '    ^^^> Several.',
    '  && c',
    '  ^^^^<',
    'RUN d',
    '^^^^^> To the end.',
    '',
    '<',
  ].join('\n');

  it('reads ranges on one line, on several, and of no width', () => {
    const { text, marks } = readMarks(`\n${marked}`);
    assert.equal(text, 'FROM a\nRUN b \\\n  && c\nRUN d\n');
    assert.deepEqual(
      marks.map(({ start, end, message }) => [text.slice(start, end), message]),
      [
        ['', 'Nothing.'],
        ['a', 'One.'],
        ['b \\\n  && c', 'Several.'],
        ['RUN d\n', 'To the end.'],
      ],
    );
  });

  it('writes what it reads', () => {
    const { text, marks } = readMarks(marked);
    assert.deepEqual(readMarks(writeMarks(text, marks)), { text, marks });
  });

  it('asks for the end of a range', () => {
    assert.throws(() => readMarks('RUN a\n^^^> Open.\nRUN b'), /never ends/);
  });
});

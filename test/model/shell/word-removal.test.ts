import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { wordRemoval } from '../../../rules/model/shell/word-removal.ts';

function without(text: string, word: string): string | undefined {
  const start = text.indexOf(word);
  const range = wordRemoval(text, { start, end: start + word.length });
  return range && text.slice(0, range.start) + text.slice(range.end);
}

describe('wordRemoval', () => {
  it('takes the blanks along that set the word off', () => {
    assert.equal(without('RUN a -k  b', '-k'), 'RUN a b');
    assert.equal(without('RUN a -k', '-k'), 'RUN a');
    assert.equal(without('RUN a -k \\\n b', '-k'), 'RUN a \\\n b');
    assert.equal(without('RUN (a -k)', '-k'), 'RUN (a)');
    assert.equal(without('RUN a -k; b', '-k'), 'RUN a; b');
  });

  it('takes the line of a word that stands alone on one that goes on', () => {
    assert.equal(without('RUN a \\\n  -k \\\r\n  b', '-k'), 'RUN a \\\n  b');
  });

  it('takes the continuation before a last line', () => {
    assert.equal(without('RUN a \\\n  -k\n', '-k'), 'RUN a\n');
    assert.equal(without('RUN a \\\r\n  -k\r\n', '-k'), 'RUN a\r\n');
  });

  it('does not know what to do behind a comment and inside quotes', () => {
    assert.equal(without('RUN a \\\n # b\n  -k\n', '-k'), undefined);
    assert.equal(without('RUN ["a", "-k"]', '-k'), undefined);
  });
});

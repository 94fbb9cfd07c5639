import assert from 'node:assert/strict';
import { remembering } from '../../rules/model/remembering.ts';

describe('remembering', () => {
  let read: string[] = [];
  const lengthOf = (text: string): { length: number } => {
    read.push(text);
    return { length: text.length };
  };
  beforeEach(() => {
    read = [];
  });

  it('reads a text once', () => {
    const lengths = remembering(lengthOf, 2);
    assert.equal(lengths('a'), lengths('a'));
    assert.deepEqual(read, ['a']);
  });

  it('forgets what was asked for longest ago', () => {
    const lengths = remembering(lengthOf, 2);
    for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) lengths(text);
    assert.deepEqual(read, ['a', 'b', 'c', 'b']);
  });

  it('does not keep long texts', () => {
    const lengths = remembering(lengthOf, 2, 3);
    for (const text of ['abcd', 'abcd', 'abc', 'abc']) lengths(text);
    assert.deepEqual(read, ['abcd', 'abcd', 'abc']);
  });
});

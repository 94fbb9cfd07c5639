import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { jsonArray, looksLikeArray, looseArray } from '../../../rules/model/dockerfile/loose-array.ts';

describe('looseArray', () => {
  it('reads what was meant', () => {
    const npmStart = ['npm', 'start'];
    for (const text of [
      "['npm', 'start']",
      '["npm" "start"]',
      '["npm", "start",]',
      '["npm", "start"',
      '"npm", "start"',
      '[npm, start]',
      '[“npm”, „start“]',
    ]) {
      assert.deepEqual(looseArray(text), npmStart, text);
    }
    assert.deepEqual(looseArray('["C:\\Windows\\x", "a\\"b", 1]'), ['C:\\Windows\\x', 'a"b', '1']);
    assert.deepEqual(looseArray('/bin/sh -c'), ['/bin/sh', '-c']);
  });

  it('does not guess', () => {
    for (const text of ['["npm, "start"]', '["a", ["b"]]', '["a"] && b', '[{"a": 1}]']) {
      assert.equal(looseArray(text), undefined, text);
    }
  });

  it('becomes JSON', () => {
    assert.equal(jsonArray(['C:\\x', 'a"']), '["C:\\\\x", "a\\""]');
  });
});

describe('looksLikeArray', () => {
  it('is true of arrays with a slip', () => {
    for (const text of ["['npm', 'start']", '["npm"', '[npm, start]', '"npm", "start"', "[ 'npm' ]"]) {
      assert.ok(looksLikeArray(text, 'CMD'), text);
    }
    assert.ok(looksLikeArray("[ 'npm', 'ci' ]", 'RUN'));
    assert.ok(looksLikeArray("['a b', '/']", 'COPY'));
  });

  it('is false of tests and patterns', () => {
    assert.ok(!looksLikeArray('[ -f /x ] && rm /x', 'RUN'));
    assert.ok(!looksLikeArray('[ "$A" = "b" ]', 'RUN'));
    assert.ok(!looksLikeArray('[[ -f /x ]]', 'RUN'));
    assert.ok(!looksLikeArray('[a-z]*.txt /x/', 'COPY'));
    assert.ok(!looksLikeArray('npm start', 'CMD'));
  });
});

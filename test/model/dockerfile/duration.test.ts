import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDuration } from '../../../rules/model/dockerfile/duration.ts';

describe('durations', () => {
  it('add up parts in any unit of Go', () => {
    assert.deepEqual(parseDuration('30s'), { milliseconds: 30_000 });
    assert.deepEqual(parseDuration('1m30s'), { milliseconds: 90_000 });
    assert.deepEqual(parseDuration('1.5h'), { milliseconds: 5_400_000 });
    assert.deepEqual(parseDuration('-500us'), { milliseconds: -0.5 });
    assert.deepEqual(parseDuration('0'), { milliseconds: 0 });
  });

  it('need a unit', () => {
    assert.deepEqual(parseDuration('30'), { fault: 'no-unit' });
  });

  it('refuse everything else', () => {
    for (const text of ['', '-', '30 s', '30sec', '1d', 's', '5s3', '.s']) {
      assert.deepEqual(parseDuration(text), { fault: 'syntax' }, text);
    }
  });
});

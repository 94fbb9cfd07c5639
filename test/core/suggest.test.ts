import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { suggest } from '../../rules/core/suggest.ts';

describe('suggest', () => {
  const candidates = ['no-latest-tag', 'no-root', 'apt-no-install-recommends'];
  it('finds what was mistyped, in any case of letters', () => {
    assert.equal(suggest('no-latset-tag', candidates), 'no-latest-tag');
    assert.equal(suggest('No-Root', candidates), 'no-root');
    assert.equal(suggest('apt-no-install-recomends', candidates), 'apt-no-install-recommends');
  });
  it('finds what was shortened', () => {
    assert.equal(suggest('apt', candidates), 'apt-no-install-recommends');
    assert.equal(suggest('no-', candidates), undefined);
  });
  it('stays silent when nothing is near', () => {
    assert.equal(suggest('healthcheck', candidates), undefined);
    assert.equal(suggest('x', candidates), undefined);
    assert.equal(suggest('n'.repeat(100_000), candidates), undefined);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hostOf, isLocalHost } from '../../../rules/model/shell/url.ts';

describe('hostOf', () => {
  it('is the host without user, port and path', () => {
    assert.equal(hostOf('https://user:pw@Example.com:8443/a?b'), 'example.com');
    assert.equal(hostOf('example.com/x'), 'example.com');
    assert.equal(hostOf('http://[::1]:80/'), '[::1]');
  });

  it('is unknown behind a variable', () => {
    assert.equal(hostOf('https://$HOST/a'), undefined);
    assert.equal(hostOf('https://a.$DOMAIN/a'), undefined);
    assert.equal(hostOf(''), undefined);
  });
});

describe('isLocalHost', () => {
  it('knows this machine and private networks', () => {
    for (const host of ['localhost', 'db', '127.0.0.1', '10.1.2.3', '172.20.0.1', '[::1]', 'a.internal'])
      assert.ok(isLocalHost(host), host);
    for (const host of ['example.com', '8.8.8.8', '10.example.com', '172.50.0.1']) assert.ok(!isLocalHost(host), host);
  });
});

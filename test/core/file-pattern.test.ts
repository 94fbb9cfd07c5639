import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { compileFilePattern } from '../../rules/core/file-pattern.ts';

const matches = (pattern: string, path: string, directory?: string) => compileFilePattern(pattern, directory)?.(path);

describe('file patterns', () => {
  it('without a slash mean that name in any directory', () => {
    for (const path of ['Dockerfile', 'a/b/Dockerfile', '/abs/Dockerfile'])
      assert.equal(matches('Dockerfile', path), true, path);
    assert.equal(matches('Dockerfile', 'Dockerfile.dev'), false);
    assert.equal(matches('*.dev', 'a/Dockerfile.dev'), true);
  });

  it('with a slash count from the directory of the configuration', () => {
    assert.equal(matches('test/*.yaml', 'test/a.yaml'), true);
    assert.equal(matches('./test/*.yaml', 'test/a.yaml'), true);
    assert.equal(matches('test/*.yaml', 'x/test/a.yaml'), false);
    assert.equal(matches('test/*.yaml', 'test/b/a.yaml'), false);
    assert.equal(matches('/a', '/repo/a', '/repo'), true);
    assert.equal(matches('/a', '/repo/b/a', '/repo'), false);
    assert.equal(matches('**/a', '/other/a', '/repo'), false);
  });

  it('that name a directory mean all below', () => {
    assert.equal(matches('test', 'a/test/b/Dockerfile'), true);
    assert.equal(matches('test/', 'test/Dockerfile'), true);
    assert.equal(matches('a/test', 'a/test/Dockerfile'), true);
  });

  it('know alternatives, nested ones too', () => {
    for (const path of ['a.yaml', 'a.yml', 'b.yml']) assert.equal(matches('{a,b}.y{a,}ml', path), true, path);
    assert.equal(matches('{a,b{c,d}}', 'bd'), true);
    assert.equal(matches('{a}', '{a}'), true);
    assert.equal(matches('{a,b', '{a,b'), true);
  });

  it('are refused when they make no sense', () => {
    for (const pattern of ['', '/', '[a']) assert.equal(compileFilePattern(pattern), undefined, pattern);
  });

  it('do not take long, whatever they hold', () => {
    const started = performance.now();
    matches('{a,b}'.repeat(60), 'x');
    matches(`${'*a'.repeat(200)}`, 'a'.repeat(2000));
    matches(`${'**/'.repeat(200)}x`, 'a/'.repeat(500));
    assert.ok(performance.now() - started < 1500);
  });
});

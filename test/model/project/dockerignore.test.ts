import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DockerIgnore } from '../../../rules/model/project/dockerignore.ts';

const ignores = (text: string, path: string): boolean => new DockerIgnore('.dockerignore', text).matches(path);

describe('.dockerignore', () => {
  // [lines, path, whether the path stays out of the build]
  const table: [string, string, boolean][] = [
    ['node_modules', 'node_modules', true],
    ['node_modules', 'node_modules/a/b.js', true],
    ['node_modules', 'web/node_modules', false],
    ['**/node_modules', 'web/node_modules/a.js', true],
    ['**/node_modules', 'node_modules', true],
    ['**/node_modules', 'my_node_modules', false],
    ['/dist/', 'dist/x', true],
    ['./dist', 'dist', true],
    ['a/./b/../c', 'a/c', true],
    ['../up', 'up', false],
    ['*.md', 'README.md', true],
    ['*.md', 'docs/README.md', false],
    ['**/*.md', 'docs/a/README.md', true],
    ['*/temp*', 'some/temporary.txt', true],
    ['*/temp*', 'some/where/temp', false],
    ['temp?', 'tempa', true],
    ['temp?', 'temp', false],
    ['temp?', 'temp/', false],
    ['docs/**', 'docs/a', true],
    ['docs/**', 'docs', false],
    ['docs/**/x', 'docs/x', true],
    ['docs/**/x', 'docs/a/b/x', true],
    ['docs/**/x', 'docs/ax', false],
    ['**', 'anything/at/all', true],
    ['**.log', 'a/b.log', true],
    ['**log', 'catalog', true],
    ['.env*', '.env.local', true],
    ['[a-c].txt', 'b.txt', true],
    ['[a-c].txt', 'd.txt', false],
    ['[^a-c].txt', 'd.txt', true],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['a+(b)', 'a+(b)', true],
    ['*\n!README.md', 'README.md', false],
    ['*\n!README.md', 'LICENSE', true],
    ['*\n!src/keep', 'src/keep/me', false],
    ['*\n!src/keep', 'src/drop', true],
    ['!README.md\n*', 'README.md', true],
    ['*.md\n!README*.md\nREADME-secret.md', 'README-secret.md', true],
    ['*\n! src', 'src/a', false],
    ['# a comment', '# a comment', false],
    [' # no comment', '# no comment', true],
    ['.', 'a', false],
    ['/', 'a', false],
    ['\ufeffa', 'a', true],
    ['a\r\nb\r\n', 'b', true],
    ['  a  ', 'a', true],
    ['[', '[', false],
    ['ab?', 'ab💧', true],
    ['', 'a', false],
  ];
  for (const [text, path, expected] of table) {
    it(`${JSON.stringify(text)} ${expected ? 'excludes' : 'lets through'} ${path}`, () => {
      assert.equal(ignores(text, path), expected);
    });
  }

  it('knows where each pattern stands and which is invalid', () => {
    const text = '# first\n\n  !a/ \r\n[b\n!\n';
    const { patterns } = new DockerIgnore('.dockerignore', text);
    assert.deepEqual(
      patterns.map(({ pattern, negated, invalid, range }) => [
        text.slice(range.start, range.end),
        pattern,
        negated,
        invalid,
      ]),
      [
        ['!a/', 'a', true, false],
        ['[b', '[b', false, true],
        ['!', '', true, true],
      ],
    );
  });

  it('names the line that decides', () => {
    const ignore = new DockerIgnore('.dockerignore', '*\n!src\nsrc/tmp\n');
    assert.equal(ignore.decidingPattern('src/tmp/x')?.pattern, 'src/tmp');
    assert.equal(ignore.decidingPattern('src/a')?.negated, true);
    assert.equal(new DockerIgnore('.dockerignore', 'x').decidingPattern('y'), undefined);
  });

  it('takes no time over patterns made to be slow', () => {
    const slow = `${'**a'.repeat(200)}b`;
    const started = performance.now();
    assert.equal(ignores(`${slow}\n${'*a'.repeat(200)}b`, 'a'.repeat(2000)), false);
    assert.ok(performance.now() - started < 2000);
  });
});

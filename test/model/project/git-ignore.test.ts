import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isIgnoredByGit } from '../../../rules/model/project/git-ignore.ts';
import { Project } from '../../../rules/model/project/project.ts';
import { surroundingsOf } from '../../../rules/model/project/surroundings.ts';

const compose = 'app/compose.yaml';
const inRepository = (files: Readonly<Record<string, string>>): Project =>
  new Project(surroundingsOf(compose, { '.git/HEAD': '', [compose]: '', ...files }));
const ignored = (path: string, files: Readonly<Record<string, string>>): boolean | undefined => {
  const value = isIgnoredByGit(inRepository(files), path);
  return value.known ? value.value : undefined;
};

describe('isIgnoredByGit', () => {
  it('finds names at any depth, and paths from the directory of the ignore file', () => {
    assert.equal(ignored('app/.env', { '.gitignore': '.env\n' }), true);
    assert.equal(ignored('app/.env', { '.gitignore': '/.env\n' }), false);
    assert.equal(ignored('app/.env', { '.gitignore': '/app/.env\n' }), true);
    assert.equal(ignored('app/.env', { '.gitignore': 'app/.env\n' }), true);
    assert.equal(ignored('app/.env', { 'app/.gitignore': '/.env\n' }), true);
    assert.equal(ignored('app/.env', { 'app/sub/.gitignore': '.env\n' }), false);
  });

  it('knows globs, classes, comments, blanks at the end and CRLF', () => {
    assert.equal(ignored('app/web.env', { '.gitignore': '# secrets\r\n*.env  \r\n' }), true);
    assert.equal(ignored('app/web.env', { '.gitignore': '*.en[!a]\n' }), true);
    assert.equal(ignored('app/a/b/c.txt', { '.gitignore': 'app/**/c.txt\n' }), true);
    assert.equal(ignored('app/#x', { '.gitignore': '\\#x\n' }), true);
    assert.equal(ignored('app/.env', { '.gitignore': '#.env\n\n*.e[n\n' }), false);
  });

  it('lets the last and the nearest pattern decide', () => {
    assert.equal(ignored('app/.env', { '.gitignore': '.env\n!.env\n' }), false);
    assert.equal(ignored('app/.env', { '.gitignore': '!.env\n.env\n' }), true);
    assert.equal(ignored('app/.env', { '.gitignore': '.env\n', 'app/.gitignore': '!.env\n' }), false);
    assert.equal(ignored('app/.env', { '.gitignore': '!.env\n', '.git/info/exclude': '.env\n' }), false);
  });

  it('takes nothing back from an ignored directory', () => {
    assert.equal(ignored('app/secrets/a.txt', { '.gitignore': 'secrets/\n!a.txt\n' }), true);
    assert.equal(ignored('app/secrets/a.txt', { '.gitignore': 'secrets/*\n!a.txt\n' }), false);
    assert.equal(ignored('app/secrets', { '.gitignore': 'secrets/\n' }), false);
  });

  it('says nothing without a repository, of other directories, and of ignore files nobody read', () => {
    const files = { [compose]: '', 'app/.env': '' };
    assert.equal(isIgnoredByGit(new Project(surroundingsOf(compose, files)), 'app/.env').known, false);
    assert.equal(ignored('other/.env', {}), undefined);
    assert.equal(ignored('../.env', {}), undefined);
    const { texts, ...rest } = surroundingsOf(compose, { '.git/HEAD': '', 'app/.gitignore': 'x', ...files });
    const { 'app/.gitignore': _, ...others } = texts;
    assert.equal(isIgnoredByGit(new Project({ ...rest, texts: others }), 'app/.env').known, false);
  });
});

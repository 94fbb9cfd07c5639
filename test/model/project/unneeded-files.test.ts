import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { unneededFiles } from '../../../rules/model/project/unneeded-files.ts';

describe('unneededFiles', () => {
  it('names directories once, wherever they lie, and files', () => {
    const paths = [
      '.git/',
      '.git/HEAD',
      'web/node_modules/a/b.js',
      'web/.DS_Store',
      'a.pyc',
      'src/coverage.ts',
      '.gitignore',
    ];
    assert.deepEqual(unneededFiles(paths), ['.git/', 'web/node_modules/', 'web/.DS_Store', 'a.pyc']);
  });
  it('takes no file for a directory', () => assert.deepEqual(unneededFiles(['venv', '.cache']), []));
});

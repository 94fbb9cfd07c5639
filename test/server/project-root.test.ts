import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { MemoryFileReader } from '../../server/memory-files.ts';
import { projectRoot } from '../../server/project-root.ts';

describe('projectRoot', () => {
  const reader = new MemoryFileReader({
    '/w/repo/.git/HEAD': '',
    '/w/repo/a/Dockerfile': '',
    '/w/plain/b/Dockerfile': '',
  });

  it('is the repository', async () => {
    assert.equal(await projectRoot(reader, '/w/repo/a/Dockerfile', '/w/repo/a'), '/w/repo');
  });

  it('is the working directory without a repository', async () => {
    assert.equal(await projectRoot(reader, '/w/plain/b/Dockerfile', '/w/plain'), '/w/plain');
  });

  it("is the file's own directory elsewhere", async () => {
    assert.equal(await projectRoot(reader, '/w/plain/b/Dockerfile', '/w/repo'), '/w/plain/b');
  });
});

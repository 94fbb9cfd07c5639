import assert from 'node:assert/strict';
import { parentOf, pathOfUri, uriOfPath } from '../../server/locations.ts';

describe('locations', () => {
  for (const [uri, path] of [
    ['file:///srv/app/Dockerfile', '/srv/app/Dockerfile'],
    ['file:///srv/a%20b/%C3%BC%23.yml', '/srv/a b/ü#.yml'],
    ['file:///c%3A/app/Dockerfile', 'C:/app/Dockerfile'],
    ['file://server/share/Dockerfile', '//server/share/Dockerfile'],
    ['vscode-vfs://github/a/b/Dockerfile', '/@uri:vscode-vfs:github/a/b/Dockerfile'],
    ['vscode-remote://127.0.0.1:4000/srv/%5Bid%5D.yml', '/@uri:vscode-remote:127.0.0.1:4000/srv/[id].yml'],
  ] as const) {
    it(`are the same as path and as URI: ${uri}`, () => {
      assert.equal(pathOfUri(uri), path);
      assert.equal(uriOfPath(path), uri);
    });
  }

  it('do not exist for documents that lie nowhere', () => {
    assert.equal(pathOfUri('untitled:Untitled-1'), undefined);
    assert.equal(pathOfUri('no uri'), undefined);
  });

  it('survive what is no percent encoding', () => {
    assert.equal(pathOfUri('file:///srv/100%'), '/srv/100%');
  });

  it('can be made of half a surrogate pair, as an edit may leave it', () => {
    assert.equal(uriOfPath('/srv/\ud83d/a'), 'file:///srv/%EF%BF%BD/a');
  });

  it('have parents up to the root', () => {
    assert.equal(parentOf('/srv/app/Dockerfile'), '/srv/app');
    assert.equal(parentOf('/Dockerfile'), '');
    assert.equal(parentOf(''), '');
  });
});

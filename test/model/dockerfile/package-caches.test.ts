import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import { cachesLeft, mountsCache } from '../../../rules/model/dockerfile/package-caches.ts';

const left = (text: string): readonly string[] =>
  parseDockerfile(text)
    .ofType('RUN')
    .flatMap((run) => cachesLeft(run).map(({ label }) => label));

describe('cachesLeft', () => {
  it('names what fills a cache', () => {
    assert.deepEqual(left('RUN apt-get -q update && apt-get install -y a'), ['apt-get update']);
    assert.deepEqual(left('RUN python3 -m pip install a && npm ci && go mod download'), ['pip install', 'npm ci']);
    assert.deepEqual(left('RUN pnpm install && uv sync'), []);
  });
  it('sees what is deleted behind it only', () => {
    assert.deepEqual(left('RUN pip install a && rm -rf /home/app/.cache/pip'), []);
    assert.deepEqual(left('RUN pip install a && rm -rf ~/.cache/*'), []);
    assert.deepEqual(left('RUN pip install a && rm -rf "$HOME/.cache"'), []);
    assert.deepEqual(left('RUN pip install a && rm -rf /root/.cachet'), ['pip install']);
    assert.deepEqual(left('RUN rm -rf /root/.cache && pip install a'), ['pip install']);
  });
  it('sees caches that are mounted, also in other homes', () => {
    assert.deepEqual(left('RUN --mount=type=cache,target=/opt/app/.npm npm ci'), []);
    assert.deepEqual(left('RUN --mount=type=cache,target=$HOME/x npm ci'), []);
    assert.deepEqual(left('RUN --mount=type=bind,target=/root/.npm npm ci'), ['npm ci']);
    const [run] = parseDockerfile('RUN --mount=type=tmpfs,target=/var/lib apt-get update').ofType('RUN');
    assert.equal(mountsCache(run!, 'apt'), true);
    assert.equal(mountsCache(run!, 'apk'), false);
  });
  it('sees caches that are switched off or elsewhere', () => {
    assert.deepEqual(left('ARG PIP_NO_CACHE_DIR\nRUN pip install a'), []);
    assert.deepEqual(left('ENV PIP_NO_CACHE_DIR=0\nRUN pip install a'), ['pip install']);
    assert.deepEqual(left('ENV PIP_NO_CACHE_DIR=1\nRUN PIP_NO_CACHE_DIR=off pip install a'), ['pip install']);
    assert.deepEqual(left('RUN yarn --cache-folder=/tmp/x install'), []);
  });
});

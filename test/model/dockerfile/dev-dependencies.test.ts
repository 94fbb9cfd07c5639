import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { devInstalls, isForDevelopment } from '../../../rules/model/dockerfile/dev-dependencies.ts';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';

const found = (text: string) =>
  parseDockerfile(text)
    .ofType('RUN')
    .flatMap((run) => devInstalls(run, 'npm', 'yarn', 'uv', 'bundle'));

describe('devInstalls', () => {
  it('says what would leave development dependencies out', () => {
    assert.deepEqual(
      found('RUN npm ci\nRUN uv sync\n').map(({ addition }) => addition),
      ['--omit=dev', '--no-dev'],
    );
  });
  it('names the command that needs them', () => {
    assert.equal(found('FROM a AS b\nRUN npm ci\nFROM b\nRUN npm run build:prod\n')[0]?.builder?.range.start, 34);
    assert.equal(found('RUN npm ci\nRUN npm run migrate\n')[0]?.builder, undefined);
  });
  it('knows the variables that leave them out, unknown ones too', () => {
    assert.equal(found('ARG NODE_ENV\nRUN npm ci\n').length, 0);
    assert.equal(found('ENV NODE_ENV=development\nRUN npm ci\n').length, 1);
    assert.equal(found('RUN export BUNDLE_WITHOUT=test && bundle\n').length, 0);
  });
});

describe('isForDevelopment', () => {
  const last = (text: string): boolean => isForDevelopment(parseDockerfile(text).finalStage!);
  it('looks at the name of a stage and at what it starts', () => {
    assert.equal(last('FROM a AS dev-envs\n'), true);
    assert.equal(last('FROM a AS devices\n'), false);
    assert.equal(last('FROM a\nCMD npm run start:dev\n'), true);
    assert.equal(last('FROM a\nCMD ["node", "/dev/server.js"]\n'), false);
  });
});

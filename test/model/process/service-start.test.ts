import assert from 'node:assert/strict';
import { parseCompose } from '../../../rules/model/compose/document.ts';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import { processesOfService, userOfService } from '../../../rules/model/process/service-start.ts';

/** How a service with these lines starts, which builds a Dockerfile if there is one. */
function start(keys: string, dockerfile?: string): string {
  const doc = parseCompose(`services:\n  web:\n${keys.replace(/^/gm, '    ')}\n`);
  const service = doc.service('web')!;
  const stage = dockerfile === undefined ? undefined : parseDockerfile(dockerfile).finalStage;
  const user = userOfService(service, stage);
  return `${user ? `${user.name} by ${user.setBy}` : '?'}: ${processesOfService(service, stage).join(' ')}`;
}

const node = 'FROM node:22\nUSER node\nCMD ["node", "a.js"]\n';

describe('how a service starts', () => {
  it('is as the Dockerfile says, unless the service says otherwise', () => {
    assert.equal(start('build: .', node), 'node by stage: docker-entrypoint.sh node');
    assert.equal(start('build: .\nuser: "5"\ncommand: npm start', node), '5 by service: docker-entrypoint.sh npm');
    assert.equal(start('build: .\nentrypoint: [java, -jar]', node), 'node by stage: java');
    assert.equal(start('build: .\ninit: true', node), 'node by stage: init docker-entrypoint.sh node');
    assert.equal(start('build: .\ncommand: x', `${node}ENTRYPOINT ["start.sh"]\n`), 'node by stage: start.sh');
  });

  it('goes on with the command behind an init program', () => {
    const tini = 'FROM alpine:3.22\nENTRYPOINT ["tini", "--"]\nCMD ["a"]\n';
    assert.equal(start('build: .', tini), 'root by image: tini a');
    assert.equal(start('build: .\ncommand: b c', tini), 'root by image: tini b');
    assert.equal(start('image: node:22\nentrypoint: [tini, --]\ncommand: b'), 'root by image: tini b');
  });

  it('is as the image says, where it is known', () => {
    assert.equal(start('image: postgres:17'), 'root by image: docker-entrypoint.sh postgres');
    assert.equal(start('image: postgres:17\ncommand: [sh, -c, "exec a"]'), 'root by image: docker-entrypoint.sh a');
    assert.equal(start('build: .', 'FROM alpine:3.22\nCMD ["a"]\n'), 'root by image: a');
  });

  it('is unknown where a variable or an unknown image decides', () => {
    assert.equal(start('image: example.org/a:1'), '?: ');
    assert.equal(start('image: "postgres:17"\nuser: "${U}"'), '?: docker-entrypoint.sh postgres');
    assert.equal(start('build: .\ncommand: x', 'FROM example.org/a:1\n'), '?: ');
    assert.equal(start('build: .\nimage: postgres:17'), '?: ', 'the name of the result says nothing about it');
    assert.equal(start('image: postgres:17\nentrypoint: []\ncommand: x'), 'root by image: ');
  });
});

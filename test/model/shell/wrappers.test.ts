import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { at, command } from './reading.ts';

describe('a program that starts another one', () => {
  const cases: [string, string | undefined, string[]][] = [
    ['sudo apt-get update', 'apt-get', ['sudo']],
    ['sudo -E -u app -- npm ci', 'npm', ['sudo -E -u app --']],
    ['sudo -Hu app A=1 npm ci', 'npm', ['sudo -Hu app A=1']],
    ['sudo --user=app npm ci', 'npm', ['sudo --user=app']],
    ['sudo -i', 'sudo', []],
    ['sudo -s npm ci', 'sudo', []],
    ['doas -u app npm ci', 'npm', ['doas -u app']],
    ['env npm ci', 'npm', ['env']],
    ['/usr/bin/env -i A=1 B="x y" npm ci', 'npm', ['/usr/bin/env -i A=1 B="x y"']],
    ['env -u A -C /app npm ci', 'npm', ['env -u A -C /app']],
    ['env', 'env', []],
    ['env A=1', 'env', []],
    ['exec node x', 'node', ['exec']],
    ['exec -a name node x', 'node', ['exec -a name']],
    ['exec > log', 'exec', []],
    ['exec gosu app node x', 'node', ['exec', 'gosu app']],
    ['su-exec app:app node x', 'node', ['su-exec app:app']],
    ['setpriv --reuid=app --clear-groups node x', 'node', ['setpriv --reuid=app --clear-groups']],
    ['s6-setuidgid app node x', 'node', ['s6-setuidgid app']],
    ['runuser -u app -- node x', 'node', ['runuser -u app --']],
    ['tini -g -- node x', 'node', ['tini -g --']],
    ['tini -p SIGTERM node x', 'node', ['tini -p SIGTERM']],
    ['dumb-init -r 15:3 node x', 'node', ['dumb-init -r 15:3']],
    ['time -p node x', 'node', ['time -p']],
    ['nice -n 5 node x', 'node', ['nice -n 5']],
    ['nice -5 node x', 'node', ['nice -5']],
    ['ionice -c2 -n 3 node x', 'node', ['ionice -c2 -n 3']],
    ['nohup node x', 'node', ['nohup']],
    ['stdbuf -oL node x', 'node', ['stdbuf -oL']],
    ['timeout -k 5 --signal=INT 30s node x', 'node', ['timeout -k 5 --signal=INT 30s']],
    ['timeout 5', 'timeout', []],
    ['command ls', 'ls', ['command']],
    ['command -v curl', 'command', []],
    ['builtin cd x', 'cd', ['builtin']],
    ['xargs -0 -n 1 rm -f', 'rm', ['xargs -0 -n 1']],
    ['xargs', 'xargs', []],
    ['busybox wget x', 'wget', ['busybox']],
    ['busybox --install -s', 'busybox', []],
    ['sudo $OPTIONS npm ci', undefined, ['sudo']],
    ['chroot /mnt apt-get update', 'chroot', []],
    ['su app', 'su', []],
  ];
  for (const [source, name, wrappers] of cases) {
    it(`${wrappers.length > 0 ? 'is seen through' : 'is itself the command'}: ${source}`, () => {
      const found = command(source);
      assert.equal(found.name, name);
      assert.deepEqual(
        found.wrappers.map(({ range }) => at(source, range)),
        wrappers,
      );
    });
  }

  it('names whom the program runs as', () => {
    const user = (source: string) => command(source).wrappers.at(-1)?.user?.value;
    assert.deepEqual(
      [
        'sudo -u app x',
        'sudo -uapp x',
        'sudo --user=app x',
        'gosu app x',
        'setpriv --reuid app x',
        'chpst -u app x',
        'sudo x',
      ].map(user),
      ['app', 'app', 'app', 'app', 'app', 'app', undefined],
    );
  });

  it('passes its assignments on', () => {
    const source = 'A=1 env B="2 3" C= node x';
    assert.deepEqual(
      command(source).assignments.map((each) => [
        each.name,
        at(source, each.nameRange),
        each.value?.value,
        each.declaredBy,
      ]),
      [
        ['A', 'A', '1', undefined],
        ['B', 'B', '2 3', 'env'],
        ['C', 'C', undefined, 'env'],
      ],
    );
  });
});

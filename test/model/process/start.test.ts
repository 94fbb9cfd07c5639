import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseCompose } from '../../../rules/model/compose/document.ts';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import { detached, serviceStart, startedServer } from '../../../rules/model/process/background.ts';
import { plainWords, withExec } from '../../../rules/model/process/exec-form.ts';
import { keepAlive } from '../../../rules/model/process/keep-alive.ts';
import { packageRunner } from '../../../rules/model/process/runners.ts';
import { serverProduct } from '../../../rules/model/process/servers.ts';
import { mainCommand, starts } from '../../../rules/model/process/start.ts';
import { parseShell } from '../../../rules/model/shell/script.ts';
import { MappedText } from '../../../rules/model/text.ts';

const script = (text: string) => parseShell(MappedText.of(text), 'posix');
const command = (text: string) => script(text).commands[0]!;
const start = (text: string) => ({
  script: script(text),
  label: 'CMD',
  instruction: undefined,
  stage: undefined,
  service: undefined,
});

describe('what a container starts', () => {
  const labels = (text: string) =>
    starts(parseDockerfile(text)).map((each) => [each.label, mainCommand(each)?.nameWord.text]);

  it('is what ENTRYPOINT says, or CMD where there is none', () => {
    assert.deepEqual(labels('FROM debian:12\nENTRYPOINT ["a"]\nCMD ["b"]'), [['ENTRYPOINT', 'a']]);
    assert.deepEqual(labels('FROM debian:12\nCMD b'), [['CMD', 'b']]);
  });

  it('is what CMD says behind an init or a docker-entrypoint.sh', () => {
    assert.deepEqual(labels('FROM debian:12\nENTRYPOINT ["tini", "--"]\nCMD ["b"]').at(-1), ['CMD', 'b']);
    assert.deepEqual(labels('FROM debian:12\nENTRYPOINT ["/docker-entrypoint.sh"]\nCMD ["b"]').at(-1), ['CMD', 'b']);
  });

  it('is told once, however many stages inherit it', () => {
    assert.deepEqual(labels('FROM debian:12 AS a\nCMD ["b"]\nFROM a\nFROM a'), [['CMD', 'b']]);
  });

  it('is read in Compose from entrypoint and command', () => {
    const doc = parseCompose(
      'services:\n  a:\n    entrypoint: [tini, --]\n    command: node x.js\n  b:\n    image: x\n',
    );
    assert.deepEqual(
      starts(doc).map((each) => [each.label, mainCommand(each)?.name]),
      [['a', 'node']],
    );
  });

  it('lives as long as the last command, the first of its pipeline', () => {
    const main = (text: string) => mainCommand({ script: script(text) })?.name;
    assert.equal(main('prepare && app --all'), 'app');
    assert.equal(main('app | tee log'), 'app');
    assert.equal(main('sh -c "prepare; app $(date)"'), 'app');
    assert.equal(main(''), undefined);
  });
});

describe('servers', () => {
  it('go to the background by default, by a flag, by a verb', () => {
    const reason = (text: string) => detached(command(text))?.reason;
    assert.equal(reason('nginx'), 'default');
    assert.equal(reason('nginx -g "daemon off;"'), undefined);
    assert.equal(reason('nginx -t'), undefined);
    assert.equal(reason('gunicorn -D app:app'), 'flag');
    assert.equal(reason('redis-server --daemonize yes'), 'flag');
    assert.equal(reason('redis-server --daemonize no'), undefined);
    assert.equal(reason('postfix start'), 'verb');
    assert.equal(reason('postfix start-fg'), undefined);
    assert.equal(reason('squid -NYC'), undefined);
    assert.equal(reason('haproxy -db -f x'), undefined);
    assert.equal(reason('app -D'), undefined);
    assert.equal(reason('toString'), undefined);
  });

  it('are known by versioned names and by their services', () => {
    assert.equal(startedServer(command('php-fpm8.3 -F'))?.product, 'php-fpm');
    assert.equal(startedServer(command('service mysql start'))?.product, 'mysql');
    assert.equal(startedServer(command('service mysql stop')), undefined);
    assert.equal(serviceStart(command('systemctl restart sshd.service'))?.program, 'sshd');
    assert.equal(serviceStart(command('/etc/init.d/anything start'))?.program, undefined);
    assert.equal(serverProduct('postgresql-16'), 'PostgreSQL');
    assert.equal(serverProduct('postgresql-client-16'), undefined);
  });

  it('are kept alive by commands that only wait', () => {
    const keeper = (text: string) => keepAlive(start(text))?.name;
    assert.equal(keeper('tail -f /dev/null'), 'tail');
    assert.equal(keeper('tail -n 3 /log'), undefined);
    assert.equal(keeper('sleep infinity'), 'sleep');
    assert.equal(keeper('sleep 2d'), 'sleep');
    assert.equal(keeper('sleep 10'), undefined);
    assert.equal(keeper('while true; do sleep 5; done'), 'sleep');
    assert.equal(keeper('while true; do work; sleep 5; done'), undefined);
  });
});

describe('package runners', () => {
  it('start something of the project', () => {
    const label = (text: string) => packageRunner(command(text))?.label;
    assert.equal(label('npm start'), 'npm start');
    assert.equal(label('npm ci'), undefined);
    assert.equal(label('npm run build'), undefined);
    assert.equal(label('yarn --cwd app dev'), 'yarn dev');
    assert.equal(label('go run ./cmd'), 'go run');
    assert.equal(label('./mvnw spring-boot:run'), 'mvnw');
    assert.equal(label('npm "$TASK"'), undefined);
  });
});

describe('forms without a shell', () => {
  it('are possible for one plain command', () => {
    const words = (text: string) => plainWords(script(text));
    assert.deepEqual(words('node "my server.js" --port=80'), ['node', 'my server.js', '--port=80']);
    assert.deepEqual(words('exec node x'), ['node', 'x']);
    for (const text of ['a && b', 'a $B', 'a > b', 'A=1 a', 'a *.js', 'a ~/x', 'cd /x', '! a', 'a &', '(a)', '']) {
      assert.equal(words(text), undefined, text);
    }
  });

  it('take exec before the last command, where that is possible', () => {
    assert.equal(withExec('a && b $X'), 'a && exec b $X');
    assert.equal(withExec('A=1 gosu x b'), 'A=1 exec gosu x b');
    for (const text of ['a || b', 'exec a', 'a | b', 'a &', 'cd /x', 'trap x TERM; a', 'for i in 1; do a; done']) {
      assert.equal(withExec(text), text);
    }
  });
});

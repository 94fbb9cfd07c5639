import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { buildsCommandLine, Sandbox } from './command-line.ts';

const install = 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n';
const only = ['--isolated', '--select', 'apt-no-install-recommends'];

describe('plimsoll lint', () => {
  buildsCommandLine();

  describe('the verdict', () => {
    const box = new Sandbox({ Dockerfile: install, 'broken/Dockerfile': 'FROM debian:13\nENV A="x\n' });

    it('is 0 when nothing reaches the fail level', () => {
      assert.equal(box.run(['Dockerfile', ...only]).status, 0);
    });

    it('is 1 when something reaches it', () => {
      assert.equal(box.run(['Dockerfile', ...only, '--fail-level', 'info']).status, 1);
      assert.equal(box.run(['Dockerfile', ...only, '--fail-level', 'never']).status, 0);
    });

    it('is 1 for a file Docker cannot read, and 0 with --fail-level never', () => {
      assert.equal(box.run(['broken', '--isolated']).status, 1);
      assert.equal(box.run(['broken', '--isolated', '--fail-level', 'never']).status, 0);
    });

    it('is 1 for more warnings than allowed', () => {
      const warn = ['Dockerfile', ...only, '--rule', 'apt-no-install-recommends=warning'];
      // `--select` comes last and keeps the rule on at its own severity.
      assert.equal(box.run([...warn, '--max-warnings', '1']).status, 0);
      const single = ['Dockerfile', '--isolated', '--rule', 'apt-no-install-recommends=warning'];
      const { status, stderr } = box.run([...single, '--fail-level', 'never', '--max-warnings', '0']);
      assert.equal(status, 1);
      assert.match(stderr, /--max-warnings/);
    });

    it('is 2 for a path that is not there, and the other files are reported all the same', () => {
      const { status, stdout, stderr } = box.run(['Dockerfile', 'missing', ...only, '-f', 'compact']);
      assert.equal(status, 2);
      assert.match(stderr, /^missing: no such file/);
      assert.match(stdout, /^Dockerfile:2:23: info apt-no-install-recommends: /);
    });
  });

  describe('mistakes on the command line', () => {
    const box = new Sandbox({ Dockerfile: install });
    const table: [readonly string[], RegExp][] = [
      [['--formt', 'json'], /no option --formt\. Did you mean --format\?/],
      [['-f', 'jsn'], /does not know "jsn"\. Did you mean "json"\?/],
      [['--select', 'apt-no-install-recommend'], /Did you mean "apt-no-install-recommends"\?/],
      [['--ignore', 'secrts'], /Did you mean "secrets"\?/],
      [['--rule', 'apt-no-install-recommends'], /ID=SEVERITY/],
      [['--rule', 'apt-no-install-recommends=eror'], /"error"/],
      [['--preset', 'stritc'], /Did you mean "strict"\?/],
      [['--max-warnings', 'many'], /needs a number/],
      [['--config'], /needs a value/],
      [['--fix=yes'], /takes no value/],
      [['-', 'Dockerfile'], /standard input/],
    ];
    for (const [args, message] of table) {
      it(`${args.join(' ')} is told and ends with 2`, () => {
        const { status, stdout, stderr } = box.run(args);
        assert.equal(status, 2);
        assert.match(stderr, message);
        assert.equal(stdout, '');
      });
    }

    it('are told in German where that is asked for', () => {
      assert.match(box.run(['--language', 'de', '--formt', 'x']).stderr, /Ist --format gemeint\?/);
      assert.match(box.run(['--formt'], { env: { LANG: 'de_DE.UTF-8' } }).stderr, /Eine Option --formt gibt es nicht/);
    });
  });

  describe('finding files', () => {
    const box = new Sandbox({
      '.git/HEAD': '',
      '.gitignore': '/build\n*.skip.Dockerfile\n',
      Dockerfile: install,
      'Dockerfile.dockerignore': 'x',
      'Dockerfile.dev': install,
      'web.Dockerfile': install,
      Containerfile: install,
      'a.skip.Dockerfile': install,
      'build/Dockerfile': install,
      'node_modules/x/Dockerfile': install,
      '.devcontainer/Dockerfile': install,
      'app/.gitignore': 'ignored/\n',
      'app/.plimsollignore': 'compose.yaml\n',
      'app/ignored/Dockerfile': install,
      'app/compose.yaml': 'services: {}\n',
      'app/docker-compose.prod.yml': 'services:\n  a:\n    image: b\n',
      'app/stack.yaml': 'services:\n  a:\n    image: b\n',
      'app/values.yaml': 'a: b\n',
      'odd/name.txt': install,
    });
    const paths = (...args: string[]): string[] => box.json([...args, '--isolated']).files.map((file) => file.path);

    it('searches directories by name and content and honours ignore files', () => {
      assert.deepEqual(paths('.'), [
        '.devcontainer/Dockerfile',
        'Containerfile',
        'Dockerfile',
        'Dockerfile.dev',
        'app/docker-compose.prod.yml',
        'app/stack.yaml',
        'web.Dockerfile',
      ]);
    });

    it('searches the working directory when told nothing', () => {
      assert.equal(paths().length, 7);
    });

    it('searches a directory that is named even if it is ignored', () => {
      assert.deepEqual(paths('build'), ['build/Dockerfile']);
    });

    it('lints a file that is named, whatever it is called', () => {
      assert.deepEqual(paths('odd/name.txt', 'a.skip.Dockerfile'), ['a.skip.Dockerfile', 'odd/name.txt']);
    });

    it('understands globs', () => {
      assert.deepEqual(paths('*.Dockerfile'), ['web.Dockerfile']);
      assert.deepEqual(paths('{app,odd}/*'), ['app/docker-compose.prod.yml', 'app/stack.yaml', 'odd/name.txt']);
      assert.deepEqual(paths('**/stack.yaml'), ['app/stack.yaml']);
      assert.equal(box.run(['nothing/*.yaml']).status, 2);
    });

    it('takes each file once', () => {
      assert.deepEqual(paths('Dockerfile', './Dockerfile', 'Docker*file'), ['Dockerfile']);
    });

    it('says so when there is nothing to lint', () => {
      const empty = new Sandbox({ 'README.md': '' });
      const { status, stderr } = empty.run([]);
      assert.equal(status, 0);
      assert.match(stderr, /No Dockerfiles/);
    });
  });

  describe('what cannot be read', () => {
    const box = new Sandbox({
      'good/Dockerfile': install,
      'binary/Dockerfile': new Uint8Array([70, 82, 79, 77, 0, 1, 2, 255]),
      'large/Dockerfile': `FROM a\n${'# long\n'.repeat(900_000)}`,
      'empty/Dockerfile': '',
      'latin/Dockerfile': new Uint8Array([...Buffer.from(`${install}# gr`), 0xfc, 0xdf, 0x65, 10]),
      'other/values.yaml': new Uint8Array([0, 0, 0]),
    });
    symlinkSync('Dockerfile', join(box.directory, 'good/Dockerfile.loop'));
    symlinkSync('Dockerfile.circle', join(box.directory, 'good/Dockerfile.circle'));
    symlinkSync('nowhere', join(box.directory, 'good/Dockerfile.broken'));
    symlinkSync('..', join(box.directory, 'good/up'));

    it('is told one by one, and everything else is reported', () => {
      const { status, stdout, stderr } = box.run(['-f', 'json', ...only]);
      assert.equal(status, 2);
      const report = JSON.parse(stdout) as { files: { path: string; findings: unknown[] }[] };
      assert.deepEqual(
        report.files.map((file) => [file.path, file.findings.length]),
        [
          ['empty/Dockerfile', 0],
          ['good/Dockerfile', 1],
          ['good/Dockerfile.loop', 1],
          ['latin/Dockerfile', 1],
        ],
      );
      assert.match(stderr, /binary\/Dockerfile: not linted: the file is binary/);
      assert.match(stderr, /large\/Dockerfile: not linted: the file is larger than 5 MB/);
      assert.match(stderr, /Dockerfile\.circle: not linted: the link leads in a circle/);
      assert.match(stderr, /Dockerfile\.broken: not linted: the file does not exist/);
      assert.equal(stderr.trim().split('\n').length, 4);
    });

    it('is never rewritten when it is not UTF-8', () => {
      const before = readFileSync(join(box.directory, 'latin/Dockerfile'));
      const { status, stderr } = box.run(['latin', ...only, '--fix', '--unsafe-fixes']);
      assert.equal(status, 2);
      assert.match(stderr, /not written/);
      assert.deepEqual(readFileSync(join(box.directory, 'latin/Dockerfile')), before);
    });
  });

  describe('standard input', () => {
    const box = new Sandbox();

    it('is a Dockerfile unless it is called otherwise', () => {
      const report = box.json(['-', ...only], { input: install });
      assert.deepEqual(
        report.files.map(({ path, kind, findings }) => [path, kind, findings.length]),
        [['Dockerfile', 'dockerfile', 1]],
      );
    });

    it('is named by --stdin-filename', () => {
      const report = box.json(['-', '--stdin-filename', 'sub/compose.yaml', '--isolated'], {
        input: 'services:\n  a:\n    image: b\n',
      });
      assert.deepEqual(
        report.files.map(({ path, kind }) => [path, kind]),
        [['sub/compose.yaml', 'compose']],
      );
    });

    it('comes out fixed with --fix, the report goes to standard error', () => {
      const { stdout, stderr } = box.run(['-', ...only, '--fix', '--unsafe-fixes'], { input: install });
      assert.equal(stdout, install.replace('install -y', 'install --no-install-recommends -y'));
      assert.match(stderr, /1 fixed/);
    });
  });

  describe('fixes', () => {
    const fixed = install.replace('install -y', 'install --no-install-recommends -y');
    const unsafe = [...only, '--unsafe-fixes'];

    it('are written by --fix, unsafe ones only when asked for', () => {
      const box = new Sandbox({ Dockerfile: install });
      box.run(['--fix', ...only]);
      assert.equal(readFileSync(join(box.directory, 'Dockerfile'), 'utf8'), install);
      const { stdout, stderr } = box.run(['--fix', ...unsafe, '-f', 'compact']);
      assert.equal(stdout, '');
      assert.match(stderr, /1 fixed in 1 file/);
      assert.equal(readFileSync(join(box.directory, 'Dockerfile'), 'utf8'), fixed);
    });

    it('are shown by --diff and by --fix-dry-run without being written', () => {
      const box = new Sandbox({ Dockerfile: install });
      assert.equal(
        box.run(['--diff', ...unsafe]).stdout,
        [
          '--- a/Dockerfile',
          '+++ b/Dockerfile',
          '@@ -1,2 +1,2 @@',
          ' FROM debian:13',
          '-RUN apt-get update && apt-get install -y curl',
          '+RUN apt-get update && apt-get install --no-install-recommends -y curl',
          '',
        ].join('\n'),
      );
      const { stdout, stderr } = box.run(['--fix-dry-run', ...unsafe, '-f', 'compact']);
      assert.equal(stdout, '');
      assert.match(stderr, /1 would be fixed/);
      assert.equal(readFileSync(join(box.directory, 'Dockerfile'), 'utf8'), install);
    });
  });

  describe('configuration', () => {
    it('is the nearest file upward, with what it extends', () => {
      const box = new Sandbox({
        '.git/HEAD': '',
        '.plimsoll.jsonc': '{ "extends": "conf/base.json", /* calm */ "preset": "recommended" }',
        'conf/base.json': '{ "rules": { "apt-no-install-recommends": "error" } }',
        'a/Dockerfile': install,
        'b/.plimsoll.yaml': 'rules:\n  apt-no-install-recommends: off\n',
        'b/Dockerfile': install,
      });
      const severities = (...args: string[]): string[][] =>
        box
          .json(args)
          .files.map((file) =>
            file.findings.filter(({ rule }) => rule === 'apt-no-install-recommends').map(({ severity }) => severity),
          );
      assert.deepEqual(severities(), [['error'], []]);
      assert.deepEqual(severities('--isolated'), [['info'], ['info']]);
      assert.deepEqual(severities('-c', 'b/.plimsoll.yaml'), [[], []]);
      assert.deepEqual(severities('--rule', 'apt-no-install-recommends=hint'), [['hint'], ['hint']]);
    });

    it('ignores files and sets the fail level', () => {
      const box = new Sandbox({
        '.plimsoll.json': '{ "ignore": ["old/**"], "failLevel": "info", "preset": "image-size" }',
        Dockerfile: install,
        'old/Dockerfile': install,
      });
      assert.deepEqual(
        box.json([]).files.map((file) => file.path),
        ['Dockerfile'],
      );
      assert.equal(box.run([]).status, 1);
      assert.equal(box.run(['--fail-level', 'error']).status, 0);
      assert.equal(box.run(['old/Dockerfile', '-f', 'compact']).status, 1);
    });

    it('is told when it is wrong, with a place and a guess, and files are reported all the same', () => {
      const box = new Sandbox({
        '.plimsoll.yaml': 'preset: recommended\nrules:\n  apt-no-instal-recommends: off\n',
        Dockerfile: install,
      });
      const { status, stdout, stderr } = box.run(['-f', 'compact']);
      assert.equal(status, 2);
      assert.match(stderr, /^\.plimsoll\.yaml:3:3: .*Did you mean "apt-no-install-recommends"\?/);
      assert.match(stdout, /apt-no-install-recommends/);
    });

    it('is told when it is not JSON, not there or turns in circles', () => {
      const box = new Sandbox({
        'broken.json': '{ "preset": }',
        'circle.json': '{ "extends": ["circle.json"] }',
        Dockerfile: 'FROM scratch\n',
      });
      for (const [config, message] of [
        ['broken.json', /^broken\.json:1:13: The syntax is wrong/],
        ['missing.json', /^missing\.json:1:1: There is no such/],
        ['circle.json', /^circle\.json:1:15: .*extends itself/],
      ] as const) {
        const { status, stderr } = box.run(['-c', config]);
        assert.equal(status, 2);
        assert.match(stderr, message);
      }
    });
  });

  it('accepts findings by a baseline, whatever line they move to', () => {
    const box = new Sandbox({ Dockerfile: install });
    assert.match(box.run(['--write-baseline', '--baseline', 'known.json', ...only]).stderr, /1 finding accepted/);
    const args = ['--baseline', 'known.json', ...only, '-f', 'compact'];
    assert.equal(box.run(args).stdout, '');
    box.write('Dockerfile', install.replace('RUN', '# moved\nRUN').concat('RUN apt-get install -y vim\n'));
    assert.equal(box.run(args).stdout.split('\n').length, 2);
    assert.equal(box.run(['--baseline', 'none.json']).status, 2);
  });

  it('comes to the same report in one thread and in several', () => {
    const box = new Sandbox(
      Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`s${index}/Dockerfile`, install])),
    );
    const one = box.run(['-f', 'json', '-j', '1', '--isolated']);
    assert.equal(one.status, 0);
    assert.deepEqual(box.run(['-f', 'json', '-j', '2', '--isolated']), one);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { version } from '../../package.json';
import { buildsCommandLine, Sandbox } from './command-line.ts';

describe('plimsoll', () => {
  buildsCommandLine();
  const box = new Sandbox();

  it('--version prints the version', () => {
    assert.deepEqual(box.run(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('--help names every command, option and format, in both languages', () => {
    for (const language of ['en', 'de']) {
      const { status, stdout } = box.run(['--help', '--language', language]);
      assert.equal(status, 0);
      for (const word of [
        'explain',
        'init',
        'lsp',
        '--unsafe-fixes',
        '--max-warnings',
        'checkstyle',
        '--stdin-filename',
      ]) {
        assert.ok(stdout.includes(word), word);
      }
      assert.ok(stdout.split('\n').every((line) => line.length <= 100));
    }
  });

  it('explain says what, why and how, by id and by the code of another linter', () => {
    const byId = box.run(['explain', 'apt-no-install-recommends']);
    assert.equal(byId.status, 0);
    assert.match(byId.stdout, /^apt-no-install-recommends: .+\n\n.+/);
    assert.match(byId.stdout, /Instead of:\n {4}FROM debian/);
    assert.equal(box.run(['explain', 'DL3015']).stdout, byId.stdout);
    assert.match(box.run(['explain', 'DL3015', '--language', 'de']).stdout, /Statt:/);
  });

  it('explain lists the rules of a factor, by its name or number', () => {
    const { status, stdout } = box.run(['explain', 'config']);
    assert.equal(status, 0);
    assert.match(stdout, /^III Config: /);
    assert.match(stdout, /^ {2}secret-in-environment: /m);
    assert.equal(box.run(['explain', 'iii']).stdout, stdout);
    assert.match(box.run(['explain', 'IX', '--language', 'de']).stdout, /^IX Einweggebrauch: /);
    const [factor] = JSON.parse(box.run(['explain', 'logs', '--format', 'json']).stdout) as { rules: string[] }[];
    assert.ok(factor?.rules.includes('logs-to-file'));
  });

  it('explain without a rule, or with one nobody knows, ends with 2', () => {
    assert.equal(box.run(['explain']).status, 2);
    const { status, stderr } = box.run(['explain', 'apt-no-instal-recommends']);
    assert.equal(status, 2);
    assert.match(stderr, /Did you mean "apt-no-install-recommends"/);
  });

  it('rules lists all rules as a table and as JSON', () => {
    assert.match(box.run(['rules']).stdout, /^correctness\n/m);
    const rules = JSON.parse(box.run(['rules', '--format', 'json']).stdout) as Record<string, unknown>[];
    const rule = rules.find(({ id }) => id === 'apt-no-install-recommends');
    assert.deepEqual(Object.keys(rule!), [
      'id',
      'family',
      'kind',
      'severity',
      'presets',
      'sources',
      'factors',
      'fixable',
      'title',
      'why',
      'examples',
    ]);
    assert.equal(rule!.fixable, 'unsafe');
  });

  it('init writes a configuration that is valid, once', () => {
    const fresh = new Sandbox({ Dockerfile: 'FROM scratch\n' });
    assert.equal(fresh.run(['init']).status, 0);
    assert.match(readFileSync(join(fresh.directory, '.plimsoll.jsonc'), 'utf8'), /"preset": "recommended"/);
    assert.equal(fresh.run(['init']).status, 2);
    assert.notEqual(fresh.run(['lint']).status, 2);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { packageActions } from '../../../rules/model/shell/installs.ts';
import { script } from './reading.ts';

/** Well above what the slowest of these takes on a busy machine, well below what a missing limit costs. */
const patience = 8000;

function read(source: string) {
  const started = performance.now();
  const found = script(source);
  packageActions(found);
  for (const { words } of found.commands) for (const word of words) word.content;
  const took = performance.now() - started;
  assert.ok(took < patience, `took ${took} ms`);
  return found;
}

describe('a script too large or too deep', () => {
  it('of 5 MB is an error, not a wait', () => {
    const { commands, errors } = read('apt-get install -y a && '.repeat(220_000));
    assert.deepEqual(commands, []);
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['too-large'],
    );
  });

  for (const opening of ['$(', '(', '"$(', '${A:-', '$((', 'if ', '{ ', 'f() ', '<(', '"${A:-"']) {
    it(`of ${JSON.stringify(opening)} without end is an error`, () => {
      assert.ok(read(opening.repeat(100_000 / opening.length)).errors.some(({ code }) => code === 'too-deep'));
    });
  }

  it('has too many scripts in scripts', () => {
    const depths = [...Array(12).keys()];
    const source = `${depths.map((depth) => `bash <<E${depth}\n`).join('')}a\n${depths
      .reverse()
      .map((depth) => `E${depth}\n`)
      .join('')}`;
    const { commands, errors } = read(source);
    assert.ok(commands.length < 12);
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['too-deep'],
    );
  });

  const long: [string, string][] = [
    ['many commands', 'apt-get install -y a && '],
    ['many pipes', 'a | '],
    ['many wrappers', 'sudo '],
    ['many assignments', 'env A=1 '],
    ['many variables', '$A '],
    ['many substitutions', '$(a) '],
    ['many backticks', '`'],
    ['many unclosed heredocs', "cat <<'"],
    ['many scripts', "sh -c 'a'; "],
    ['many blanks in a package', 'pip install "                    '],
    ['many functions', 'f() { a; }; '],
  ];
  for (const [name, part] of long) {
    it(`within the limit is read: ${name}`, () => void read(part.repeat(Math.floor(131_000 / part.length))));
  }

  it('with a long word of nested expansions leaves it alone', () => {
    const word = `"${'${A:-'.repeat(200)}${'a'.repeat(4000)}${'}'.repeat(200)}"`;
    assert.equal(read(`x ${`${word} `.repeat(20)}`).commands[0]!.args[0]!.value, undefined);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ShellScript } from '../../../rules/model/shell/script.ts';
import { execScript, parseShell } from '../../../rules/model/shell/script.ts';
import { at, joined, jsonString, script } from './reading.ts';

const written = (source: string, read: ShellScript): string[] =>
  read.commands.map((each) => `${each.name}: ${each.words.map(({ range }) => at(source, range)).join('|')}`);

describe('the ranges of words', () => {
  it('go through line continuations and comment lines that Docker removes', () => {
    const source = 'apt-get update \\\n  # first\n  && apt-get \\\n  install cu\\\nrl \\ \n  git';
    assert.deepEqual(written(source, parseShell(joined(source), 'posix')), [
      'apt-get: apt-get|update',
      'apt-get: apt-get|install|cu\\\nrl|git',
    ]);
  });

  it('go through line continuations that the shell removes', () => {
    const source = 'apt-get \\\n  in\\\nstall "a \\\n b" \\\n && c';
    const read = script(source);
    assert.deepEqual(written(source, read), ['apt-get: apt-get|in\\\nstall|"a \\\n b"', 'c: c']);
    assert.equal(read.commands[0]!.subcommand('install')?.value, 'install');
    assert.equal(at(source, read.commands[0]!.operatorRange), '&&');
  });
});

describe('scripts inside commands', () => {
  const cases: [string, string, string[]][] = [
    [
      'double quotes with escapes',
      'sh -c "echo \\"a b\\" \\$C && d"',
      ['sh: sh|-c|"echo \\"a b\\" \\$C && d"', 'echo: echo|\\"a b\\"|\\$C', 'd: d'],
    ],
    ['single quotes', 'bash -lc \'a "b c"\'', ['bash: bash|-lc|\'a "b c"\'', 'a: a|"b c"']],
    ['options before the script', "bash -euo pipefail -c 'a'", ["bash: bash|-euo|pipefail|-c|'a'", 'a: a']],
    ['several quoted parts', "sh -c 'a '\"b\"' c'", ["sh: sh|-c|'a '\"b\"' c'", 'a: a|b|c']],
    ['variables of the outer shell', 'sh -c "a $B"', ['sh: sh|-c|"a $B"', 'a: a|$B']],
    ['a substitution of the outer shell, once', 'sh -c "a $(b)"', ['sh: sh|-c|"a $(b)"', 'a: a|$(b)', 'b: b']],
    [
      'scripts in scripts',
      `sh -c "bash -c 'a \\"b c\\"'"`,
      [`sh: sh|-c|"bash -c 'a \\"b c\\"'"`, `bash: bash|-c|'a \\"b c\\"'`, 'a: a|\\"b c\\"'],
    ],
    ['eval of several words', 'eval "a b" c', ['eval: eval|"a b"|c', 'a: a|b|c']],
    ['su -c', 'su - app -c "a b"', ['su: su|-|app|-c|"a b"', 'a: a|b']],
    ['su --command=', "su app --command='a b'", ["su: su|app|--command='a b'", 'a: a|b']],
    ['heredocs', 'bash <<E\na \\$B\nE\n', ['bash: bash', 'a: a|\\$B']],
    ['heredocs with tabs', "sh -e <<-'E'\n\ta \\\n\tb\n\tE\n", ['sh: sh|-e', 'a: a|b']],
    [
      'find -exec',
      "find . -exec sh -c 'a {}' \\; -o -exec b {} +",
      ["find: find|.|-exec|sh|-c|'a {}'|\\;|-o|-exec|b|{}|+", "sh: sh|-c|'a {}'", 'a: a|{}', 'b: b|{}'],
    ],
    ['wrappers before the shell', 'exec sudo -E sh -c "a"', ['sh: sh|-c|"a"', 'a: a']],
    ['nothing of a script file', 'bash install.sh -c "a"', ['bash: bash|install.sh|-c|"a"']],
    ['nothing of another interpreter', 'python -c "a b"', ['python: python|-c|"a b"']],
  ];
  for (const [name, source, expected] of cases) {
    it(`are seen through: ${name}`, () => assert.deepEqual(written(source, script(source)), expected));
  }

  it('make the outer command the origin of the inner ones', () => {
    const [outer, inner, innermost] = script(`sh -c "eval 'a'" || b`).commands;
    assert.deepEqual([inner!.origin, innermost!.origin], [outer, inner]);
    assert.notEqual(inner!.script, outer!.script);
    assert.equal(inner!.script.dialect, 'posix');
  });

  it('report each variable once', () => {
    const names = script('sh -c "a $B \\$C"; sh -c \'$D\'').variables.map(({ name }) => name);
    assert.deepEqual(names, ['B', 'C', 'D']);
  });

  it('report their errors where they stand', () => {
    const source = `sh -c "a \\"b"`;
    assert.deepEqual(
      script(source).errors.map(({ code, range }) => [code, at(source, range)]),
      [['unterminated', '\\"']],
    );
  });
});

describe('an exec form', () => {
  const source = String.raw`CMD ["/bin/sh", "-c", "exec \"a\u0062\" 'c\\d' $E && f"]`;
  const words = ['"/bin/sh"', '"-c"', String.raw`"exec \"a\u0062\" 'c\\d' $E && f"`].map((each) =>
    jsonString(source, each),
  );

  it('is one command, and the script in it is seen through', () => {
    assert.deepEqual(written(source, execScript(words)), [
      String.raw`sh: /bin/sh|-c|exec \"a\u0062\" 'c\\d' $E && f`,
      String.raw`ab: \"a\u0062\"|'c\\d'|$E`,
      'f: f',
    ]);
  });

  it('leaves its own words alone', () => {
    const literal = '["echo", "$A", "*", "a && b"]';
    const read = execScript(['"echo"', '"$A"', '"*"', '"a && b"'].map((each) => jsonString(literal, each)));
    assert.deepEqual(
      read.commands[0]!.args.map(({ value }) => value),
      ['$A', '*', 'a && b'],
    );
    assert.equal(read.commands.length, 1);
    assert.deepEqual(read.variables, []);
    assert.equal(at(literal, read.commands[0]!.range), 'echo", "$A", "*", "a && b');
  });

  it('may have words that nobody knows', () => {
    const literal = '["sh", "-c", "${X}"]';
    const [sh, c, x] = ['"sh"', '"-c"', '"${X}"'].map((each) => jsonString(literal, each));
    const read = execScript([sh!, c!, { ...x!, value: undefined }]);
    assert.equal(read.commands[0]!.args[1]!.value, undefined);
  });

  it('has no commands without words, and none in a Windows container', () => {
    assert.deepEqual(execScript([]).commands, []);
    assert.deepEqual(execScript(words, 'cmd').commands, []);
  });
});

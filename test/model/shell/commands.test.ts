import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { at, command, script } from './reading.ts';

/** Every command as `name: what stands at its range`, with marks for what matters. */
const listed = (source: string): string[] =>
  script(source).commands.map((each) => {
    const marks = [
      each.conditional ? '?' : '',
      each.background ? '&' : '',
      each.negated ? '!' : '',
      each.nesting.length > 0 ? ` in ${each.nesting.join('>')}` : '',
      each.origin ? ` of ${each.origin.name}` : '',
    ];
    return `${each.name}: ${at(source, each.range)}${marks.join('')}`;
  });

describe('the commands of a script', () => {
  const cases: [string, string, string[]][] = [
    ['a single command', '  apt-get  update ', ['apt-get: apt-get  update']],
    ['a chain', 'a && b || c; d', ['a: a', 'b: b', 'c: c?', 'd: d']],
    ['what follows || through &&', 'a || b && c', ['a: a', 'b: b?', 'c: c?']],
    ['lines', 'a\n# note\nb # note\n', ['a: a', 'b: b']],
    ['a pipeline', '! a x | b |& c', ['a: a x!', 'b: b!', 'c: c!']],
    ['a background job', 'a & b', ['a: a&', 'b: b']],
    ['a subshell and a group', '(a; b) && { c; }', ['a: a in subshell', 'b: b in subshell', 'c: c in group']],
    [
      'branches',
      'if a; then b; elif c; then d; else e; fi',
      ['a: a in if>condition', 'b: b? in if', 'c: c? in if>condition', 'd: d? in if', 'e: e? in if'],
    ],
    ['loops', 'for i in 1 2; do a $i; done', ['a: a $i? in loop']],
    ['a loop with a condition', 'while a; do b; done', ['a: a in loop>condition', 'b: b? in loop']],
    ['a case', 'case $x in a|b) c;; *) d; esac', ['c: c? in case', 'd: d? in case']],
    ['a function', 'f() { a; }; f', ['a: a? in function>group', 'f: f']],
    ['a substitution', 'a "$(b c)" `d`', ['a: a "$(b c)" `d`', 'b: b c in substitution', 'd: d in substitution']],
    [
      'backticks inside backticks',
      'a `b \\`c d\\``',
      ['a: a `b \\`c d\\``', 'b: b \\`c d\\` in substitution', 'c: c d in substitution>substitution'],
    ],
    ['a substitution in an assignment', 'A=$(b) c', ['b: b in substitution', 'c: c']],
    ['a process substitution', 'a <(b)', ['a: a <(b)', 'b: b in substitution']],
    ['a substitution in arithmetic', 'a $(( $(b) + 1 ))', ['a: a $(( $(b) + 1 ))', 'b: b in substitution']],
    ['a substitution in a heredoc', 'a <<E\n$(b)\nE\nc', ['a: a', 'b: b in substitution', 'c: c']],
    ['nothing of a quoted heredoc', "a <<'E'\n$(b)\nE\nc", ['a: a', 'c: c']],
    ['words around redirects', 'a > x b 2>&1 c', ['a: a > x b 2>&1 c']],
    ['no command of bare assignments and redirects', 'A=1; > x', []],
    ['a path as its file name', '/usr/bin/apt-get "update"', ['apt-get: /usr/bin/apt-get "update"']],
    ['a program behind a variable', '"$CMD" a', ['undefined: "$CMD" a']],
    [
      'a program in a directory behind a variable',
      '$HOME/.local/bin/poetry install',
      ['poetry: $HOME/.local/bin/poetry install'],
    ],
    ['what a test guards, where its failure is no failure', '[ -f x ] && a; b', ['[: [ -f x ]', 'a: a?', 'b: b']],
    ['what a test guards, where its failure fails the script', '[ -f x ] && a', ['[: [ -f x ]', 'a: a']],
    ['CRLF line ends', 'a\r\nb x\r\n', ['a: a', 'b: b x']],
  ];
  for (const [name, source, expected] of cases) it(`finds ${name}`, () => assert.deepEqual(listed(source), expected));

  it('are none in PowerShell and cmd', () => {
    assert.deepEqual(script('Get-Item x; apt-get update', 'powershell').commands, []);
    assert.deepEqual(script('dir & apt-get update', 'cmd').commands, []);
  });

  it('keep coming when the script has an error, which has a range', () => {
    const source = 'a && b "unclosed';
    const read = script(source);
    assert.deepEqual(
      read.commands.map(({ name }) => name),
      ['a', 'b'],
    );
    assert.deepEqual(
      read.errors.map(({ code, token, range }) => [code, token, at(source, range)]),
      [['unterminated', 'double quote', '"']],
    );
  });
});

describe('a command among others', () => {
  it('knows its neighbours and what joins them', () => {
    const source = 'a | b && \\\n c; d & e\nf';
    const { commands } = script(source);
    const joins = commands.map((each) => [
      each.name,
      each.previous?.name,
      each.operator,
      at(source, each.operatorRange),
      each.next?.name,
    ]);
    assert.deepEqual(joins, [
      ['a', undefined, '&&', '&&', 'c'],
      ['b', undefined, '&&', '&&', 'c'],
      ['c', 'b', ';', ';', 'd'],
      ['d', 'c', '&', '&', 'e'],
      ['e', 'd', '\n', '\n', 'f'],
      ['f', 'e', undefined, undefined, undefined],
    ]);
  });

  it('knows its pipeline', () => {
    const source = 'curl x | tee y |& sh';
    const [curl, tee, sh] = script(source).commands;
    assert.deepEqual(curl!.pipeline, [curl, tee, sh]);
    assert.deepEqual(
      [curl, tee, sh].map((each) => [each!.pipeOperator, at(source, each!.pipeRange)]),
      [
        ['|', '|'],
        ['|&', '|&'],
        [undefined, undefined],
      ],
    );
    assert.deepEqual(command('a').pipeline.length, 1);
  });

  it('has no neighbour where a compound command stands', () => {
    const source = 'a && (b) && c';
    assert.equal(command(source, 'a').next, undefined);
    assert.equal(command(source, 'a').operator, '&&');
    assert.equal(command(source, 'c').previous, undefined);
  });

  it('keeps assignments, wrappers and redirects out of its range, but in the full one', () => {
    const source = 'A=1 time -p sudo -u app node x > log 2>&1 &';
    const node = command(source);
    assert.equal(at(source, node.range), 'node x');
    assert.equal(at(source, node.fullRange), 'A=1 time -p sudo -u app node x > log 2>&1');
  });
});

describe('redirects', () => {
  it('tell operator, descriptor, target and range', () => {
    const source = 'a >x 2>>"y z" <&3 &>w <<<"s $V" >$F';
    assert.deepEqual(
      command(source).redirects.map((each) => [each.operator, each.fd, each.target?.value, at(source, each.range)]),
      [
        ['>', undefined, 'x', '>x'],
        ['>>', 2, 'y z', '2>>"y z"'],
        ['<&', undefined, '3', '<&3'],
        ['&>', undefined, 'w', '&>w'],
        ['<<<', undefined, undefined, '<<<"s $V"'],
        ['>', undefined, undefined, '>$F'],
      ],
    );
  });

  it('of heredocs carry the body as the command gets it', () => {
    const body = (source: string) => command(source).redirects.map((each) => [each.body?.text, each.literal]);
    assert.deepEqual(body('a <<E\nx \\$Y $Z \\\\ \\q\nE'), [['x $Y $Z \\ \\q\n', false]]);
    assert.deepEqual(body("a <<'E'\nx \\$Y\nE"), [['x \\$Y\n', true]]);
    assert.deepEqual(body('a <<-E\n\t\tx\n\t y\n\tE'), [['x\n y\n', false]]);
    assert.deepEqual(body('a <<A <<B\nx\nA\ny\nB'), [
      ['x\n', false],
      ['y\n', false],
    ]);
  });

  it('of compound commands and of none are the script’s', () => {
    const source = '{ a; } > x; > y; while b; do c; done < z';
    assert.deepEqual(
      script(source).redirects.map((each) => each.target?.value),
      ['x', 'y', 'z'],
    );
  });
});

describe('a script', () => {
  it('has chains as statements', () => {
    const source = 'a && b | c || d; (e; f) &\ng';
    const seen = script(source).statements.map((each) => [
      at(source, each.range),
      each.pipelines.map((pipeline) => at(source, pipeline.range)),
      each.operators.map(({ text, range }) => `${text}${at(source, range)}`),
      each.terminator?.text,
      each.commands.map(({ name }) => name).join(),
    ]);
    assert.deepEqual(seen, [
      ['a && b | c || d', ['a', 'b | c', 'd'], ['&&&&', '||||'], ';', 'a,b,c,d'],
      ['(e; f) &', ['(e; f)'], [], '&', 'e,f'],
      ['g', ['g'], [], undefined, 'g'],
    ]);
  });

  it('lists pipelines wherever they stand', () => {
    const source = 'a | while read x; do b | c; done; sh -c "d | e"';
    assert.deepEqual(
      script(source).pipelines.map(({ range }) => at(source, range)),
      ['b | c', 'a | while read x; do b | c; done', 'd | e'],
    );
  });

  it('names its functions, assignments and bound names', () => {
    const source = 'f() { local A=1; }; B="x y"; export C=$D E; for i in 1; do :; done; read -r j k; G+=z; arr=(1 2)';
    const read = script(source);
    assert.deepEqual(read.functions, ['f']);
    assert.deepEqual(
      read.assignments.map((each) => [
        each.name,
        at(source, each.nameRange),
        each.value?.text,
        each.declaredBy,
        each.append,
      ]),
      [
        ['A', 'A', '1', 'local', false],
        ['B', 'B', '"x y"', undefined, false],
        ['C', 'C', '$D', 'export', false],
        ['E', 'E', undefined, 'export', false],
        ['G', 'G', 'z', undefined, true],
        ['arr', 'arr', '(1 2)', undefined, false],
      ],
    );
    assert.deepEqual(read.boundNames, ['i', 'j', 'k']);
  });

  it('lists uses of variables with operator and range, none in single quotes', () => {
    const source = `a $A "\${B:-$C}" '$D' \${#E} \${F%.gz} $1 $(( $G + 1 )) <<X\n$H \\$I\nX`;
    assert.deepEqual(
      script(source).variables.map((each) => [
        each.name,
        at(source, each.range),
        each.operator,
        each.defaulted,
        each.quoted,
      ]),
      [
        ['A', '$A', undefined, false, false],
        ['B', '${B:-$C}', ':-', true, true],
        ['C', '$C', undefined, false, true],
        ['E', '${#E}', '#', false, false],
        ['F', '${F%.gz}', '%', false, false],
        ['G', '$G', undefined, false, false],
        ['H', '$H', undefined, false, false],
      ],
    );
  });

  it('knows the options it starts with and those in force later', () => {
    assert.deepEqual(
      [...script('set -eux; set -o pipefail; a; set +e').options],
      ['errexit', 'nounset', 'xtrace', 'pipefail'],
    );
    assert.deepEqual([...script('#!/bin/bash -e\na').options], ['errexit']);
    assert.deepEqual([...script('a; set -e').options], []);
    const read = script('a && set -o pipefail && b | c; (set -e; d); e');
    const options = (name: string) => [...read.optionsAt(read.commands.find((each) => each.name === name)!)];
    assert.deepEqual([options('a'), options('b'), options('e')], [[], ['pipefail'], ['pipefail']]);
    const inner = script('bash -eo pipefail -c "a | b"');
    assert.deepEqual([...inner.optionsAt(inner.commands[1]!)], ['errexit', 'pipefail']);
  });

  it('points at syntax that POSIX sh lacks', () => {
    const source =
      "[[ -f x ]] && ((n++)); a <(b) <<<c &>d |& e; f=(1); f+=2; function g { :; }; echo {a,b} $'x' ${h//a/b} ${i:1} ${!j} ${k^^}";
    assert.deepEqual(
      script(source).bashisms.map(({ kind, range }) => `${kind} ${at(source, range)}`),
      [
        'double-bracket [[ -f x ]]',
        'arithmetic-command ((n++))',
        'pipe-both a <(b) <<<c &>d |& e',
        'process-substitution <(b)',
        'here-string <<<c',
        'output-both &>d',
        'array (1)',
        'append-assignment f+=2',
        'function-keyword function',
        'brace-expansion {a,b}',
        "ansi-c-quote $'x'",
        'replace-expansion //a/b',
        'substring-expansion :1',
        'indirect-expansion ${!j}',
        'case-expansion ^^',
      ],
    );
    assert.deepEqual(script('[ -f x ] && a "${b:-c}" $(d) 2>&1; f() { :; }').bashisms, []);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createdAccounts } from '../../../rules/model/shell/accounts.ts';
import { downloads } from '../../../rules/model/shell/downloads.ts';
import { packageActions } from '../../../rules/model/shell/installs.ts';
import { createdDirectories, createdLinks, permissionChanges, removedPaths } from '../../../rules/model/shell/paths.ts';
import { execScript, parseShell, type ShellScript } from '../../../rules/model/shell/script.ts';
import { MappedText, type Range } from '../../../rules/model/text.ts';
import { joined } from './reading.ts';

const fragments = [
  'apt-get',
  'install',
  '-y',
  'curl=7',
  'sudo',
  'env',
  'A=1',
  'sh',
  '-c',
  'bash',
  'eval',
  'su',
  'find',
  '-exec',
  '+',
  'xargs',
  '&&',
  '||',
  ';',
  '&',
  '|',
  '|&',
  '\n',
  ' ',
  ' ',
  ' ',
  ' \\\n',
  '\\\r\n',
  '\r\n',
  '"',
  "'",
  '`',
  '\\',
  '$',
  '$(',
  ')',
  '(',
  '{',
  '}',
  '${A:-',
  '$A',
  '$((',
  '))',
  '[[',
  ']]',
  'if',
  'then',
  'fi',
  'for i in',
  'do',
  'done',
  'while',
  'case x in',
  'esac',
  ';;',
  'f()',
  '<<E\n',
  "<<-'E'\n",
  'E\n',
  '\nE\n',
  '<',
  '>',
  '2>&1',
  '<<<',
  '<(',
  '#x',
  '*',
  '{a,b}',
  '\\"',
  "$'",
  'x=(',
  'pip',
  '@',
  '==1',
  'curl',
  '-o',
  'https://x/y',
  'rm',
  '-rf',
  '/x/*',
  'chmod',
  '777',
  'useradd',
  'ü',
  '😀',
  '\0',
  '\t',
  'set -e',
  'export',
  '!',
  'time',
];
const scripts = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join(''));
const spaced = fc.array(fc.constantFrom(...fragments), { maxLength: 25 }).map((parts) => parts.join(' '));

/** Every range that can be had of a script. */
function* ranges(read: ShellScript): Generator<Range> {
  for (const command of read.commands) {
    yield* [command.range, command.fullRange];
    if (command.operatorRange) yield command.operatorRange;
    if (command.pipeRange) yield command.pipeRange;
    for (const word of command.words) {
      yield word.range;
      yield word.unquoted.range();
      for (const { range } of [...word.expansions, ...word.variables]) yield range;
      yield word.from(Math.min(1, word.unquoted.length)).range;
    }
    for (const { range, nameRange, value } of command.assignments) yield* [range, nameRange, value?.range ?? range];
    for (const { range, body } of command.redirects) yield* [range, body?.range() ?? range];
    for (const { range } of command.wrappers) yield range;
    for (const { range } of command.operands) yield range;
    command.mayHaveMoreOptions;
    read.optionsAt(command);
  }
  for (const statement of read.statements) yield* [statement.range, statement.terminator?.range ?? statement.range];
  for (const { range, operators } of read.pipelines) yield* [range, ...operators.map((each) => each.range)];
  for (const { range } of [...read.errors, ...read.bashisms, ...read.redirects, ...read.assignments, ...read.variables])
    yield range;
  for (const { packages, verb } of packageActions(read)) {
    yield verb.range;
    for (const { range, nameRange, versionRange } of packages) yield* [range, nameRange, versionRange ?? range];
  }
  for (const { url } of downloads(read)) yield url.range;
  for (const { path } of [...removedPaths(read), ...createdDirectories(read)]) yield path.range;
  for (const { paths } of permissionChanges(read)) for (const { range } of paths) yield range;
  for (const { link } of createdLinks(read)) yield link.range;
  for (const { name } of createdAccounts(read)) yield name.range;
}

function check(source: string, read: ShellScript): void {
  for (const { start, end } of ranges(read)) {
    assert.ok(0 <= start && start <= end && end <= source.length, `${start}..${end} of ${JSON.stringify(source)}`);
  }
}

const isBefore = (a: Range, b: Range): boolean => a.start <= b.start;

describe('any text', () => {
  for (const [name, texts] of [
    ['of shell fragments', scripts],
    ['of shell words', spaced],
    ['of any characters', fc.string({ unit: 'binary', maxLength: 60 })],
  ] as const) {
    it(`${name} is read without a throw, with ranges inside it`, () => {
      fc.assert(
        fc.property(texts, (source) => check(source, parseShell(MappedText.of(source), 'bash'))),
        { numRuns: 1500 },
      );
    });
  }

  it('is read at any place of a larger file', () => {
    fc.assert(
      fc.property(spaced, (source) => {
        const file = `RUN ${source}\nCMD x`;
        const read = parseShell(MappedText.of(file, 4, 4 + source.length), 'posix');
        for (const { start, end } of ranges(read)) assert.ok(4 <= start && start <= end && end <= 4 + source.length);
      }),
      { numRuns: 500 },
    );
  });

  it('is a word of an exec form, and a script in one', () => {
    fc.assert(
      fc.property(scripts, (source) => {
        const file = `shX-cX${source}`;
        const word = (start: number, end: number) => {
          const text = MappedText.of(file, start, end);
          return { value: text.text, text, range: { start, end } };
        };
        const read = execScript([word(0, 2), word(3, 5), word(6, file.length)]);
        check(file, read);
        assert.equal(read.commands[0]?.args[1]?.value, source);
      }),
      { numRuns: 500 },
    );
  });

  it('cut off anywhere is still read', () => {
    const source = `set -e; A="$(id -u)" sudo -u x apt-get install -y "a=\${V:-1}" && sh -c "b \\"c d\\" | e" > f 2>&1 <<-'G' || { h; }
\ti $j
\tG
for k in 1 2; do case $k in 1) l;; *) m & ;; esac; done; find . -exec n {} \\; # o`;
    for (let end = 0; end <= source.length; end++) {
      const cut = source.slice(0, end);
      check(cut, parseShell(MappedText.of(cut), 'bash'));
    }
  });
});

describe('the words of a script', () => {
  it('stand in the source as the shell reads them, continuations aside', () => {
    fc.assert(
      fc.property(spaced, (source) => {
        const text = joined(source);
        const read = parseShell(text, 'bash');
        for (const { words, origin, nesting } of read.commands) {
          // Quotes and backticks around a script escape what is in it.
          if (origin || (nesting.includes('substitution') && source.includes('`'))) continue;
          for (const { range, text: written } of words) {
            const standing = joined(source.slice(range.start, range.end)).text;
            assert.equal(standing.replaceAll('\r\n', '\n'), written);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('come in source order', () => {
    fc.assert(
      fc.property(spaced, (source) => {
        const { commands } = parseShell(MappedText.of(source), 'bash');
        for (const [index, command] of commands.entries()) {
          const next = commands[index + 1];
          if (next) assert.ok(isBefore(command.range, next.range));
          for (const [at, { range }] of command.words.entries()) {
            const following = command.words[at + 1];
            if (following) assert.ok(isBefore(range, following.range));
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('quoted for the shell have the value that was quoted', () => {
    const quotes = fc.constantFrom<(text: string) => string>(
      (text) => `'${text.replaceAll("'", `'\\''`)}'`,
      (text) => `"${text.replace(/[\\"$`]/g, '\\$&')}"`,
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), quotes, quotes, (value, first, second) => {
        const plain = value.replaceAll('\r', '');
        assert.equal(parseShell(MappedText.of(`x ${first(plain)}`), 'bash').commands[0]!.args[0]!.value, plain);
        const nested = parseShell(MappedText.of(`sh -c ${second(`x ${first(plain)}`)}`), 'bash');
        assert.equal(nested.commands[1]!.args[0]!.value, plain);
      }),
      { numRuns: 1000 },
    );
  });
});

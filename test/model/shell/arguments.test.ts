import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { at, command } from './reading.ts';

describe('the arguments of a command', () => {
  it('hold flags, alone and combined', () => {
    const apt = command('apt-get -qy --no-install-recommends install x -o Debug::y=1 --fix=false -- -z');
    const has = (flag: string) => apt.hasFlag(flag);
    assert.deepEqual(['-q', '-y', '--no-install-recommends', '-o', '-D', '-z', '--fix', '--no-install'].map(has), [
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    assert.equal(apt.flag('--yes', '-y')?.text, '-qy');
  });

  it('hold no flags in the values of options', () => {
    assert.equal(command('curl -H -k x').hasFlag('-k'), false);
    assert.equal(command('curl -o-k x').hasFlag('-k'), false);
    assert.equal(command('go build -tags -v').hasFlag('-v'), false);
  });

  it('take no one-dash long option apart', () => {
    assert.equal(command('go build -trimpath').hasFlag('-t'), false);
    assert.equal(command('find . -delete').hasFlag('-delete'), true);
  });

  const options: [string, string[], string | undefined][] = [
    ['curl -o file x', ['-o', '--output'], 'file'],
    ['curl -ofile x', ['-o'], 'file'],
    ['curl -fsSLo file x', ['-o'], 'file'],
    ['curl --output "a b" x', ['-o', '--output'], '"a b"'],
    ['curl --output="a b" x', ['-o', '--output'], '"a b"'],
    ['curl --output=$F x', ['--output'], '$F'],
    ['unknown --thing value', ['--thing'], 'value'],
    ['go build -tags=a,b .', ['-tags'], 'a,b'],
    ['wget -qO- x', ['-O'], '-'],
    ['wget -O - x', ['-O'], '-'],
    ['curl x', ['-o'], undefined],
    ['curl -o', ['-o'], undefined],
  ];
  for (const [source, names, value] of options) {
    it(`hold the value of ${names.join(' or ')} in: ${source}`, () => {
      assert.equal(at(source, command(source).option(...names)?.range), value);
    });
  }

  it('hold several values of one option', () => {
    assert.deepEqual(
      command('pip install -r a -rb --requirement=c')
        .arguments.optionValues('-r', '--requirement')
        .map(({ text }) => text),
      ['a', 'b', 'c'],
    );
  });

  it('hold operands: no options, no values', () => {
    const operands = (source: string) => command(source).operands.map(({ text }) => text);
    assert.deepEqual(operands('apt-get -t bookworm install -y a -o X=1 b'), ['install', 'a', 'b']);
    assert.deepEqual(operands('apk add --virtual .deps a -t .x b'), ['add', 'a', 'b']);
    assert.deepEqual(operands('rm -rf -- -x y'), ['-x', 'y']);
    assert.deepEqual(operands('tar -xzf - -C /x'), []);
    assert.deepEqual(operands('git -C /x clone -b main url dir'), ['clone', 'url', 'dir']);
    assert.deepEqual(operands('curl -fsSL "$URL" -d @- x'), ['"$URL"', 'x']);
  });

  it('hold a subcommand after global options', () => {
    assert.equal(command('git -C /x clone y').subcommand('clone')?.value, 'clone');
    assert.equal(command('git -C /x clone y').subcommand('pull'), undefined);
    assert.equal(command('npm --prefix app ci').subcommand()?.value, 'ci');
    assert.equal(command('npm $X ci').subcommand(), undefined);
  });

  it('may be incomplete', () => {
    const may = (source: string) => command(source).mayHaveMoreOptions;
    assert.deepEqual(
      ['apt-get $APT_OPTS install', 'a "$@"', 'ls | xargs rm', 'apt-get install $PACKAGES', 'a --x=$OPTS'].map(
        (source) => (source.includes('xargs') ? command(source, 'rm').mayHaveMoreOptions : may(source)),
      ),
      [true, true, true, false, false],
    );
  });
});

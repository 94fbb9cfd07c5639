import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ImageRef, parseImageRef } from '../../../rules/model/image/reference.ts';
import { MappedText, MappedTextBuilder } from '../../../rules/model/text.ts';

const parse = (text: string): ImageRef => parseImageRef(MappedText.of(text));
const hex = (digits: number): string => 'a'.repeat(digits);

/** The static parts by name, each checked against its range. */
function partsOf(text: string): Record<string, string> {
  const ref = parse(text);
  const parts: Record<string, string> = {};
  for (const key of ['registry', 'port', 'namespace', 'repository', 'baseName', 'tag', 'digest'] as const) {
    const part = ref[key];
    if (!part) continue;
    assert.equal(text.slice(part.range.start, part.range.end), part.value, `${key} of ${text}`);
    parts[key] = part.value;
  }
  return parts;
}

describe('an image reference', () => {
  it('splits into parts with exact ranges', () => {
    assert.deepEqual(partsOf('node'), { repository: 'node', baseName: 'node' });
    assert.deepEqual(partsOf('node:22-alpine'), { repository: 'node', baseName: 'node', tag: '22-alpine' });
    assert.deepEqual(partsOf(`localhost:5000/a/b/c:1@sha256:${hex(64)}`), {
      registry: 'localhost:5000',
      port: '5000',
      namespace: 'a/b',
      repository: 'a/b/c',
      baseName: 'c',
      tag: '1',
      digest: `sha256:${hex(64)}`,
    });
    assert.deepEqual(partsOf('bitnami/redis'), {
      namespace: 'bitnami',
      repository: 'bitnami/redis',
      baseName: 'redis',
    });
  });

  it('takes a colon before the last slash for a port and one behind it for a tag', () => {
    assert.equal(parse('host:5000').tag?.value, '5000');
    assert.equal(parse('host:5000/app').tag, undefined);
    assert.equal(parse('host:5000/app').port?.value, '5000');
    assert.equal(parse('[::1]:5000/app').port?.value, '5000');
  });

  it('takes the first component for a registry only with a dot, a colon, upper case, or as localhost', () => {
    assert.equal(parse('ghcr.io/x/y').registry?.value, 'ghcr.io');
    assert.equal(parse('localhost/x').registry?.value, 'localhost');
    assert.equal(parse('Foo/x').registry?.value, 'Foo');
    assert.equal(parse('library/node').registry, undefined);
  });

  it('normalises names of Docker Hub', () => {
    for (const text of ['node', 'library/node', 'docker.io/node', 'docker.io/library/node', 'index.docker.io/node']) {
      assert.equal(parse(text).name, 'docker.io/library/node', text);
      assert.equal(parse(text).familiarName, 'node', text);
      assert.equal(parse(text).isOfficial, true, text);
    }
    assert.equal(parse('docker.io/bitnami/redis').familiarName, 'bitnami/redis');
    assert.equal(parse('ghcr.io/x/y:1').familiarName, 'ghcr.io/x/y');
    assert.equal(parse('ghcr.io/x/y:1').isOfficial, false);
  });

  it('knows scratch by the bare word alone', () => {
    assert.equal(parse('scratch').isScratch, true);
    for (const text of ['scratch:latest', 'Scratch', 'docker.io/library/scratch'])
      assert.equal(parse(text).isScratch, false, text);
  });

  it('says where a name can be followed by a tag', () => {
    assert.deepEqual(parse('ghcr.io/x/y').nameRange, { start: 0, end: 11 });
    assert.deepEqual(parse(`node@sha256:${hex(64)}`).nameRange, { start: 0, end: 4 });
  });
});

describe('a reference with variables', () => {
  /** Which of registry, repository, tag and digest are dynamic. */
  const dynamic = (text: string): string => {
    const ref = parse(text);
    const flags = { r: ref.registryDynamic, n: ref.repositoryDynamic, t: ref.tagDynamic, d: ref.digestDynamic };
    return Object.entries(flags)
      .flatMap(([flag, on]) => (on ? [flag] : []))
      .join('');
  };

  it('keeps what is static', () => {
    assert.deepEqual(partsOf('node:${V}-alpine'), { repository: 'node', baseName: 'node' });
    assert.deepEqual(partsOf('${REG}/app:1'), { baseName: 'app', tag: '1' });
    assert.deepEqual(partsOf('ghcr.io/${ORG}/app'), { registry: 'ghcr.io', baseName: 'app' });
    assert.equal(parse('node:${V:-a/b:1}-alpine').tagText?.text, '${V:-a/b:1}-alpine');
    assert.equal(parse('${A:-${B}}/app').baseName?.value, 'app');
  });

  it('marks every part a variable may bring', () => {
    assert.equal(dynamic('node:22'), '');
    assert.equal(dynamic('node:${V}-alpine'), 't');
    assert.equal(dynamic('node:$V'), 'td');
    assert.equal(dynamic('${REG}/app:1'), 'rn');
    assert.equal(dynamic('${REG}/app'), 'rn');
    assert.equal(dynamic('ghcr.io/${ORG}/app'), 'n');
    assert.equal(dynamic('${IMAGE}'), 'rntd');
    assert.equal(dynamic('node${SUFFIX}'), 'rntd');
    assert.equal(dynamic('node@${DIGEST}'), 'd');
  });

  it('is not judged in its dynamic parts', () => {
    assert.equal(parse('Node${X}:1').valid, true);
    assert.equal(parse('Node:${X}').invalidPart?.part, 'repository');
  });

  it('has ranges of the variable where its value was put in', () => {
    const source = 'FROM node:${V}-slim';
    const text = new MappedTextBuilder().append('node:', 5).append('22.1', 10, 4).append('-slim', 14).build();
    const ref = parseImageRef(text);
    assert.equal(ref.tag?.value, '22.1-slim');
    assert.equal(source.slice(ref.tag!.range.start, ref.tag!.range.end), '${V}-slim');
  });
});

describe('validity of a reference', () => {
  const fault = (text: string): string | undefined => {
    const invalid = parse(text).invalidPart;
    return invalid && `${invalid.part} ${invalid.fault} ${text.slice(invalid.range.start, invalid.range.end)}`.trim();
  };

  it('accepts what Docker accepts', () => {
    for (const text of [
      'a',
      'a_c__d---e.b',
      'e/a.b_c__d---e/f',
      'Foo/bar',
      '0.0.0.0:80/x',
      'a:A_.-1',
      `a:${'t'.repeat(128)}`,
      `a@sha512:${hex(128)}`,
      `x/${hex(64)}`,
    ])
      assert.equal(fault(text), undefined, text);
  });

  it('points at what is wrong', () => {
    const faults: [string, string][] = [
      ['', 'repository empty'],
      ['node:', 'tag empty'],
      ['node@', 'digest empty'],
      ['a//b', 'repository empty a//b'],
      ['https://x/y', 'registry scheme https:'],
      ['Node:1', 'repository uppercase Node'],
      ['a/B', 'repository uppercase a/B'],
      ['no de', 'repository character'],
      ['a..b/c', 'registry separator a..b'],
      ['a/c-', 'repository separator c-'],
      ['a/b___c', 'repository separator b___c'],
      ['host:5x/app', 'registry port 5x'],
      ['a.-b/c', 'registry separator a.-b'],
      ['node:22:1', 'tag character :'],
      ['node:.1', 'tag separator .'],
      [`node:${'t'.repeat(129)}`, `tag length ${'t'.repeat(129)}`],
      ['node@md5:aa', 'digest algorithm md5'],
      ['node@sha256:aa', 'digest digits aa'],
      [`node@sha256:${hex(63)}A`, 'digest character A'],
      [hex(64), `repository identifier ${hex(64)}`],
      ['node:😀', 'tag character 😀'],
    ];
    for (const [text, expected] of faults) assert.equal(fault(text), expected, text);
  });

  it('stands by any text: no throw, and parts slice to their values', () => {
    const character = fc.constantFrom(
      ...'aZ0.:/@-_${}[]\\ \n"é😀'.split(''),
      'sha256:',
      '${V}',
      'docker.io/',
      'localhost',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(character).map((parts) => parts.join('')),
        ),
        (text) => {
          partsOf(text);
          const { invalidPart, name, familiarName } = parse(text);
          assert.equal(typeof name, typeof familiarName);
          if (!invalidPart) return;
          assert.ok(invalidPart.range.start <= invalidPart.range.end && invalidPart.range.end <= text.length);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('takes no more than linear time', () => {
    for (const part of ['a-', '${', '$V', ':', 'a/', '@', '.'])
      assert.ok(parse(part.repeat(100_000)).text.length > 0 && parse(part.repeat(20_000)).invalidPart !== null, part);
  });
});

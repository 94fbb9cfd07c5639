import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LintedDocument } from '../../rules/core/suppress.ts';
import { rules } from '../../rules/index.ts';
import { compose, faultsAfter, offered, refactored, titles } from './refactored.ts';

/** What Compose makes of ports, mounts and variables. */
function meaning(document: LintedDocument): unknown {
  if (document.kind !== 'compose') return undefined;
  return document.services.map(({ name, ports, volumes, environment, build }) => [
    name,
    ports.map((port) => [port.hostIp?.text.text, port.published?.text, port.target?.text, port.protocol]),
    volumes.map((mount) => [mount.type, mount.source?.text.text, mount.target?.text.text, mount.readOnly]),
    [...environment, ...(build?.args ?? [])].map((each) => [each.name, each.text?.text, each.isPassedThrough]),
  ]);
}

const service = (rest: string) => `services:\n  web:\n    image: x\n${rest}`;

describe('refactorings of Compose files', () => {
  describe('a port', () => {
    const port = (item: string) => service(`    ports:\n      ${item}\n`);

    it('goes from the short to the long syntax, its comment stays', () => {
      const long = (item: string) => refactored(compose, port(item), 'Write the port in long');
      assert.equal(long('- "8080:80" # main'), port('- target: 80\n        published: "8080" # main'));
      assert.equal(long('- 3000'), port('- target: 3000'));
      assert.equal(
        long('- 127.0.0.1:8000-8010:53/UDP'),
        port('- target: 53\n        published: "8000-8010"\n        host_ip: 127.0.0.1\n        protocol: udp'),
      );
      const flow = service('    ports: ["80:80"]\n');
      assert.equal(
        refactored(compose, flow, 'Write the port'),
        service('    ports: [{ target: 80, published: "80" }]\n'),
      );
    });

    it('goes from the long to the short syntax', () => {
      const short = (item: string) => refactored(compose, port(item), 'Write the port in short');
      assert.equal(short('- target: 80\n        published: 8080\n        mode: ingress'), port('- "8080:80"'));
      assert.equal(short('- { target: 53, host_ip: "::1", protocol: udp }'), port('- "[::1]::53/udp"'));
    });

    it('stays where the other syntax says less, more, or nobody knows', () => {
      for (const item of [
        '- "${PORT:-8080}:80"',
        '- "3000-3005:3000-3005"',
        '- &a "80:80"',
        '- 8080: 80',
        '- "80:http"',
        '- target: 80\n        mode: host',
        '- target: 80\n        name: web',
        '- target: 80 # why\n        published: "80"',
      ]) {
        assert.deepEqual(titles(compose, port(item)), [], item);
      }
    });
  });

  describe('a mount', () => {
    const mount = (item: string) => service(`    volumes:\n      ${item}\n`);

    it('goes from the short to the long syntax, which says that missing directories are made', () => {
      assert.equal(
        refactored(compose, mount('- ./a:/b:ro'), 'Write the mount in long'),
        mount(
          '- type: bind\n        source: ./a\n        target: /b\n        read_only: true\n        bind:\n          create_host_path: true',
        ),
      );
      assert.equal(
        refactored(compose, mount('- data:/b'), 'Write the mount'),
        mount('- type: volume\n        source: data\n        target: /b'),
      );
    });

    it('goes back', () => {
      const short = (item: string) => refactored(compose, mount(item), 'Write the mount in short');
      assert.equal(
        short('- { type: bind, source: ../x, target: /y, bind: { create_host_path: true } }'),
        mount('- ../x:/y'),
      );
      assert.equal(short('- { type: volume, source: db, target: /y, read_only: true }'), mount('- db:/y:ro'));
    });

    it('stays where the other syntax says less, more, or nobody knows', () => {
      for (const item of [
        '- ${DATA}:/b',
        '- C:\\data:/b',
        '- ./a:/b:z',
        '- { type: bind, source: ./a, target: /b }',
        '- { type: bind, source: a, target: /b, bind: { create_host_path: true } }',
        '- { type: tmpfs, target: /b }',
        '- { type: volume, source: a, target: /b, volume: { nocopy: true } }',
      ]) {
        assert.deepEqual(titles(compose, mount(item)), [], item);
      }
    });
  });

  describe('environment, args and labels', () => {
    it('go from a list to a map with quotes and comments, indented where the list was not', () => {
      assert.equal(
        refactored(
          compose,
          service(
            "    environment: # all\n    # first\n    - A=b # one\n    - PORT=8080\n    - 'Q=a: b'\n    - EMPTY=\n    - PASSED\n    - X=${Y:-z}\n",
          ),
          'Write environment as a map',
        ),
        service(
          '    environment: # all\n    # first\n      A: b # one\n      PORT: "8080"\n      Q: \'a: b\'\n      EMPTY: ""\n      PASSED:\n      X: ${Y:-z}\n',
        ),
      );
    });

    it('go from a map to a list', () => {
      assert.equal(
        refactored(
          compose,
          service('    environment:\n      A: b # one\n\n      PORT: 8080\n      Q: "a: b"\n      PASSED:\n'),
          'Write environment as a list',
        ),
        service('    environment:\n      - A=b # one\n\n      - PORT=8080\n      - "Q=a: b"\n      - PASSED\n'),
      );
      assert.equal(
        refactored(
          compose,
          'services:\n  a:\n    build:\n      context: .\n      args:\n        V: "1"\n',
          'Write args',
        ),
        'services:\n  a:\n    build:\n      context: .\n      args:\n        - "V=1"\n',
      );
    });

    it('stay where the other form says something else', () => {
      for (const environment of [
        '\n      - A=1\n      - A=2',
        '\n      - ${A}=1',
        '\n      A: true',
        '\n      A: 1.0',
        '\n      <<: *x\n      A: b',
        ' {A: b}',
        '\n      A: |\n        b',
        ' &anchor\n      A: b',
      ]) {
        const text = `x-a: &x {B: c}\n${service(`    env_file: a.env\n    environment:${environment}\n`)}`;
        assert.deepEqual(titles(compose, text), [], environment);
      }
    });
  });

  describe('environment in a file of its own', () => {
    it('takes the comments along', () => {
      const text = service(
        '    environment: # why\n      # first\n      A: b\n      PORT: 8080 # one\n      # last\n      C: ""\n    init: true\n',
      );
      const [one] = offered(compose, text.replace('A: b', 'A‸: b')).found.filter(({ newFile }) => newFile);
      assert.deepEqual(one!.newFile, { name: '.env.web', text: '# why\n# first\nA=b\n# one\nPORT=8080\n# last\nC=\n' });
      assert.equal(
        refactored(compose, text, 'Move environment to .env.web'),
        service('    env_file: .env.web\n    init: true\n'),
      );
    });

    it('is not for values that the two files read differently', () => {
      for (const value of ['${A}', 'a b', 'a#b', '"a$$b"', '"a\\nb"', "'it''s'"]) {
        const text = service(`    environment:\n      A: ${value}\n`);
        assert.ok(!titles(compose, text).some((title) => title.startsWith('Move')), value);
      }
      const passed = service('    environment:\n      - A\n');
      assert.ok(!titles(compose, passed).some((title) => title.startsWith('Move')));
      const before = service('    env_file: a.env\n    environment:\n      A: b\n');
      assert.ok(!titles(compose, before).some((title) => title.startsWith('Move')));
    });
  });

  describe('a Dockerfile in the file', () => {
    const inline = (...lines: string[]) =>
      `services:\n  web:\n    build:\n      dockerfile_inline: |\n${lines.map((line) => `        ${line}\n`).join('')}`;

    it('is rewritten as one of its own', () => {
      const before = ['FROM debian:13', '# both', 'RUN a && b $$X'];
      assert.equal(
        refactored(compose, inline(...before).replace('a && b', 'a &&‸ b'), 'Write the steps'),
        inline('FROM debian:13', '# both', 'RUN <<EOF', 'set -e', 'a', 'b $$X', 'EOF'),
      );
      assert.deepEqual(titles(compose, inline(...before).replace('debian', 'deb‸ian')), []);
      const secret = inline('FROM debian:13', 'ARG API_TOKEN', 'RUN a "$$API_TOKEN"');
      assert.match(
        refactored(compose, secret, 'Extract'),
        /^ {8}RUN --mount=type=secret,id=api_token,env=API_TOKEN a "\$\$API_TOKEN"$/m,
      );
    });

    it('stays where Compose fills something in', () => {
      assert.deepEqual(titles(compose, inline('FROM debian:13', 'RUN a && b ${X}')), []);
    });
  });

  it('are offered where the cursor is', () => {
    const text = service('    ports:\n      - "1:1"\n      - "2:2"\n    environment:\n      A: b\n');
    assert.deepEqual(titles(compose, text.replace('2:2', '2‸:2')), ['Write the port in long syntax']);
    assert.deepEqual(titles(compose, text.replace('image', 'im‸age')), []);
    // All ports of a selection at once.
    assert.equal(titles(compose, text).length, 3);
    assert.match(refactored(compose, text, 'Write the port in long'), /target: 1\n[\s\S]*target: 2\n/);
  });

  it('keep meaning, comments and line breaks, whatever the file', () => {
    const examples = rules
      .flatMap((rule) => rule.examples.flatMap(({ bad, good }) => [bad, good]))
      .filter((source) => typeof source === 'string' && source.startsWith('services:')) as string[];
    const value = fc.constantFrom('a', '1', '"a b"', "'x'", '""', '${A:-b}', 'true', 'a=b', '$$x', 'null', '# c');
    const name = fc.constantFrom('A', 'B_2', 'Y', 'on', 'a.b');
    const pairs = fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key, minLength: 1 });
    const port = fc.constantFrom('"80:80"', '127.0.0.1:1:2', '3', '"1-2:3/udp"', '{target: 80}', '"[::1]:1:2" # c');
    const mount = fc.constantFrom('./a:/b', 'a-b:/c:ro', '/x', '~/y:/z:rw # c', '{type: volume, target: /v}', '.:/a b');
    const files = fc
      .record({ pairs, ports: fc.array(port), mounts: fc.array(mount), isList: fc.boolean() })
      .map((file) =>
        service(
          [
            '    environment:',
            ...file.pairs.map(([key, text]) =>
              file.isList ? `      - ${key}=${text.replace(/["']/g, '')}` : `      ${key}: ${text}`,
            ),
            ...(file.ports.length > 0 ? ['    ports:'] : []),
            ...file.ports.map((item) => `    - ${item}`),
            ...(file.mounts.length > 0 ? ['    # mounts', '    volumes:'] : []),
            ...file.mounts.map((item) => `        - ${item}`),
            '',
          ].join('\n'),
        ),
      );
    const check = (text: string) => {
      for (const variant of [text, `\ufeff${text}`, text.replaceAll('\n', '\r\n')]) {
        assert.deepEqual(faultsAfter(compose, variant, meaning), []);
      }
    };
    for (const example of examples) check(example);
    fc.assert(fc.property(files, check), { numRuns: 60 });
  });
});

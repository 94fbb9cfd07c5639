import assert from 'node:assert/strict';
import { parseCompose } from '../../../rules/model/compose/document.ts';
import type { Service } from '../../../rules/model/compose/service.ts';
import type { Range } from '../../../rules/model/text.ts';

/** The service `web` with these lines, and a function that shows what stands at a range. */
function service(...lines: string[]): { web: Service; show: (range: Range | undefined) => string | undefined } {
  const source = `services:\n  web:\n${lines.map((line) => `    ${line}\n`).join('')}`;
  const web = parseCompose(source).service('web')!;
  return { web, show: (range) => range && source.slice(range.start, range.end) };
}

describe('Service.ports', () => {
  const cases: [
    item: string,
    ip: string | undefined,
    published: string | undefined,
    target: string | undefined,
    protocol?: string,
  ][] = [
    ['"80"', undefined, undefined, '80'],
    ['80', undefined, undefined, '80'],
    ['"8080:80"', undefined, '8080', '80'],
    ['8080:80/udp', undefined, '8080', '80', 'udp'],
    ['"127.0.0.1:8080:80"', '127.0.0.1', '8080', '80'],
    ['"127.0.0.1::80"', '127.0.0.1', undefined, '80'],
    ['"[::1]:8080:80/TCP"', '::1', '8080', '80', 'tcp'],
    ['"::1:8080:80"', '::1', '8080', '80'],
    ['"3000-3005:4000-4005"', undefined, '3000-3005', '4000-4005'],
    ['"${PORT:-8080}:80"', undefined, '${PORT:-8080}', '80'],
    ['"${IP:-127.0.0.1}:${PORT}:80"', '${IP:-127.0.0.1}', '${PORT}', '80'],
  ];
  for (const [item, ip, published, target, protocol = 'tcp'] of cases) {
    it(`reads ${item}`, () => {
      const { web, show } = service('ports:', `- ${item}`);
      const port = web.ports[0]!;
      assert.deepEqual(
        [port.hostIp?.text.text, port.published?.text, port.target?.text, port.protocol],
        [ip, published, target, protocol],
      );
      assert.deepEqual(
        [show(port.hostIp?.range), show(port.published?.range), show(port.target?.range), show(port.range)],
        [ip, published, target, item],
      );
    });
  }

  it('knows the numbers of a range, and those of a default', () => {
    const { web } = service('ports: ["3000-3005:4000-4005", "${PORT:-8080}:80", "${PORT}:80"]');
    const published = web.ports.map((port) => [port.published?.start, port.published?.end, port.published?.dynamic]);
    assert.deepEqual(published, [
      [3000, 3005, false],
      [8080, 8080, true],
      [undefined, undefined, true],
    ]);
  });

  it('reads the long syntax', () => {
    const { web, show } = service('ports:', '- target: 80', '  published: "8080"', '  host_ip: ::1', '  protocol: udp');
    const port = web.ports[0]!;
    assert.deepEqual(
      [port.isShort, port.target?.start, port.published?.start, port.protocol],
      [false, 80, 8080, 'udp'],
    );
    assert.deepEqual([show(port.hostIp?.range), show(port.published?.range)], ['::1', '8080']);
  });

  it('sees what was meant by a map', () => {
    const { web, show } = service('ports:', '- 8100 : 80', '- "81": 80/udp');
    assert.deepEqual(
      web.ports.map((port) => [
        port.isMapMistake,
        port.published?.start,
        port.target?.start,
        port.protocol,
        show(port.range),
      ]),
      [
        [true, 8100, 80, 'tcp', '8100 : 80'],
        [true, 81, 80, 'udp', '"81": 80/udp'],
      ],
    );
  });

  it('notices numbers to base 60', () => {
    const { web } = service('ports: [22:22, "22:22", 8080:80, 2222:22]');
    assert.deepEqual(
      web.ports.map(({ isSexagesimal }) => isSexagesimal),
      [true, false, false, false],
    );
  });
});

describe('Service.volumes', () => {
  const cases: [
    item: string,
    type: string | undefined,
    source: string | undefined,
    target: string,
    readOnly?: boolean,
  ][] = [
    ['/data', 'volume', undefined, '/data'],
    ['db:/data', 'volume', 'db', '/data'],
    ['./src:/app:ro', 'bind', './src', '/app', true],
    ['~/x:/app:rw', 'bind', '~/x', '/app'],
    ['/a:/b:ro,z', 'bind', '/a', '/b', true],
    [String.raw`C:\x:/y`, 'bind', String.raw`C:\x`, '/y'],
    [String.raw`c:\x:d:\y:ro`, 'bind', String.raw`c:\x`, String.raw`d:\y`, true],
    [String.raw`\\.\pipe\docker:/y`, 'bind', String.raw`\\.\pipe\docker`, '/y'],
    ['${PWD}/src:/app', 'bind', '${PWD}/src', '/app'],
    ['${DATA:-./data}:/app', 'bind', '${DATA:-./data}', '/app'],
    ['${DATA}:/app', undefined, '${DATA}', '/app'],
  ];
  for (const [item, type, source, target, readOnly = false] of cases) {
    it(`reads ${item}`, () => {
      const { web, show } = service('volumes:', `- ${item}`);
      const volume = web.volumes[0]!;
      assert.deepEqual(
        [volume.type, volume.source?.text.text, volume.target?.text.text, volume.readOnly],
        [type, source, target, readOnly],
      );
      assert.deepEqual([show(volume.sourceRange), show(volume.target?.range)], [source, target]);
    });
  }

  it('reads the long syntax, and options with their ranges', () => {
    const { web, show } = service(
      'volumes:',
      '- type: bind',
      '  source: ./a',
      '  target: /b',
      '  read_only: true',
      '- db:/b:ro,nocopy',
    );
    const [long, short] = web.volumes;
    assert.deepEqual(
      [long!.type, show(long!.sourceRange), show(long!.target?.range), long!.readOnly],
      ['bind', './a', '/b', true],
    );
    assert.deepEqual(
      short!.options.map(({ value, range }) => [value, show(range)]),
      [
        ['ro', 'ro'],
        ['nocopy', 'nocopy'],
      ],
    );
  });
});

describe('Service', () => {
  it('reads environment as map and as list', () => {
    const map = service('environment:', '  A: "x=1"', '  B:', '  C: ${D:-e}', '  E: ""');
    const list = service('environment:', '- A=x=1', '- B', '- C=${D:-e}', '- E=');
    for (const { web, show } of [map, list]) {
      const variables = web.environment.map((one) => [
        one.name,
        show(one.nameRange),
        one.text?.text,
        one.isPassedThrough,
      ]);
      assert.deepEqual(variables, [
        ['A', 'A', 'x=1', false],
        ['B', 'B', undefined, true],
        ['C', 'C', '${D:-e}', false],
        ['E', 'E', '', false],
      ]);
      assert.deepEqual(web.env('A')?.value, { known: true, value: 'x=1', range: web.env('A')?.text?.range() });
      assert.deepEqual([web.env('C')?.value.known, web.env('C')?.defaultText?.text], [false, 'e']);
      assert.equal(show(web.env('C')?.interpolations[0]?.nameRange), 'D');
    }
  });

  it('reads env_file, depends_on, secrets, networks and extends in both syntaxes', () => {
    const short = service('env_file: .env', 'depends_on: [db]', 'secrets: [s]', 'networks: [n]', 'extends: base').web;
    const long = service(
      'env_file: [{path: .env, required: false, format: raw}]',
      'depends_on: {db: {condition: service_healthy, required: false}}',
      'secrets: [{source: s, target: /t}]',
      'networks: {n: {aliases: [x]}}',
      'extends: {service: base, file: other.yml}',
    ).web;
    assert.deepEqual(
      [short, long].map((web) => web.envFiles.map((file) => [file.path.text.text, file.required, file.format])),
      [[['.env', true, undefined]], [['.env', false, 'raw']]],
    );
    assert.deepEqual(
      [short, long].map((web) => web.dependsOn.map((one) => [one.service, one.condition, one.required])),
      [[['db', 'service_started', true]], [['db', 'service_healthy', false]]],
    );
    assert.deepEqual(
      [short, long].map((web) => web.secrets.map((one) => [one.source, one.target?.text.text])),
      [[['s', undefined]], [['s', '/t']]],
    );
    assert.deepEqual(
      [short, long].map((web) => web.networks.map((one) => [one.name, one.aliases.length])),
      [[['n', 0]], [['n', 1]]],
    );
    assert.deepEqual(
      [short, long].map((web) => [web.extends?.service?.string, web.extends?.file?.string]),
      [
        ['base', undefined],
        ['base', 'other.yml'],
      ],
    );
  });

  it('reads build as string and map', () => {
    const short = service('build: ./app').web.build!;
    assert.deepEqual([short.isShort, short.context?.string, short.args], [true, './app', []]);
    const long = service(
      'build:',
      '  context: .',
      '  target: prod',
      '  args:',
      '  - V=1',
      '  dockerfile_inline: |',
      '    FROM a',
      '    RUN echo $$X',
    ).web;
    assert.deepEqual(
      [
        long.build?.context?.string,
        long.build?.target?.string,
        long.build?.args[0]?.name,
        long.build?.inlineText?.text,
      ],
      ['.', 'prod', 'V', 'FROM a\nRUN echo $X\n'],
    );
    assert.equal(service('build:').web.build, undefined);
  });

  it('knows the image, and the one its defaults make', () => {
    const { web, show } = service('image: "postgres:${TAG:-17}"');
    assert.deepEqual([web.image?.tag, web.image?.tagDynamic, web.defaultImage?.tag?.value], [undefined, true, '17']);
    assert.equal(show(web.defaultImage?.tag?.range), '17');
  });

  it('finds the commands of a command string, through `sh -c`, with exact ranges', () => {
    const { web, show } = service('command: >-', '  sh -c "apt-get update', '  && echo $$HOME"');
    assert.deepEqual(web.process?.commands.map(({ name, range }) => [name, show(range)]).slice(1), [
      ['apt-get', 'apt-get update'],
      ['echo', 'echo $$HOME'],
    ]);
    assert.equal(web.command?.form, 'shell');
  });

  it('sees through `sh -c` with variables of Compose inside', () => {
    const { web, show } = service('command: ["sh", "-c", "migrate && serve --port ${PORT:-80}"]');
    assert.deepEqual(
      web.process?.commands.slice(1).map(({ name, range }) => [name, show(range)]),
      [
        ['migrate', 'migrate'],
        ['serve', 'serve --port ${PORT:-80}'],
      ],
    );
  });

  it('takes command as the arguments of entrypoint', () => {
    const { web } = service('entrypoint: ["/bin/sh", "-c"]', 'command: ["npm ci && npm start"]');
    assert.deepEqual(
      web.process?.commands.map(({ name }) => name).filter((name) => name === 'npm'),
      ['npm', 'npm'],
    );
    assert.equal(service('command: --verbose').web.process, undefined);
    assert.equal(service('command: []').web.command?.isEmpty, true);
    assert.equal(service('command:').web.command, undefined);
  });

  it('says where Compose stops reading a command string', () => {
    const { web, show } = service('command: migrate && start');
    assert.deepEqual(
      [web.command?.words.map(({ value }) => value), show(web.command?.operator?.range)],
      [['migrate'], '&&'],
    );
  });

  it('reads health checks', () => {
    const check = (...lines: string[]) => {
      const { web, show } = service('healthcheck:', ...lines.map((line) => `  ${line}`));
      const { form, disabled, script } = web.healthcheck!;
      return [form, disabled, script?.commands.map(({ range }) => show(range))];
    };
    assert.deepEqual(check('test: curl -f x || exit 1'), ['CMD-SHELL', false, ['curl -f x', 'exit 1']]);
    assert.deepEqual(check("test: ['CMD-SHELL', 'curl -f ''x''']"), ['CMD-SHELL', false, ["curl -f ''x''"]]);
    assert.deepEqual(
      check('test: ["CMD", "curl", "x"]'),
      ['CMD', false, ['curl", "x']].map((one) => (Array.isArray(one) ? ['"curl", "x"'] : one)),
    );
    assert.deepEqual(check('test: ["NONE"]'), ['NONE', true, undefined]);
    assert.deepEqual(check('disable: true'), [undefined, true, undefined]);
    assert.deepEqual(check('test: ["curl", "x"]'), [undefined, false, undefined]);
  });

  it('reads limits and hooks', () => {
    const { web } = service(
      'mem_limit: 1g',
      'deploy:',
      '  resources: {limits: {cpus: "0.5"}}',
      'post_start:',
      '- command: ./warm up',
    );
    assert.deepEqual(
      [web.limit('memory')?.string, web.limit('cpus')?.string, web.limit('pids')],
      ['1g', '0.5', undefined],
    );
    assert.deepEqual(
      web.hooks.map(({ event, process }) => [event, process?.words.length]),
      [['post_start', 2]],
    );
    assert.deepEqual(
      web.scripts.flatMap(({ commands }) => commands.map(({ name }) => name)),
      ['warm'],
    );
  });

  it('lacks what is malformed, and does not fail', () => {
    for (const value of [
      '1',
      'true',
      '[]',
      '{}',
      '[[]]',
      '[{}]',
      '{a: [1]}',
      '[{a: {}}]',
      '""',
      '!reset x',
      '*none',
      '${',
      ': :',
    ]) {
      const keys = [
        'image',
        'build',
        'ports',
        'volumes',
        'environment',
        'env_file',
        'depends_on',
        'healthcheck',
        'command',
        'entrypoint',
      ];
      const more = ['secrets', 'networks', 'profiles', 'labels', 'extends', 'deploy', 'post_start', 'user', 'restart'];
      const { web } = service(...[...keys, ...more].map((key) => `${key}: ${value}`));
      void [
        web?.image,
        web?.defaultImage,
        web?.build?.args,
        web?.build?.secrets,
        web?.ports,
        web?.volumes,
        web?.environment,
      ];
      void [
        web?.envFiles,
        web?.dependsOn,
        web?.secrets,
        web?.networks,
        web?.labels,
        web?.extends,
        web?.limit('pids'),
        web?.scripts,
      ];
    }
  });
});

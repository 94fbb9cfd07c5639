import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { resolveConfig } from '../../rules/core/config.ts';
import { lint } from '../../rules/core/lint.ts';
import { surroundingsOf } from '../../rules/model/project/surroundings.ts';

interface LoadError {
  /** What Compose complains about, in our words. */
  readonly error: string;
  /** Who complains about it here. */
  readonly rule: string;
  /** The file; `«` and `»` stand around what must be marked. */
  readonly file: string;
  readonly others?: Readonly<Record<string, string>>;
  readonly path?: string;
}

const service = (keys: string): string => `services:\n  web:\n    image: a\n${keys}`;

/** What compose-go refuses or warns about when it loads a project, beside its JSON schema. */
const loadErrors: readonly LoadError[] = [
  // YAML
  { error: 'the file is empty', rule: 'compose-empty-file', file: '«»# nothing\n' },
  { error: 'the top level is no mapping', rule: 'syntax', file: '«- web»\n' },
  { error: 'a key is no string', rule: 'compose-wrong-type', file: 'services:\n  «1»: {image: a}\n' },
  { error: 'a key occurs twice', rule: 'syntax', file: service('    «image»: b\n') },
  { error: '<< occurs twice', rule: 'syntax', file: `x-a: &a {}\n${service('    <<: *a\n    «<<»: *a\n')}` },
  { error: 'an alias has no anchor', rule: 'syntax', file: service('    environment: «*env»\n') },
  { error: 'an alias stands in its own anchor', rule: 'syntax', file: service('    labels: &l {a: «*l»}\n') },
  {
    error: 'aliases expand beyond the limit',
    rule: 'syntax',
    file: `x-a: &a [${'x,'.repeat(300)}]\nx-b: &b [${'*a,'.repeat(300)}]\nx-c: [«*b»]\n`,
  },
  { error: 'a tag that Compose does not have', rule: 'syntax', file: service('    hostname: «!env» A\n') },
  { error: 'a service without anything', rule: 'compose-wrong-type', file: 'services:\n  «web»:\n' },
  // Interpolation
  { error: 'an invalid interpolation', rule: 'syntax', file: service('    hostname: «${A/b/c}»\n') },
  { error: 'an interpolation without end', rule: 'syntax', file: service('    hostname: "a«${B»"\n') },
  {
    error: 'an interpolation in a key',
    rule: 'interpolation-in-key',
    file: service('    labels: {"«${A}»": b}\n'),
  },
  {
    error: 'a dollar sign of a hash that is taken for a variable',
    rule: 'swallowed-dollar',
    file: service('    labels: ["users=a:«$apr1$H6uskkkW$IgXLP6ewTrSuBkTrqE8wj/»"]\n'),
  },
  // Single nodes
  { error: 'a secret without source', rule: 'secret-source-missing', file: 'secrets:\n  «a»: {}\n' },
  {
    error: 'a secret with two sources',
    rule: 'mutually-exclusive-keys',
    file: 'secrets:\n  a: {file: a, «environment»: A}\n',
  },
  { error: 'a config without source', rule: 'secret-source-missing', file: 'configs:\n  «a»: {name: b}\n' },
  {
    error: 'a config with two sources',
    rule: 'mutually-exclusive-keys',
    file: 'configs:\n  a: {content: a, «file»: A}\n',
  },
  {
    error: 'an external volume with a driver',
    rule: 'external-with-other-keys',
    file: 'volumes:\n  a: {external: true, «driver»: b}\n',
  },
  {
    error: 'a host address that is none',
    rule: 'compose-invalid-value',
    file: service('    ports: [{target: 80, host_ip: «home»}]\n'),
  },
  {
    error: 'a watched path that is blank',
    rule: 'watch-incomplete',
    file: service('    develop: {watch: [{path: «""», action: rebuild}]}\n'),
  },
  {
    error: 'a device request with a count and ids',
    rule: 'mutually-exclusive-keys',
    file: service('    gpus: [{count: 1, «device_ids»: ["0"]}]\n'),
  },
  {
    error: 'a device request without capabilities',
    rule: 'compose-missing-key',
    file: service('    deploy: {resources: {reservations: {devices: [{«count»: 1}]}}}\n'),
  },
  { error: 'a short port without target', rule: 'compose-invalid-value', file: service('    ports: ["«8080:»"]\n') },
  {
    error: 'a short port with a wrong range',
    rule: 'compose-invalid-value',
    file: service('    ports: ["«90-80»:80"]\n'),
  },
  {
    error: 'a short volume with an empty part',
    rule: 'compose-invalid-value',
    file: service('    volumes: ["«./a::ro»"]\n'),
  },
  {
    error: 'a short volume with too many colons',
    rule: 'compose-invalid-value',
    file: service('    volumes: [/a:/b:ro«:»x]\n'),
  },
  {
    error: 'a duration without unit',
    rule: 'compose-invalid-value',
    file: service('    healthcheck: {interval: "«30»"}\n'),
  },
  { error: 'a size that is none', rule: 'compose-invalid-value', file: service('    mem_limit: «much»\n') },
  { error: 'a boolean that is none', rule: 'compose-invalid-value', file: service('    init: «perhaps»\n') },
  { error: 'a number that is none', rule: 'compose-invalid-value', file: service('    scale: «many»\n') },
  {
    error: 'a device with too many colons',
    rule: 'compose-invalid-value',
    file: service('    devices: ["«/a:/b:r:w»"]\n'),
  },
  {
    error: 'an extra host without address',
    rule: 'compose-invalid-value',
    file: service('    extra_hosts: [«host»]\n'),
  },
  {
    error: 'file permissions that are none',
    rule: 'compose-invalid-value',
    file: service('    configs: [{source: a, mode: "«9»"}]\nconfigs: {a: {content: b}}\n'),
  },
  { error: 'a command with an open quote', rule: 'compose-command-syntax', file: service("    command: echo «'»a\n") },
  // The project, in the order of compose-go
  { error: 'neither image nor build', rule: 'image-or-build-missing', file: 'services:\n  «web»: {init: true}\n' },
  {
    error: 'dockerfile and dockerfile_inline',
    rule: 'mutually-exclusive-keys',
    file: 'services:\n  web: {build: {context: ., dockerfile: a, «dockerfile_inline»: FROM a}}\n',
  },
  {
    error: 'an additional context of an unknown service',
    rule: 'undefined-service',
    file: 'services:\n  web: {build: {context: ., additional_contexts: ["a=service:«other»"]}}\n',
  },
  {
    error: 'an additional context of a service that builds nothing',
    rule: 'undefined-service',
    file: 'services:\n  web: {build: {context: ., additional_contexts: {a: "service:«db»"}}}\n  db: {image: b}\n',
  },
  {
    error: 'a platform that is not built',
    rule: 'platform-not-built',
    file: 'services:\n  web: {platform: «linux/arm64», build: {context: ., platforms: [linux/amd64]}}\n',
  },
  {
    error: 'network_mode and networks',
    rule: 'mutually-exclusive-keys',
    file: service('    network_mode: none\n    «networks»: [default]\n'),
  },
  { error: 'an undefined network', rule: 'undefined-network', file: service('    networks: [«front»]\n') },
  {
    error: 'a health check without CMD',
    rule: 'compose-healthcheck-form',
    file: service('    healthcheck: {test: [«curl», a]}\n'),
  },
  { error: 'a dependency on an unknown service', rule: 'undefined-service', file: service('    depends_on: [«db»]\n') },
  {
    error: 'a network of an unknown service',
    rule: 'undefined-service',
    file: service('    network_mode: service:«vpn»\n'),
  },
  {
    error: 'a namespace of an unknown service',
    rule: 'undefined-service',
    file: service('    pid: "service:«app»"\n'),
  },
  { error: 'a link to an unknown service', rule: 'undefined-service', file: service('    links: ["«db»:database"]\n') },
  {
    error: 'volumes from an unknown service',
    rule: 'undefined-service',
    file: service('    volumes_from: [«db»:ro]\n'),
  },
  { error: 'an undefined volume', rule: 'undefined-volume', file: service('    volumes: ["«data»:/data"]\n') },
  {
    error: 'an undefined build secret',
    rule: 'undefined-secret',
    file: 'services:\n  web: {build: {context: ., secrets: [«token»]}}\n',
  },
  { error: 'an undefined config', rule: 'undefined-config', file: service('    configs: [{source: «site»}]\n') },
  { error: 'an undefined model', rule: 'undefined-model', file: service('    models: [«llm»]\n') },
  { error: 'an undefined secret', rule: 'undefined-secret', file: service('    secrets: [«password»]\n') },
  {
    error: 'scale and replicas that differ',
    rule: 'scale-conflict',
    file: service('    «scale»: 2\n    deploy: {replicas: 3}\n'),
  },
  { error: 'a negative scale', rule: 'compose-invalid-value', file: service('    scale: «-1»\n') },
  {
    error: 'cpus beside other limits',
    rule: 'limits-conflict',
    file: service('    «cpus»: 1\n    deploy: {resources: {limits: {memory: 1g}}}\n'),
  },
  {
    error: 'mem_limit that differs',
    rule: 'limits-conflict',
    file: service('    «mem_limit»: 1g\n    deploy: {resources: {limits: {memory: 2g}}}\n'),
  },
  {
    error: 'mem_reservation that differs',
    rule: 'limits-conflict',
    file: service('    «mem_reservation»: 1g\n    deploy: {resources: {reservations: {memory: 2g}}}\n'),
  },
  {
    error: 'pids_limit that differs',
    rule: 'limits-conflict',
    file: service('    «pids_limit»: 1\n    deploy: {resources: {limits: {pids: 2}}}\n'),
  },
  {
    error: 'a container name for several containers',
    rule: 'scale-conflict',
    file: service('    «container_name»: web\n    scale: 2\n'),
  },
  {
    error: 'a synced path without target',
    rule: 'watch-incomplete',
    file: service('    develop: {watch: [{path: a, action: «sync»}]}\n'),
  },
  {
    error: 'two mounts at one path',
    rule: 'duplicate-mount-target',
    file: service('    tmpfs: [«/a»]\n    volumes: [./a:/a/]\n'),
  },
  // The graph
  {
    error: 'a cycle',
    rule: 'dependency-cycle',
    file: 'services:\n  a: {image: a, depends_on: [«b»]}\n  b: {image: b, links: [a]}\n',
  },
  {
    error: 'a dependency that profiles switch off',
    rule: 'dependency-on-disabled-profile',
    file: service('    depends_on: [«db»]\n  db: {image: b, profiles: [data]}\n'),
  },
  // Other files
  {
    error: 'a service that extends an unknown one',
    rule: 'undefined-service',
    file: 'services:\n  web: {extends: «base»}\n',
  },
  {
    error: 'a service that extends nobody',
    rule: 'compose-missing-key',
    file: 'services:\n  web: {«extends»: {file: base.yaml}}\n',
  },
  {
    error: 'a service that extends itself',
    rule: 'extends-target-missing',
    file: 'services:\n  web: {extends: «web»}\n',
  },
  {
    error: 'a service that extends one another file does not have',
    rule: 'extends-target-missing',
    file: 'services:\n  web: {extends: {file: base.yaml, service: «base»}}\n',
    others: { 'base.yaml': 'services: {other: {image: a}}\n' },
  },
  {
    error: 'a service that extends one of a missing file',
    rule: 'extends-target-missing',
    file: 'services:\n  web: {extends: {file: «base.yaml», service: base}}\n',
  },
  {
    error: 'a service that extends one of a file without services',
    rule: 'extends-target-missing',
    file: 'services:\n  web: {extends: {file: «base.yaml», service: base}}\n',
    others: { 'base.yaml': 'volumes: {}\n' },
  },
  {
    error: 'services that extend each other',
    rule: 'extends-target-missing',
    file: 'services:\n  a: {extends: {file: b.yaml, service: «b»}}\n',
    others: { 'b.yaml': 'services: {b: {extends: {file: compose.yaml, service: a}}}\n' },
  },
  { error: 'an included file that is missing', rule: 'include-target-missing', file: 'include: [«db.yaml»]\n' },
  {
    error: 'an included directory',
    rule: 'include-target-missing',
    file: 'include: [«db»]\n',
    others: { 'db/compose.yaml': 'services: {}\n' },
  },
  {
    error: 'files that include each other',
    rule: 'include-target-missing',
    file: 'include: [{path: «db.yaml»}]\n',
    others: { 'db.yaml': 'include: [compose.yaml]\n' },
  },
  { error: 'a missing env_file', rule: 'env-file-missing', file: service('    env_file: «web.env»\n') },
  {
    error: 'a missing label_file',
    rule: 'declared-file-missing',
    file: service('    label_file: [«web.labels»]\n'),
  },
  {
    error: 'a missing file of a config',
    rule: 'declared-file-missing',
    file: 'configs:\n  a: {file: «./a.conf»}\n',
  },
  {
    error: 'a missing file of a secret',
    rule: 'secret-file-missing',
    file: 'secrets:\n  a: {file: «./a.txt»}\n',
  },
  { error: 'a missing build context', rule: 'build-source-missing', file: 'services:\n  web: {build: «./web»}\n' },
  {
    error: 'a missing Dockerfile',
    rule: 'build-source-missing',
    file: 'services:\n  web: {build: {context: ., dockerfile: «web.Dockerfile»}}\n',
  },
  {
    error: 'a target the Dockerfile does not have',
    rule: 'unknown-build-target',
    file: 'services:\n  web: {build: {context: ., target: «prod»}}\n',
    others: { Dockerfile: 'FROM a AS dev\n' },
  },
  {
    error: 'two default files in a folder',
    rule: 'shadowed-compose-file',
    path: 'docker-compose.yml',
    file: '«services»:\n  web: {image: a}\n',
    others: { 'compose.yaml': 'services: {web: {image: a}}\n' },
  },
  // Names and old forms
  { error: 'a project name that is none', rule: 'compose-invalid-value', file: 'name: «My Shop»\n' },
  { error: 'an empty project name', rule: 'compose-invalid-value', file: 'name: «""»\n' },
  { error: 'the obsolete version', rule: 'compose-obsolete-version', file: '«version»: "3"\n' },
  {
    error: 'a name below external',
    rule: 'external-name-deprecated',
    file: 'networks:\n  a: {external: {«name»: b}}\n',
  },
  { error: 'a boolean of YAML 1.1', rule: 'compose-boolean-word', file: service('    privileged: «yes»\n') },
  {
    error: 'the trial name of develop',
    rule: 'retired-extension-key',
    file: service('    «x-develop»: {watch: []}\n'),
  },
  {
    error: 'the trial name of initial_sync',
    rule: 'retired-extension-key',
    file: service('    develop: {watch: [{path: a, action: rebuild, «x-initialSync»: true}]}\n'),
  },
  // The engine, when it starts the services
  {
    error: 'waiting for the health of a container that has no check',
    rule: 'depends-on-healthy-without-healthcheck',
    file: service('    depends_on: {db: {condition: «service_healthy»}}\n  db: {image: "redis:8"}\n'),
  },
  {
    error: 'an external secret',
    rule: 'swarm-only-secret',
    file: service('    secrets: [a]\nsecrets: {a: {«external»: true}}\n'),
  },
  {
    error: 'an external config',
    rule: 'swarm-only-secret',
    file: service('    configs: [a]\nconfigs: {a: {«external»: true}}\n'),
  },
  {
    error: 'a secret with a driver',
    rule: 'swarm-only-secret',
    file: service('    secrets: [a]\nsecrets: {a: {«driver»: vault}}\n'),
  },
  {
    error: 'a secret with a driver for templates',
    rule: 'swarm-only-secret',
    file: service('    secrets: [a]\nsecrets: {a: {file: a, «template_driver»: golang}}\n'),
  },
  {
    error: 'the mode of a secret from a file',
    rule: 'secret-permissions-ignored',
    file: service('    secrets: [{source: a, «mode»: "0400"}]\nsecrets: {a: {file: a}}\n'),
  },
  {
    error: 'the owner of a config from a file',
    rule: 'secret-permissions-ignored',
    file: service('    configs: [{source: a, «uid»: "1000"}]\nconfigs: {a: {file: a}}\n'),
  },
  {
    error: 'options of another type of mount',
    rule: 'mount-option-ignored',
    file: service('    volumes: [{type: bind, source: ., target: /a, «volume»: {nocopy: true}}]\n'),
  },
  {
    error: 'a watched path that is mounted',
    rule: 'watched-path-mounted',
    file: service('    volumes: [.:/a]\n    develop: {watch: [{path: «./src», action: rebuild}]}\n'),
  },
  {
    error: 'ports on the network of the host',
    rule: 'ports-with-host-network',
    file: service('    network_mode: host\n    «ports»: ["80:80"]\n'),
  },
  // What nobody says before something fails
  {
    error: 'a port of the host that is published twice',
    rule: 'duplicate-published-port',
    file: 'services:\n  a: {image: a, ports: ["80:80"]}\n  b: {image: b, ports: ["«80»:81"]}\n',
  },
  {
    error: 'a container name that is used twice',
    rule: 'duplicate-container-name',
    file: 'services:\n  a: {image: a, container_name: c}\n  b: {image: b, container_name: «c»}\n',
  },
  {
    error: 'an option of a short mount that Compose drops',
    rule: 'volume-unknown-option',
    file: service('    volumes: [./a:/b:«readonly»]\n'),
  },
  {
    error: 'a tag for overrides in the first file',
    rule: 'override-tag-in-base',
    file: service('    ports: «!reset» []\n'),
  },
];

/** What only those who start the project can know: nothing is said. */
const undecidable: readonly Omit<LoadError, 'rule'>[] = [
  { error: 'a required variable, which the shell may set', file: service('    hostname: ${NAME:?say it}\n') },
  { error: 'a variable without default, which the shell may set', file: service('    hostname: ${NAME}\n') },
  {
    error: 'a dependency that profiles switch off, but is optional',
    file: service(
      '    depends_on: {db: {condition: service_started, required: false}}\n  db: {image: b, profiles: [data]}\n',
    ),
  },
  {
    error: 'an optional env_file that is missing',
    file: service('    env_file: [{path: web.env, required: false}]\n'),
  },
  {
    error: 'files outside of the project',
    file: service('    label_file: ../web.labels\n    env_file: /etc/web.env\n'),
  },
  {
    error: 'a build from a repository',
    file: 'services:\n  web: {build: {context: "https://example.org/a.git#v1", target: prod}}\n',
  },
];

const findingsIn = (text: string, path: string, others: LoadError['others'] = {}) =>
  lint(
    { path, text, kind: 'compose' },
    {
      config: resolveConfig([{ config: { preset: 'all' } }]),
      surroundings: surroundingsOf(path, { ...others, [path]: text }),
    },
  ).findings;

describe('what Compose refuses when it loads a project', () => {
  for (const { error, rule, file, others, path = 'compose.yaml' } of loadErrors) {
    it(`is found: ${error}`, () => {
      const range = { start: file.indexOf('«'), end: file.indexOf('»') - 1 };
      const findings = findingsIn(file.replace(/[«»]/g, ''), path, others);
      const found = findings.filter(({ ruleId }) => ruleId === rule);
      assert.deepEqual(
        found.map((finding) => finding.range),
        [range],
        `${rule} of ${findings.map(({ ruleId }) => ruleId).join(', ')}`,
      );
    });
  }

  for (const { error, file, path = 'compose.yaml' } of undecidable) {
    it(`is not guessed: ${error}`, () => {
      const found = findingsIn(file, path).filter(({ severity }) => severity === 'error');
      assert.deepEqual(found, []);
    });
  }
});

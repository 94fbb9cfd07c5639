import { buildShape, extraHosts, ulimits } from './build.ts';
import { deployShape, gpusShape } from './deploy.ts';
import { grants } from './grants.ts';
import { mountShape } from './mount.ts';
import {
  anyName,
  anything,
  count,
  decimal,
  duration,
  flag,
  formatted,
  listOf,
  mapOf,
  namesOf,
  namesOrMap,
  nullable,
  obsolete,
  oneOf,
  pairs,
  proposed,
  resourceName,
  type Shape,
  scalars,
  since,
  size,
  strictFlag,
  text,
  textOrTexts,
  texts,
  whole,
  wholeSize,
} from './shape.ts';

const command: Shape = { ...text(), ...listOf(text()), nullable: true };

/** A service. */
export const serviceShape: Shape = mapOf(() => ({
  annotations: pairs(),
  attach: flag,
  blkio_config: blockDevices,
  build: buildShape,
  cap_add: listOf(text(), { unique: true }),
  cap_drop: listOf(text(), { unique: true }),
  cgroup: oneOf('host', 'private'),
  cgroup_parent: text(),
  command,
  configs: grants,
  container_name: text('container-name'),
  cpu_count: whole(0),
  cpu_percent: whole(0, 100),
  cpu_period: count,
  cpu_quota: count,
  cpu_rt_period: count,
  cpu_rt_runtime: count,
  cpu_shares: count,
  cpus: decimal,
  cpuset: text('cpu-set'),
  credential_spec: mapOf(() => ({ config: text(), file: text(), registry: text() })),
  depends_on: namesOrMap(() => dependency, { pattern: resourceName }),
  deploy: deployShape,
  develop: since('2.22', developShape),
  device_cgroup_rules: texts(),
  devices: listOf(
    {
      ...text('device'),
      ...mapOf(() => ({ source: text(), target: text(), permissions: text() }), { required: ['source'] }),
    },
    { joiner: ':' },
  ),
  dns: textOrTexts('ip'),
  dns_opt: listOf(text(), { unique: true }),
  dns_search: textOrTexts(),
  domainname: text(),
  entrypoint: command,
  env_file: { ...text(), ...listOf({ ...text(), ...envFile }) },
  environment: pairs(),
  expose: listOf({ scalar: { types: ['string', 'number'], format: 'exposed-port' } }, { unique: true }),
  extends: {
    ...text(),
    ...mapOf(() => ({ service: text(), file: text() }), { required: ['service'], extensible: false }),
  },
  external_links: obsolete('networks', listOf(text(), { unique: true })),
  extra_hosts: extraHosts,
  gpus: since('2.30', gpusShape),
  group_add: listOf(scalars('string', 'number'), { unique: true }),
  healthcheck: healthcheckShape,
  hostname: text(),
  image: text(),
  init: flag,
  ipc: proposed('shareable', 'private', 'host', 'service:', 'container:'),
  isolation: proposed('default', 'process', 'hyperv'),
  label_file: since('2.32.2', { ...text(), ...listOf(text()) }),
  labels: pairs(),
  links: obsolete('networks', listOf(text(), { unique: true, joiner: ':' })),
  logging: mapOf(() => ({
    driver: proposed('json-file', 'local', 'journald', 'syslog', 'gelf', 'fluentd', 'awslogs', 'splunk', 'none'),
    options: namesOf(() => nullable(scalars('string', 'number')), { pattern: anyName }),
  })),
  mac_address: text('mac-address'),
  mem_limit: size,
  mem_reservation: wholeSize,
  mem_swappiness: whole(-1, 100),
  memswap_limit: size,
  models: since(
    '2.38',
    namesOrMap(() => nullable(mapOf(() => ({ endpoint_var: text(), model_var: text() })))),
  ),
  network_mode: proposed('bridge', 'host', 'none', 'service:', 'container:'),
  networks: namesOrMap(() => attachment, { pattern: resourceName }),
  oom_kill_disable: flag,
  oom_score_adj: whole(-1000, 1000),
  pid: nullable(proposed('host', 'service:', 'container:')),
  pids_limit: count,
  platform: proposed('linux/amd64', 'linux/arm64', 'linux/arm/v7', 'windows/amd64'),
  ports: listOf(portShape, { unique: true, joiner: ':' }),
  post_start: since('2.30', listOf(hook)),
  pre_start: listOf(initHook),
  pre_stop: since('2.30', listOf(hook)),
  privileged: flag,
  profiles: texts(),
  provider: since(
    '2.36',
    mapOf(() => ({ type: text(), options: namesOf(() => ({ ...option, ...listOf(option) }), { pattern: anyName }) }), {
      required: ['type'],
    }),
  ),
  pull_policy: formatted('pull-policy', 'always', 'never', 'missing', 'build', 'daily', 'weekly'),
  pull_refresh_after: duration,
  read_only: flag,
  restart: formatted('restart-policy', 'no', 'always', 'on-failure', 'unless-stopped'),
  runtime: text(),
  scale: whole(0),
  secrets: grants,
  security_opt: listOf(text(), { unique: true }),
  shm_size: size,
  stdin_open: flag,
  stop_grace_period: duration,
  stop_signal: text(),
  storage_opt: mapOf(() => ({ size: anything }), { open: true }),
  sysctls: pairs(),
  tmpfs: textOrTexts(),
  tty: flag,
  ulimits,
  use_api_socket: strictFlag,
  user: text(),
  userns_mode: proposed('host'),
  uts: proposed('host'),
  volumes: listOf(mountShape, { unique: true, joiner: ':' }),
  volumes_from: listOf(text(), { unique: true }),
  working_dir: text(),
}));

const option = scalars('string', 'number', 'boolean');

const blockDevices: Shape = mapOf(
  () => {
    const limits = listOf(mapOf(() => ({ path: text(), rate: wholeSize }), { extensible: false }));
    return {
      device_read_bps: limits,
      device_read_iops: limits,
      device_write_bps: limits,
      device_write_iops: limits,
      weight: whole(),
      weight_device: listOf(mapOf(() => ({ path: text(), weight: whole() }), { extensible: false })),
    };
  },
  { extensible: false },
);

const dependency: Shape = mapOf(
  () => ({
    restart: since('2.17', flag),
    required: since('2.20', flag),
    condition: oneOf('service_started', 'service_healthy', 'service_completed_successfully'),
  }),
  { required: ['condition'] },
);

const developShape: Shape = nullable(
  mapOf(() => ({
    watch: listOf(
      mapOf(
        () => ({
          ignore: textOrTexts(),
          include: textOrTexts(),
          path: text(),
          action: oneOf('rebuild', 'sync', 'restart', 'sync+restart', 'sync+exec'),
          target: text(),
          exec: hook,
          initial_sync: strictFlag,
        }),
        { required: ['path', 'action'] },
      ),
    ),
  })),
);

const envFile: Shape = mapOf(
  () => ({ path: text(), format: since('2.30', proposed('raw')), required: since('2.24', flag) }),
  { required: ['path'], extensible: false },
);

const healthcheckShape: Shape = mapOf(() => ({
  disable: flag,
  interval: duration,
  retries: count,
  test: { ...text(), ...listOf(text()) },
  timeout: duration,
  start_period: duration,
  start_interval: since('2.20.2', duration),
}));

const attachment: Shape = nullable(
  mapOf(() => ({
    aliases: texts(),
    interface_name: since('2.36', text()),
    ipv4_address: text('ip'),
    ipv6_address: text('ip'),
    link_local_ips: texts('ip'),
    mac_address: text('mac-address'),
    driver_opts: namesOf(() => scalars('string', 'number'), { pattern: anyName }),
    priority: scalars('number'),
    gw_priority: since('2.33.1', scalars('number')),
  })),
);

const portShape: Shape = {
  scalar: { types: ['number', 'string'], format: 'port' },
  ...mapOf(() => ({
    name: text(),
    mode: oneOf('host', 'ingress'),
    host_ip: text('ip'),
    target: { scalar: { types: ['integer', 'string'], format: 'port-number' } },
    published: { scalar: { types: ['string', 'integer'], format: 'port-range' } },
    protocol: formatted('protocol', 'tcp', 'udp', 'sctp'),
    app_protocol: since('2.26', proposed('http', 'https')),
  })),
};

const hookKeys = (): Readonly<Record<string, Shape>> => ({
  command,
  user: text(),
  privileged: flag,
  working_dir: text(),
  environment: pairs(),
});
const hook: Shape = mapOf(hookKeys, { required: ['command'] });
const initHook: Shape = mapOf(() => ({ ...hookKeys(), image: text(), per_replica: flag }));

import { decimal, duration, listOf, mapOf, nullable, oneOf, pairs, type Shape, text, texts, whole } from './shape.ts';

/** A service's `deploy`. */
export const deployShape: Shape = nullable(
  mapOf(() => ({
    mode: oneOf('replicated', 'global', 'replicated-job', 'global-job'),
    endpoint_mode: oneOf('vip', 'dnsrr'),
    replicas: whole(0),
    labels: pairs(),
    rollback_config: replacement('continue', 'pause'),
    update_config: replacement('continue', 'rollback', 'pause'),
    resources,
    restart_policy: mapOf(() => ({
      condition: oneOf('none', 'on-failure', 'any'),
      delay: duration,
      max_attempts: whole(0),
      window: duration,
    })),
    placement: mapOf(() => ({
      constraints: listOf(text()),
      preferences: listOf(mapOf(() => ({ spread: text() }))),
      max_replicas_per_node: whole(0),
    })),
  })),
);

const replacement = (...failureActions: readonly string[]): Shape =>
  mapOf(() => ({
    parallelism: whole(0),
    delay: duration,
    failure_action: oneOf(...failureActions),
    monitor: duration,
    max_failure_ratio: { scalar: { types: ['number', 'string'], format: 'number', minimum: 0, maximum: 1 } },
    order: oneOf('start-first', 'stop-first'),
  }));

const resources = mapOf(() => ({
  limits: mapOf(() => ({ cpus: decimal, memory: text('bytes'), pids: whole() })),
  reservations: mapOf(() => ({
    cpus: decimal,
    memory: text('bytes'),
    generic_resources: listOf(
      mapOf(() => ({ discrete_resource_spec: mapOf(() => ({ kind: text(), value: decimal })) })),
    ),
    devices: listOf(mapOf(deviceRequest, { required: ['capabilities'] })),
  })),
}));

/** What is asked of a driver for GPUs and the like. */
const deviceRequest = (): Readonly<Record<string, Shape>> => ({
  capabilities: texts(),
  count: { scalar: { types: ['string', 'integer'], values: ['all'], open: true, format: 'device-count' } },
  device_ids: texts(),
  driver: text(),
  options: pairs(),
});

/** A service's `gpus`: `all`, or requests. Compose takes unknown keys in these. */
export const gpusShape: Shape = { ...oneOf('all'), ...listOf(mapOf(deviceRequest, { open: true })) };

import { flag, mapOf, oneOf, pairs, proposed, type Shape, text } from './shape.ts';

/** An item of a service's `volumes`, short or long. */
export const mountShape: Shape = {
  ...text('mount'),
  ...mapOf(
    () => ({
      type: oneOf('bind', 'volume', 'tmpfs', 'cluster', 'npipe', 'image'),
      source: text(),
      target: text(),
      read_only: flag,
      consistency: proposed('consistent', 'cached', 'delegated'),
      bind: mapOf(() => ({
        propagation: oneOf('private', 'rprivate', 'shared', 'rshared', 'slave', 'rslave'),
        create_host_path: flag,
        recursive: oneOf('enabled', 'disabled', 'writable', 'readonly'),
        selinux: oneOf('z', 'Z'),
      })),
      volume: mapOf(() => ({ labels: pairs(), nocopy: flag, subpath: text() })),
      tmpfs: mapOf(() => ({
        size: { scalar: { types: ['integer', 'string'], format: 'bytes', minimum: 0 } },
        mode: { scalar: { types: ['number', 'string'], format: 'file-mode' } },
      })),
      image: mapOf(() => ({ subpath: text() })),
    }),
    { required: ['type'] },
  ),
};

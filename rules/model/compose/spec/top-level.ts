import { serviceShape } from './service.ts';
import {
  anyName,
  either,
  flag,
  listOf,
  mapOf,
  namesOf,
  nullable,
  obsolete,
  pairs,
  proposed,
  resourceName,
  type Shape,
  scalars,
  since,
  strictWhole,
  text,
  textOrTexts,
} from './shape.ts';

/** The whole Compose file (Compose Specification; keys and types as compose-go checks them). */
export const fileShape: Shape = mapOf(() => ({
  version: obsolete('', text()),
  name: text('project-name'),
  include: since('2.20', listOf(includeShape)),
  services: namesOf(() => serviceShape, { pattern: resourceName }),
  models: since(
    '2.38',
    namesOf(() => modelShape),
  ),
  networks: namesOf(() => networkShape),
  volumes: namesOf(() => volumeShape, { pattern: resourceName }),
  secrets: namesOf(() => secretShape, { pattern: resourceName }),
  configs: namesOf(() => configShape, { pattern: resourceName }),
}));

const includeShape: Shape = {
  ...text(),
  ...mapOf(() => ({ path: textOrTexts(), env_file: textOrTexts(), project_directory: text() }), { extensible: false }),
};

/** `true`, or the obsolete map with the name of what exists. */
const external = (open: boolean): Shape =>
  either(
    flag,
    mapOf(() => ({ name: obsolete('name', text()) }), { open }),
  );

const driverOptions = namesOf(() => scalars('string', 'number'), { pattern: anyName });

const networkShape: Shape = nullable(
  mapOf(() => ({
    name: text(),
    driver: proposed('bridge', 'host', 'overlay', 'macvlan', 'ipvlan', 'none'),
    driver_opts: driverOptions,
    ipam: mapOf(() => ({
      driver: proposed('default'),
      config: listOf(
        mapOf(() => ({
          subnet: text('cidr'),
          ip_range: text('cidr'),
          gateway: text('ip'),
          aux_addresses: namesOf(() => text('ip'), { pattern: anyName }),
        })),
      ),
      options: namesOf(() => text(), { pattern: anyName }),
    })),
    external: external(false),
    internal: flag,
    enable_ipv4: since('2.33.1', flag),
    enable_ipv6: flag,
    attachable: flag,
    labels: pairs(),
  })),
);

const volumeShape: Shape = nullable(
  mapOf(() => ({
    name: text(),
    driver: proposed('local'),
    driver_opts: driverOptions,
    external: external(false),
    labels: pairs(),
  })),
);

const secretShape: Shape = mapOf(() => ({
  name: text(),
  environment: text(),
  file: text(),
  external: external(true),
  labels: pairs(),
  driver: text(),
  driver_opts: driverOptions,
  template_driver: proposed('golang'),
}));

const configShape: Shape = mapOf(() => ({
  name: text(),
  content: since('2.23.1', text()),
  environment: text(),
  file: text(),
  external: external(true),
  labels: pairs(),
  template_driver: proposed('golang'),
}));

const modelShape: Shape = mapOf(
  () => ({ name: text(), model: text(), context_size: strictWhole, runtime_flags: listOf(text()) }),
  { required: ['model'] },
);

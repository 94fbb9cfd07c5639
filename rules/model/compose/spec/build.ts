import { grants } from './grants.ts';
import {
  anyName,
  flag,
  listOf,
  mapOf,
  namesOf,
  pairs,
  proposed,
  type Shape,
  scalars,
  since,
  text,
  textOrTexts,
  whole,
  wholeSize,
} from './shape.ts';

const switchOrText = scalars('boolean', 'string');

/** A service's `build`: the context alone, or a map. */
export const buildShape: Shape = {
  ...text(),
  ...mapOf(() => ({
    context: text(),
    dockerfile: text(),
    dockerfile_inline: since('2.17', text()),
    entitlements: listOf(proposed('network.host', 'security.insecure')),
    args: pairs(),
    ssh: pairs(),
    labels: pairs(),
    cache_from: listOf(text()),
    cache_to: listOf(text()),
    no_cache: flag,
    no_cache_filter: textOrTexts(),
    additional_contexts: since('2.17', pairs()),
    network: proposed('none', 'host', 'default'),
    provenance: switchOrText,
    sbom: switchOrText,
    pull: flag,
    target: text(),
    shm_size: wholeSize,
    extra_hosts: extraHosts,
    isolation: proposed('default', 'process', 'hyperv'),
    privileged: flag,
    secrets: grants,
    tags: listOf(text()),
    ulimits,
    platforms: listOf(proposed('linux/amd64', 'linux/arm64', 'linux/arm/v7', 'windows/amd64')),
  })),
};

/** `{ host: address }`, `{ host: [addresses] }` or `- host=address`. */
export const extraHosts: Shape = {
  ...namesOf(() => ({ ...text(), ...listOf(text()) }), { pattern: anyName }),
  list: { items: text('host-address'), unique: true, names: false, joiner: '=' },
};

const limit = whole();

const limitNames = [
  'as',
  'core',
  'cpu',
  'data',
  'fsize',
  'locks',
  'memlock',
  'msgqueue',
  'nice',
  'nofile',
  'nproc',
  'rss',
  'rtprio',
  'rttime',
  'sigpending',
  'stack',
];

/** Limits of processes, by their name: one number, or a soft and a hard one. */
export const ulimits: Shape = namesOf(
  () => ({ ...limit, ...mapOf(() => ({ hard: limit, soft: limit }), { required: ['soft', 'hard'] }) }),
  { usual: limitNames, extensible: true },
);

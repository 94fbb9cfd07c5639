import rule from '../../rules/supply-chain/trusted-registry.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'FROM evil.example.com/debian:13' },
    { snippet: { Dockerfile: 'FROM debian:13' }, options: { trustedRegistries: ['docker.io'] } },
    {
      snippet: {
        Dockerfile: `
FROM ghcr.io/acme/base:1 AS base
FROM base
FROM scratch
`,
      },
      options: { trustedRegistries: ['ghcr.io'] },
    },
    {
      snippet: { Dockerfile: 'FROM eu.registry.example.com/base:1' },
      options: { trustedRegistries: ['*.example.com'] },
    },
    { snippet: { Dockerfile: 'FROM $REGISTRY/base:1' }, options: { trustedRegistries: ['*.example.com'] } },
    { snippet: { Dockerfile: 'FROM quay.io/a:1' }, options: { trustedRegistries: ['*'] } },
    { snippet: { Dockerfile: 'FROM hub.docker.com/debian:13' }, options: { trustedRegistries: ['hub.docker.com'] } },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM debian:13 AS base
     ^^^^^^ "debian:13" comes from docker.io, which is not among the trusted registries.
FROM quay.io/acme/app:1
     ^^^^^^^ "quay.io/acme/app:1" comes from quay.io, which is not among the trusted registries.
COPY --from=ghcr.io/acme/tool:2 /a /a
`,
      },
      options: { trustedRegistries: ['ghcr.io', 'example.com'] },
    },
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    image: quay.io/minio/mc:1
           ^^^^^^^ "quay.io/minio/mc:1" comes from quay.io, which is not among the trusted registries.
`,
      },
      options: { trustedRegistries: ['*.quay.io'] },
    },
  ],
});

import rule from '../../rules/supply-chain/base-image-latest.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'FROM debian:13' },
    { Dockerfile: 'FROM debian:latest@sha256:7959ed6f7e35f8b1aaa06d1d8259d4ee25aa85a086d5c125480c333183f9deeb' },
    { Dockerfile: 'FROM debian:${TAG}' },
    { Dockerfile: 'FROM debian' },
    {
      'compose.yaml': `
services:
  app:
    build: .
    image: app:latest
`,
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM node:latest AS build
          ^^^^^^ "node:latest" changes without notice: name the version (26 was current on 2026-08-21).
FROM ghcr.io/acme/base:latest
                       ^^^^^^ "ghcr.io/acme/base:latest" changes without notice: name the version.
COPY --from=node:latest /usr/local/bin/node /bin/
                 ^^^^^^ "node:latest" changes without notice: name the version (26 was current on 2026-08-21).
`,
      },
      fixed: `
FROM node:26 AS build
FROM ghcr.io/acme/base:latest
COPY --from=node:26 /usr/local/bin/node /bin/
`,
    },
    {
      Dockerfile: `
ARG VERSION=latest
FROM alpine:$VERSION
            ^^^^^^^^ "alpine:latest" changes without notice: name the version (3.24 was current on 2026-08-21).
`,
    },
    {
      Dockerfile: `
FROM openjdk:latest
             ^^^^^^ "openjdk:latest" changes without notice: name the version.
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  db:
    image: postgres:latest # newest
                    ^^^^^^ "postgres:latest" changes without notice: name the version (18 was current on 2026-08-21).
  cache:
    image: redis:\${REDIS_VERSION:-latest}
                                  ^^^^^^ "redis:latest" changes without notice: name the version (8.10 was current on 2026-08-21).
`,
      },
      fixed: `
services:
  db:
    image: postgres:18 # newest
  cache:
    image: redis:\${REDIS_VERSION:-8.10}
`,
    },
  ],
});

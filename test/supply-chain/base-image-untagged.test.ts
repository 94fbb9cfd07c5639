import rule from '../../rules/supply-chain/base-image-untagged.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'FROM scratch' },
    { Dockerfile: 'FROM python@sha256:f1dbca0f5dbc9' },
    { Dockerfile: 'FROM ${IMAGE}' },
    {
      Dockerfile: `
ARG TAG
FROM debian:\${TAG}
`,
    },
    {
      Dockerfile: `
FROM debian:13 AS build
FROM build
`,
    },
    { Dockerfile: 'FROM localhost/app' },
    { Dockerfile: 'FROM debian$SUFFIX' },
    {
      'compose.yaml': `
services:
  app:
    build: .
    image: app
`,
    },
    {
      'compose.yaml': `
services:
  app:
    image: nginx:\${TAG}
`,
    },
    {
      'compose.yaml': `
services:
  app:
    image: \${IMAGE}
`,
    },
    {
      Dockerfile: `
FROM debian:13
COPY --from=assets /a /a
`,
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM --platform=$BUILDPLATFORM \\
  # runtime
  debian AS base
  ^^^^^^ "debian" has no tag: name the version (13 was current on 2026-08-21).
FROM ghcr.io/acme/base
     ^^^^^^^^^^^^^^^^^ "ghcr.io/acme/base" has no tag: name the version.
COPY --from=acme/tools /a /b
            ^^^^^^^^^^ "acme/tools" has no tag: name the version.
`,
      },
      fixed: `
FROM --platform=$BUILDPLATFORM \\
  # runtime
  debian:13 AS base
FROM ghcr.io/acme/base
COPY --from=acme/tools /a /b
`,
    },
    {
      Dockerfile: `
ARG BASE=alpine
FROM $BASE
     ^^^^^ "alpine" has no tag: name the version (3.24 was current on 2026-08-21).
`,
    },
    {
      snippet: {
        'compose.yaml': `
x-db: &db
  image: "postgres"
          ^^^^^^^^ "postgres" has no tag: name the version (18 was current on 2026-08-21).
services:
  a: *db
  b: *db
  web:
    image: \${WEB:-nginx}
                  ^^^^^ "nginx" has no tag: name the version (1.31 was current on 2026-08-21).
`,
      },
      fixed: `
x-db: &db
  image: "postgres:18"
services:
  a: *db
  b: *db
  web:
    image: \${WEB:-nginx:1.31}
`,
    },
  ],
});

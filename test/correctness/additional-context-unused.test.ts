import rule from '../../rules/correctness/additional-context-unused.ts';
import { testRule } from '../support/rule-test.ts';

const files = (contexts: string, dockerfile: string) => ({
  'compose.yaml': `services:\n  web:\n    build:\n      context: .\n      additional_contexts: ${contexts}\n`,
  Dockerfile: dockerfile,
});

testRule(rule, {
  good: [
    files('{base: docker-image://debian:13}', 'FROM base\n'),
    files('{"acme/base:latest": "service:base"}', 'FROM docker.io/acme/base\n'),
    files('{node: docker-image://node:24}', 'FROM node:latest AS build\n'),
    files('[assets=../assets]', 'FROM debian:13\nCOPY --from=Assets . /a\n'),
    files('{assets: ../assets}', 'FROM debian:13\nRUN --mount=from=assets,target=/a true\n'),
    files('{build: ../other}', 'FROM debian:13 AS build\nFROM debian:13\nCOPY --from=build a b\n'),
    files('{base: ../other}', 'ARG BASE=debian\nFROM $BASE\n'),
    { 'compose.yaml': 'services:\n  web:\n    build: {context: ., additional_contexts: {a: b}}\n' },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build:
      context: .
      additional_contexts:
        asset: ../assets
        ^^^^^ Nothing in Dockerfile takes "asset": use it in FROM or COPY --from, or remove it.
        shared: ../shared
`,
        Dockerfile: 'FROM nginx:1.31\nCOPY --from=assets . /a\nCOPY --from=shared . /b\n',
      },
      fixed: `
services:
  web:
    build:
      context: .
      additional_contexts:
        shared: ../shared
`,
    },
  ],
});

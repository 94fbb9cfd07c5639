import rule from '../../rules/non-root/user-does-not-exist.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM node:24\nUSER node\n',
    'FROM debian:13\nUSER nobody\n',
    'FROM debian:13\nUSER 10001\n',
    'FROM debian:13\nRUN useradd app\nUSER app\n',
    'FROM debian:13 AS base\nRUN useradd app\nFROM base\nUSER app\n',
    'FROM debian:13\nRUN useradd "$WHO"\nUSER app\n',
    'FROM ubuntu:24.04\nUSER ubuntu\n',
    // Somebody else may have made it.
    'FROM registry.example.org/base:1\nUSER app\n',
    'FROM debian:13\nCOPY setup.sh /\nRUN sh /setup.sh\nUSER app\n',
    'FROM debian:13\nRUN echo "app:x:1:1::/:/bin/sh" >> /etc/passwd\nUSER app\n',
    'FROM debian:13\nCOPY --from=build /etc/passwd /etc/\nUSER app\n',
    'FROM debian:13\nRUN apt-get update && apt-get install -y postgresql\nUSER postgres\n',
    'FROM debian:13\nRUN apt-get update && apt-get install -y $PACKAGES\nUSER app\n',
    'FROM fedora:43\nUSER app\n',
    'FROM scratch\nUSER app\n',
  ],
  bad: [
    {
      snippet: `
FROM python:3.14-slim AS base
RUN apt-get update && apt-get install -y curl
FROM base
# Not root.
USER app
     ^^^ "python:3.14-slim" (as of 2026-11) has no user "app", and nothing here creates one: add it before this USER.
`,
      fixed: `
FROM python:3.14-slim AS base
RUN apt-get update && apt-get install -y curl
FROM base
RUN useradd --system app
# Not root.
USER app
`,
    },
    {
      snippet: `
FROM alpine:3.22
USER \\
  node
  ^^^^ "alpine:3.22" (as of 2026-11) has no user "node", and nothing here creates one: add it before this USER.
`,
      fixed: `
FROM alpine:3.22
RUN adduser -S -D -H node
USER \\
  node
`,
    },
    `
FROM debian:13
RUN groupadd web
USER app:web
     ^^^ "debian:13" (as of 2026-11) has no user "app", and nothing here creates one: add it before this USER.
`,
  ],
});

import rule from '../../rules/non-root/missing-user.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM node:24-alpine\nUSER node\nCMD ["node", "server.js"]\n',
    // Nobody knows what it runs as.
    { snippet: 'FROM registry.example.org/base:1\nCMD ["app"]\n', options: { unknownImages: false } },
    'ARG BASE\nFROM $BASE\nCMD ["app"]\n',
    'FROM gcr.io/distroless/static-debian12:nonroot\nCOPY app /\nENTRYPOINT ["/app"]\n',
    'FROM nginxinc/nginx-unprivileged:1.29\nCOPY . /usr/share/nginx/html\n',
    // The stage it builds on says it.
    'FROM node:24 AS base\nUSER node\nFROM base\nCMD ["node", "server.js"]\n',
    // The entrypoint hands over.
    'FROM postgres:17\nCOPY init.sql /docker-entrypoint-initdb.d/\n',
    'FROM redis:8\nCMD ["redis-server", "/etc/redis.conf"]\n',
    'FROM debian:13\nRUN apt-get update && apt-get install -y gosu\nCOPY run.sh /\nENTRYPOINT ["/run.sh"]\n',
    'FROM alpine:3.22\nENTRYPOINT ["su-exec", "nobody", "/app"]\n',
    {
      Dockerfile: 'FROM debian:13\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\n',
      'start.sh': '#!/bin/sh\nexec setpriv --reuid=1000 /app\n',
    },
    // Only the first process stays root.
    'FROM nginx:1.29\nCOPY . /usr/share/nginx/html\n',
    'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\nCMD ["nginx", "-g", "daemon off;"]\n',
    'FROM debian:13\nCMD ["/usr/sbin/cron", "-f"]\n',
    // A base for others, files to export, Windows, a fragment.
    {
      snippet: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
      options: { imagesWithoutCommand: false },
    },
    'FROM scratch\nCOPY dist /\n',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nCMD ["app.exe"]\n',
    'CMD ["app"]',
    // An account that waits for its USER is another rule's.
    'FROM debian:13\nRUN useradd app\nCMD ["app"]\n',
    // All services that build it say who runs.
    {
      Dockerfile: 'FROM node:24\nCMD ["node", "server.js"]\n',
      'compose.yaml': 'services:\n  web:\n    build: .\n    user: "1000:1000"\n',
    },
  ],
  bad: [
    {
      snippet: `
FROM registry.example.org/java:8
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing here says who "registry.example.org/java:8" runs as, so it may be root: set an unprivileged user.
ENTRYPOINT ["java", "-jar", "/app.jar"]
`,
      options: { unknownImages: true },
    },
    {
      snippet: `
FROM golang:1.25 AS build
USER nobody
RUN go build ./...
FROM node:24-slim
     ^^^^^^^^^^^^ "node:24-slim" runs as root (as of 2026-11), and no USER changes that: set an unprivileged user.
WORKDIR /app
COPY . .
EXPOSE 3000

# How it starts.
CMD ["node", "server.js"]
`,
      fixed: `
FROM golang:1.25 AS build
USER nobody
RUN go build ./...
FROM node:24-slim
WORKDIR /app
COPY . .
USER node
EXPOSE 3000

# How it starts.
CMD ["node", "server.js"]
`,
    },
    {
      snippet: `
FROM alpine:3.22
     ^^^^^^^^^^^ "alpine:3.22" runs as root (as of 2026-11), and so everything in the volume "/data" belongs to root: set an unprivileged user.
VOLUME /tmp /data
COPY app /app
CMD ["/app"]
`,
      fixed: `
FROM alpine:3.22
VOLUME /tmp /data
COPY app /app
RUN addgroup -g 10001 app && adduser -D -H -u 10001 -G app app
USER 10001:10001
CMD ["/app"]
`,
    },
    {
      snippet: `
FROM python:3.14-slim AS base
WORKDIR /app
FROM base
     ^^^^ "python:3.14-slim" runs as root (as of 2026-11), and no USER changes that: set an unprivileged user.
COPY . .
CMD python app.py`,
      fixed: `
FROM python:3.14-slim AS base
WORKDIR /app
FROM base
COPY . .
RUN groupadd --gid 10001 app && useradd --uid 10001 --gid app --no-create-home app
USER 10001:10001
CMD python app.py`,
    },
    {
      snippet: `
FROM scratch
     ^^^^^^^ Without USER the program runs as root: set a numeric user such as 65532:65532.
COPY app /
ENTRYPOINT ["/app"]
`,
      fixed: `
FROM scratch
COPY app /
USER 65532:65532
ENTRYPOINT ["/app"]
`,
    },
    {
      snippet: `
FROM gcr.io/distroless/static-debian12
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "gcr.io/distroless/static-debian12" runs as root (as of 2026-11), and no USER changes that: set an unprivileged user.
COPY app /
ENTRYPOINT ["/app"]
`,
      fixed: `
FROM gcr.io/distroless/static-debian12
COPY app /
USER 65532
ENTRYPOINT ["/app"]
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM node:24
     ^^^^^^^ "node:24" runs as root (as of 2026-11), and no USER changes that: set an unprivileged user.
COPY start.sh /
ENTRYPOINT ["/start.sh"]`,
        'start.sh': '#!/bin/sh\nexec node server.js\n',
        'compose.yaml': 'services:\n  web:\n    build: .\n    user: root\n',
      },
      fixed: `
FROM node:24
COPY start.sh /
USER node
ENTRYPOINT ["/start.sh"]`,
    },
    {
      options: { imagesWithoutCommand: true },
      snippet: `
FROM debian:13
     ^^^^^^^^^ "debian:13" runs as root (as of 2026-11), and no USER changes that: set an unprivileged user.
RUN echo`,
      fixed: `
FROM debian:13
RUN echo
RUN groupadd --gid 10001 app && useradd --uid 10001 --gid app --no-create-home app
USER 10001:10001`,
    },
  ],
});

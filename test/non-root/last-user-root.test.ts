import rule from '../../rules/non-root/last-user-root.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM scratch\nUSER 10001\n',
    'FROM debian:13\nUSER root\nRUN apt-get update\nUSER app\n',
    'FROM debian:13\nUSER $WHO\n',
    ...[
      'FROM node:24 AS build\nUSER root\nRUN npm ci\nFROM node:24\nCOPY --from=build /app /app\nUSER node\n',
      'FROM node:24 AS build\nUSER root\nFROM scratch\n',
      // The entrypoint hands over.
      'FROM postgres:17\nUSER root\nRUN apt-get update\n',
      'FROM debian:13\nUSER root\nENTRYPOINT ["gosu", "app", "/app"]\n',
      'FROM nginx:1.29\nUSER root\n',
      'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nUSER root\n',
    ].map((snippet) => ({ snippet, options: { allStages: false } })),
  ],
  bad: [
    {
      options: { allStages: false },
      snippet: `
FROM debian AS base
USER root
     ^^^^ The container runs as "root", the last USER: end the stage with an unprivileged one.
RUN something
FROM base
RUN something else
`,
      fixed: `
FROM debian AS base
USER root
RUN something
FROM base
RUN something else
RUN groupadd --gid 10001 app && useradd --uid 10001 --gid app --no-create-home app
USER 10001:10001
`,
    },
    {
      snippet: `
FROM scratch
USER 0:0
     ^ The container runs as "0", the last USER: end the stage with an unprivileged one.
`,
      fixed: `
FROM scratch
USER 65532:65532
`,
    },
    {
      snippet: `
FROM registry.example.org/base:1
USER app:web
USER root
     ^^^^ After "USER app:web" this goes back to root and stays there: end the stage with "USER app:web".
RUN make install
# Health
HEALTHCHECK CMD true
CMD ["app"]
`,
      fixed: `
FROM registry.example.org/base:1
USER app:web
USER root
RUN make install
USER app:web
# Health
HEALTHCHECK CMD true
CMD ["app"]
`,
    },
    {
      snippet: `
FROM debian:13
RUN useradd --create-home app
USER \\
  root
  ^^^^ The container runs as "root", the last USER: end the stage with an unprivileged one.
CMD ["app"]
`,
      fixed: `
FROM debian:13
RUN useradd --create-home app
USER \\
  app
CMD ["app"]
`,
    },
    {
      options: { allStages: true },
      snippet: `
FROM debian AS base
USER root
     ^^^^ The stage "base" ends as "root": leave root when it is no longer needed.
RUN something
FROM scratch
USER foo
RUN something else
`,
      fixed: `
FROM debian AS base
USER root
RUN something
RUN groupadd --gid 10001 app && useradd --uid 10001 --gid app --no-create-home app
USER 10001:10001
FROM scratch
USER foo
RUN something else
`,
    },
  ],
});

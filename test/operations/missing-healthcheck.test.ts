import rule from '../../rules/operations/missing-healthcheck.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      snippet: {
        Dockerfile: `
FROM scratch
COPY out /
`,
      },
      options: { everyStage: false },
    },
    {
      snippet: {
        Dockerfile: `
FROM debian:12 AS base
HEALTHCHECK CMD ["/check"]
FROM base
CMD ["app"]
`,
      },
      options: { everyStage: false },
    },
    {
      snippet: {
        Dockerfile: `
FROM debian:12
HEALTHCHECK NONE
CMD ["app"]
`,
      },
      options: { everyStage: false },
    },
    {
      snippet: {
        Dockerfile: `
FROM debian:12
CMD ["app"]
`,
        'Chart.yaml': `
name: x
`,
      },
      options: { everyStage: false },
    },
    {
      snippet: {
        'app/Dockerfile': `
FROM debian:12
CMD ["app"]
`,
        'compose.yaml': `
services:
  app:
    build: ./app
    healthcheck:
      test: ["CMD", "/check"]
`,
      },
      options: { everyStage: false },
    },
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    image: registry.example.com/app:1
    ports: ["80:80"]
  b:
    image: nginx:1.29
  c:
    image: nginx:1.29
    ports: ["81:80"]
    healthcheck:
      disable: true
`,
      },
      options: { everyStage: false },
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM debian:12 AS build
RUN make
FROM debian:12
     ^^^^^^^^^ This image has no HEALTHCHECK: add a command that fails when the program does not work.
EXPOSE 80
CMD ["app"]
`,
      },
      options: { everyStage: false },
    },
    {
      snippet: {
        Dockerfile: `
FROM scratch AS a
     ^^^^^^^ This image has no HEALTHCHECK: add a command that fails when the program does not work.
FROM scratch AS b
FROM b
HEALTHCHECK CMD ["/check"]
`,
      },
      options: { everyStage: true },
    },
    {
      snippet: {
        'compose.yaml': `
services:
  a:
  ^ "a" has no health check: add a command that fails when it does not work.
    build: .
    ports: ["80:80"]
  b:
  ^ "b" has no health check: add a command that fails when it does not work.
    image: nginx:1.29
    ports: ["81:80"]
`,
        Dockerfile: `
FROM debian:12
CMD ["app"]
`,
      },
      options: { everyStage: false },
    },
  ],
});

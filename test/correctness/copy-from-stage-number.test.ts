import rule from '../../rules/correctness/copy-from-stage-number.ts';
import { testRule } from '../support/rule-test.ts';

const message = (number: number) =>
  `Stage ${number} is another one as soon as a FROM is added above: give it a name and use that.`;

testRule(rule, {
  good: [
    'FROM a AS b\nFROM c\nCOPY --from=b /x /x\n',
    // No such stage, and the stage itself: rules of their own.
    'FROM a\nFROM c\nCOPY --from=7 /x /x\n',
    'FROM a\nFROM c\nCOPY --from=1 /x /x\n',
    'FROM a\nFROM c\nCOPY --from=nginx:1 /x /x\n',
    'FROM a\nFROM c\nCOPY --from=$N /x /x\n',
    // Numbers count for COPY only.
    'FROM a\nFROM c\nRUN --mount=type=bind,from=0,target=/x cat /x\n',
  ],
  bad: [
    {
      snippet: `
FROM --platform=linux/amd64 golang:1.26
RUN make
FROM scratch
COPY --chown=1 --from=0 \\
                      ^ ${message(0)}
  /app /app
`,
      fixed: `
FROM --platform=linux/amd64 golang:1.26 AS build
RUN make
FROM scratch
COPY --chown=1 --from=build \\
  /app /app
`,
    },
    {
      snippet: `
FROM node:24 AS build
FROM golang:1.26
FROM debian:13 as tools
FROM scratch
COPY --from=0 /a /a
            ^ ${message(0)}
COPY --from=1 /b /b
            ^ ${message(1)}
COPY --from=1 /c /c
            ^ ${message(1)}
COPY --from=2 /d /d
            ^ ${message(2)}
`,
      fixed: `
FROM node:24 AS build
FROM golang:1.26 AS builder
FROM debian:13 as tools
FROM scratch
COPY --from=build /a /a
COPY --from=builder /b /b
COPY --from=builder /c /c
COPY --from=tools /d /d
`,
    },
  ],
  except: { onbuild: 'Behind ONBUILD the stages of another file are meant.' },
});

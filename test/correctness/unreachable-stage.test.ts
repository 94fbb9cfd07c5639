import rule from '../../rules/correctness/unreachable-stage.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'FROM alpine:3.23\nRUN make' },
    { Dockerfile: 'FROM a\nRUN make\nFROM b\nCOPY --from=0 /a /a' },
    { Dockerfile: 'FROM a AS base\nFROM base AS build\nFROM b\nRUN --mount=from=build true' },
    { snippet: { Dockerfile: 'FROM a AS test\nRUN make\nFROM b' }, options: { named: false } },
    {
      Dockerfile: 'FROM a AS base\nFROM base AS test\nFROM b',
      'compose.yaml': 'services:\n  test:\n    build:\n      context: .\n      target: test\n',
    },
    {
      Dockerfile: 'FROM a AS test\nFROM b',
      'compose.yaml': 'services:\n  test:\n    build:\n      context: .\n      target: $TARGET\n',
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM golang:1.25
     ^^^^^^^^^^^ No later stage uses this one, and without a name --target does not reach it: Docker skips it.
RUN go test ./...

# the result
FROM a AS lint
          ^^^^ No later stage uses "lint": Docker skips it unless it is asked for with --target lint.
RUN lint
FROM alpine:3.23
`,
      },
      fixed: `
# the result
FROM alpine:3.23
`,
    },
    {
      Dockerfile: `
FROM a
     ^ No later stage uses this one, and without a name --target does not reach it: Docker skips it.
RUN make
FROM b
COPY --from=1 /a /a
FROM c
     ^ No later stage uses this one, and without a name --target does not reach it: Docker skips it.
# why
RUN make
FROM d
COPY --from=1 /a /a
`,
    },
  ],
});

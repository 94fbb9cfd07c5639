import rule from '../../rules/correctness/start-shell-missing.ts';
import { testRule } from '../support/rule-test.ts';

const service = (...lines: readonly string[]) => ({ 'compose.yaml': `services:\n  a:\n    ${lines.join('\n    ')}\n` });

testRule(rule, {
  good: [
    service('image: alpine:3.22', 'command: sh -c date'),
    service('image: debian:13', 'command: bash -c date'),
    service('image: example/a:1', 'command: bash -c date'),
    service('image: postgres:18-alpine', 'command: bashful'),
    service('image: alpine:${TAG}', 'command: "${SHELL} -c date"'),
    service('image: scratch', 'command: /app'),
    { ...service('build: .', 'command: bash -c date'), Dockerfile: 'FROM alpine:3.22\nRUN apk add --no-cache bash\n' },
    { ...service('build: .', 'command: bash'), Dockerfile: 'FROM alpine:3.22\nENTRYPOINT ["/app"]\n' },
    { Dockerfile: 'FROM alpine:3.22\nCOPY --from=b /bin/ /bin/\nCMD ["bash", "-c", "date"]\n' },
    { Dockerfile: 'FROM alpine:3.22\nCMD ["sh", "-c", "date"]\n' },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  one:
    image: alpine:3.22
    command: bash -c date
             ^^^^ "alpine:3.22" has no bash: use sh, or install bash.
  two:
    image: gcr.io/distroless/static-debian13:nonroot
    entrypoint: ["/bin/sh", "-c"]
                 ^^^^^^^^^ "gcr.io/distroless/static-debian13:nonroot" has no shell, so "/bin/sh" is not found: start the program itself.
  three:
    build: .
    command:
      - bash
        ^^^^ "alpine:3.22" has no bash: use sh, or install bash.
      - start.sh
`,
        Dockerfile: 'FROM alpine:3.22\nWORKDIR /app\nCOPY start.sh .\n',
      },
      fixed: `
services:
  one:
    image: alpine:3.22
    command: sh -c date
  two:
    image: gcr.io/distroless/static-debian13:nonroot
    entrypoint: ["/bin/sh", "-c"]
  three:
    build: .
    command:
      - sh
      - start.sh
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM golang:1.25 AS build
FROM alpine:3.22
COPY --from=build /app /app
ENTRYPOINT ["bash", "-c", "/app"]
             ^^^^ "alpine:3.22" has no bash: use sh, or install bash.
`,
      },
      fixed: `
FROM golang:1.25 AS build
FROM alpine:3.22
COPY --from=build /app /app
ENTRYPOINT ["sh", "-c", "/app"]
`,
    },
    {
      Dockerfile: `
FROM scratch
COPY app /app
CMD ["/bin/sh", "-c", "/app"]
      ^^^^^^^ "scratch" has no shell, so "/bin/sh" is not found: start the program itself.
`,
    },
  ],
});

import rule from '../../rules/single-process/shell-wrapper-without-exec.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.yaml': `
services:
  migrate:
    image: debian:13
    command: ["bash", "-c", "prepare; migrate-database; echo done"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ["sh", "-c", "prepare && exec app --port $PORT"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ["bash", "-c", "prepare && app"]
`,
    },
    {
      Dockerfile: `
FROM alpine:3.22
CMD ["sh", "-c", "app"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ["sh", "-c", "trap 'kill 0' TERM; app & wait"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ["sh", "-c", "app || echo failed"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD app
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: alpine:3.22
    command: sh -c "app"
  b:
    image: debian:12
    command: ["sh", "-c", "for i in 1 2; do app $$i; done"]
`,
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM debian:12
ENTRYPOINT ["/bin/sh", "-c", "app --name \\"a b\\""]
                              ^^^ Put exec before "app": the "sh" in front of it does not pass on the stop signal.
`,
      },
      fixed: `
FROM debian:12
ENTRYPOINT ["/bin/sh", "-c", "exec app --name \\"a b\\""]
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM debian:12
CMD ["sh", "-lc", "cd /srv && DEBUG=1 gosu app ./server"]
                                               ^^^^^^^^ Put exec before "./server": the "sh" in front of it does not pass on the stop signal.
`,
      },
      fixed: `
FROM debian:12
CMD ["sh", "-lc", "cd /srv && DEBUG=1 exec gosu app ./server"]
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    build: .
    command: sh -c 'prepare && app --port 80'
                               ^^^ Put exec before "app": the "sh" in front of it does not pass on the stop signal.
  b:
    image: debian:12
    entrypoint:
      - sh
      - -c
      - |
        prepare
        app "$$@"
        ^^^ Put exec before "app": the "sh" in front of it does not pass on the stop signal.
`,
      },
      fixed: `
services:
  a:
    build: .
    command: sh -c 'prepare && exec app --port 80'
  b:
    image: debian:12
    entrypoint:
      - sh
      - -c
      - |
        prepare
        exec app "$$@"
`,
    },
  ],
});

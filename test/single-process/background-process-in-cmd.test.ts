import rule from '../../rules/single-process/background-process-in-cmd.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM debian:12
CMD while :; do sleep 6h & wait $!; nginx -s reload; done & exec nginx -g "daemon off;"
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD app > /dev/null 2>&1
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD trap 'kill -TERM $pid' TERM; app & pid=$!; wait $pid
`,
    },
    {
      Dockerfile: `
FROM debian:12
RUN app & sleep 5; test -f /x
CMD prepare && exec app "$(date & wait)"
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: debian:12
    command: curl "http://x/?a=1&b=2"
`,
    },
  ],
  bad: [
    {
      Dockerfile: `
FROM debian:12
CMD while true; do sleep 60; ./sync; done & exec ./web
                             ^^^^^^ "sync" runs in the background beside the main process: give it a container of its own.
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ./worker --all & \\
    ^^^^^^^^ "worker" runs in the background beside the main process: give it a container of its own.
    ./mailer | tee log & \\
    ^^^^^^^^ "mailer" runs in the background beside the main process: give it a container of its own.
    exec ./web
`,
    },
    {
      Dockerfile: `
FROM debian:12
ENTRYPOINT ["bash", "-c", "(prepare; work) & web"]
                            ^^^^^^^ "prepare" runs in the background beside the main process: give it a container of its own.
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ./web &
    ^^^^^ "web" runs in the background, and the container ends: run it in the foreground.
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: debian:12
    command:
      - sh
      - -c
      - |
        worker &
        ^^^^^^ "worker" runs in the background beside the main process: give it a container of its own.
        web & wait
        ^^^ "web" runs in the background beside the main process: give it a container of its own.
`,
    },
  ],
});

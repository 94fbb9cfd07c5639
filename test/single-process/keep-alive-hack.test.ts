import rule from '../../rules/single-process/keep-alive-hack.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM debian:12
CMD ["sleep", "30"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD tail -n 5 /log && exec app
`,
    },
    {
      Dockerfile: `
FROM debian:12 AS dev
CMD ["sleep", "infinity"]
`,
    },
    {
      '.devcontainer/Dockerfile': `
FROM debian:12
CMD ["sleep", "infinity"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD while true; do backup; sleep 86400; done
`,
    },
    {
      'compose.yaml': `
services:
  logs:
    image: busybox:1.37
    command: tail -F /var/log/app/access.log
`,
    },
  ],
  bad: [
    {
      Dockerfile: `
FROM debian:12
CMD service nginx start && \\
    tail -f /var/log/nginx/access.log
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "tail" keeps the container running even when "nginx" has died: run "nginx" in the foreground instead.
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ["sh", "-c", "app & tail -f /dev/null"]
                        ^^^^^^^^^^^^^^^^^ "tail" keeps the container running even when "app" has died: run "app" in the foreground instead.
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ["sleep", "1d"]
      ^^^^^^^^^^^ "sleep" only keeps the container running: start the program itself instead.
`,
    },
    {
      Dockerfile: `
FROM debian:12
ENTRYPOINT while true; do sleep 3600; done
                          ^^^^^^^^^^ "sleep" only keeps the container running: start the program itself instead.
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: debian:12
    command: sleep infinity
             ^^^^^^^^^^^^^^ "sleep" only keeps the container running: start the program itself instead.
  b:
    image: debian:12
    entrypoint: [tail, -f, /dev/null]
                 ^^^^^^^^^^^^^^^^^^^ "tail" only keeps the container running: start the program itself instead.
  c:
    image: debian:12
    command:
      - sh
      - -c
      - |
        cron
        while :; do
          sleep 60
          ^^^^^^^^ "sleep" keeps the container running even when "cron" has died: run "cron" in the foreground instead.
        done
`,
    },
  ],
});

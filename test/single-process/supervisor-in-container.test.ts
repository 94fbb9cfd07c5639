import rule from '../../rules/single-process/supervisor-in-container.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM debian:12
RUN apt-get install -y curl
CMD ["app"]
`,
    },
    {
      Dockerfile: `
FROM debian:12 AS build
RUN apt-get install -y supervisor
FROM debian:12
`,
    },
    {
      Dockerfile: `
FROM node:24 AS dev
CMD ["concurrently", "a", "b"]
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: debian:12
    command: app
`,
    },
    { 'roles/web/Dockerfile': 'FROM debian:12\nCMD ["/lib/systemd/systemd"]\n' },
    { Dockerfile: 'FROM debian:12\nCMD ["/app/init"]\n' },
  ],
  bad: [
    {
      Dockerfile: `
FROM debian:12
CMD ["/sbin/init"]
      ^^^^^^^^^^ "init" runs several programs in one container: give each one of its own.
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: debian:12
    command: /lib/systemd/systemd --system
             ^^^^^^^^^^^^^^^^^^^^ "systemd" runs several programs in one container: give each one of its own.
`,
    },
    {
      Dockerfile: `
FROM debian:12
RUN apt-get install -y supervisor
CMD ["/usr/bin/supervisord", "-c", "/etc/supervisor/supervisord.conf"]
      ^^^^^^^^^^^^^^^^^^^^ "supervisord" runs several programs in one container: give each one of its own.
`,
    },
    {
      Dockerfile: `
FROM python:3.13
RUN pip install supervisor==4.2.5
                ^^^^^^^^^^ "supervisor" is for running several programs in one container: give each one of its own.
ENTRYPOINT ["/start.sh"]
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: debian:12
    command: ["honcho", "start"]
              ^^^^^^^^ "honcho" runs several programs in one container: give each one of its own.
`,
    },
  ],
});

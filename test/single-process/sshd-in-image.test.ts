import rule from '../../rules/single-process/sshd-in-image.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM debian:12
RUN apt-get install -y openssh-client
CMD ["app"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
RUN apt-get install -y openssh-server
CMD ["/usr/sbin/sshd", "-D"]
`,
    },
    {
      Dockerfile: `
FROM debian:12 AS build
RUN apt-get install -y openssh-server
FROM debian:12
CMD ["app"]
`,
    },
    {
      'compose.yaml': `
services:
  sftp:
    image: debian:12
    command: /usr/sbin/sshd -D -e
`,
    },
  ],
  bad: [
    {
      Dockerfile: `
FROM alpine:3.22 AS base
RUN apk add --no-cache curl openssh-server=9.9
                            ^^^^^^^^^^^^^^ "openssh-server" brings an SSH server into the image: use "docker exec" instead.
FROM base
CMD /usr/sbin/sshd && exec app
    ^^^^^^^^^^^^^^ "sshd" runs an SSH server beside the program: use "docker exec" instead.
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: debian:12
    command: sh -c "service ssh start && exec app"
                    ^^^^^^^^^^^^^^^^^ "ssh" runs an SSH server beside the program: use "docker exec" instead.
`,
    },
  ],
});

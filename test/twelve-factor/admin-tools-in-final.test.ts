import rule from '../../rules/twelve-factor/admin-tools-in-final.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:13
RUN apt-get install -y less
CMD ["less", "/x"]
`,
    `
FROM debian:13 AS build
RUN apt-get install -y vim
FROM debian:13
`,
    `
FROM debian:13 AS dev
RUN apt-get install -y vim
`,
    `
FROM debian:13
RUN apt-get install -y iputils-ping
HEALTHCHECK CMD ping -c1 db
`,
    `
FROM debian:13
RUN pip install less
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:13
RUN apt-get update && apt-get install -y \\
  curl \\
  vim \\
  ^^^ "vim" is a tool for people that the program does not use: leave it out.
  net-tools
  ^^^^^^^^^ "net-tools" is a tool for people that the program does not use: leave it out.
`,
      fixed: `
FROM debian:13
RUN apt-get update && apt-get install -y \\
  curl
`,
    },
    {
      snippet: `
FROM alpine:3.23
RUN apk add nano curl
            ^^^^ "nano" is a tool for people that the program does not use: leave it out.
`,
      fixed: `
FROM alpine:3.23
RUN apk add curl
`,
    },
    `
FROM alpine:3.23
RUN <<EOF
apk add htop
        ^^^^ "htop" is a tool for people that the program does not use: leave it out.
EOF
`,
    `
FROM alpine:3.23
RUN ["apk", "add", "mc", "curl"]
                    ^^ "mc" is a tool for people that the program does not use: leave it out.
`,
  ],
});

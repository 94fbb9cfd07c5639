import rule from '../../rules/non-root/user-created-never-used.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM debian:13\nRUN useradd app\nUSER app\nCMD ["app"]\n',
    'FROM debian:13\nRUN useradd app\nUSER $WHO\nCMD ["app"]\n',
    'FROM debian:13\nRUN useradd app\n',
    'FROM debian:13\nRUN groupadd app\nCMD ["app"]\n',
    'FROM debian:13\nRUN useradd $WHO\nCMD ["app"]\n',
    'FROM debian:13\nRUN id app || useradd app\nCMD ["run"]\n',
    'FROM debian:13\nRUN useradd app\nENTRYPOINT ["gosu", "app", "server"]\n',
    'FROM debian:13\nRUN useradd app\nCMD ["server", "--user=app"]\n',
    'FROM debian:13\nRUN useradd www && apt-get install -y nginx\nCMD ["nginx"]\n',
    'FROM debian:13\nRUN useradd app\nRUN su app -c "make"\nCMD ["server"]\n',
    'FROM debian:13\nRUN useradd login\nCMD ["/usr/sbin/sshd", "-D"]\n',
    // The editor uses it.
    'FROM node:24 AS dev\nRUN useradd -s /bin/bash -m vscode\nCMD ["npm", "start"]\n',
    // Nobody has read the script.
    'FROM debian:13\nRUN useradd app\nENTRYPOINT ["/entrypoint.sh"]\n',
    {
      Dockerfile: 'FROM debian:13\nRUN useradd app\nCMD ["server"]\n',
      'compose.yaml': 'services:\n  web:\n    build: .\n    user: "1000"\n',
    },
  ],
  bad: [
    {
      snippet: `
FROM registry.example.org/base:1 AS base
RUN groupadd -g 10001 app \\
  && useradd -u 10001 -g app app
                             ^^^ The account "app" is created, but the container runs as root: add "USER app".
FROM base
WORKDIR /app
COPY --chown=app . .
EXPOSE 8080
ENTRYPOINT ["server"]
`,
      fixed: `
FROM registry.example.org/base:1 AS base
RUN groupadd -g 10001 app \\
  && useradd -u 10001 -g app app
FROM base
WORKDIR /app
COPY --chown=app . .
USER app
EXPOSE 8080
ENTRYPOINT ["server"]
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM alpine:3.22
RUN <<EOF
addgroup -S web
adduser -S -G web web
                  ^^^ The account "web" is created, but the container runs as root: add "USER web".
EOF
COPY start.sh /
CMD /start.sh
`,
        'start.sh': '#!/bin/sh\nexec node server.js\n',
      },
      fixed: `
FROM alpine:3.22
RUN <<EOF
addgroup -S web
adduser -S -G web web
EOF
COPY start.sh /
USER web
CMD /start.sh
`,
    },
  ],
  except: { onbuild: 'An account of an ONBUILD body belongs to another image.' },
});

import rule from '../../rules/non-root/root-command-after-user.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM debian:13\nRUN apt-get update\nUSER app\n',
    'FROM debian:13\nUSER root\nRUN apt-get update\n',
    'FROM debian:13\nUSER $WHO\nRUN apt-get update\n',
    'FROM debian:13\nUSER app\nRUN sudo apt-get update\n',
    'FROM debian:13\nUSER app\nRUN apt-get update || true\n',
    'FROM debian:13\nUSER app\nUSER 0\nRUN apk add curl\n',
    'FROM node:24\nUSER node\nRUN npm install\n',
    'FROM node:24\nENV NPM_CONFIG_PREFIX=/home/node/.npm\nUSER node\nRUN npm install -g pm2\n',
    'FROM registry.example.org/node:1\nUSER node\nRUN npm install -g pm2\n',
    'FROM debian:13\nUSER app\nONBUILD RUN apt-get update\n',
  ],
  bad: [
    {
      snippet: `
FROM debian:13 AS base
USER app:web
FROM base
# Tools.
RUN make && \\
  apt-get update && apt-get install -y curl
  ^^^^^^^ "apt-get" needs root, but runs as "app" here: move the step above USER.
CMD ["app"]
`,
      fixed: `
FROM debian:13 AS base
USER app:web
FROM base
USER root
# Tools.
RUN make && \\
  apt-get update && apt-get install -y curl
USER app:web
CMD ["app"]
`,
    },
    {
      snippet: `
FROM node:24
USER node
RUN <<EOF
npm i -g pm2
^^^ "npm" needs root, but runs as "node" here: move the step above USER.
EOF
RUN ["useradd", "web"]
      ^^^^^^^ "useradd" needs root, but runs as "node" here: move the step above USER.`,
      fixed: `
FROM node:24
USER node
USER root
RUN <<EOF
npm i -g pm2
EOF
USER node
USER root
RUN ["useradd", "web"]
USER node`,
    },
  ],
  except: { onbuild: 'An ONBUILD body runs as whoever is the user of the other image.' },
});

import rule from '../../rules/single-process/entrypoint-drops-cmd.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.yaml': `
services:
  a:
    build: .
    entrypoint: ["node", "other.js"]
  b:
    build: .
    entrypoint: ["/entrypoint.sh"]
    command: ["node", "other.js"]
  c:
    image: debian:12
    entrypoint: ["/entrypoint.sh"]
`,
      Dockerfile: `
FROM node:24
CMD ["node", "server.js"]
`,
    },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    build: .
    entrypoint: /entrypoint.sh
    ^^^^^^^^^^ This entrypoint drops the CMD of the image, ["/bin/sh", "-c", "node server.js $PORT"]: write it as command.
    restart: always
`,
        Dockerfile: `
FROM node:24
CMD node server.js $PORT
`,
      },
      fixed: `
services:
  a:
    build: .
    entrypoint: /entrypoint.sh
    command: ["/bin/sh", "-c", "node server.js $$PORT"]
    restart: always
`,
    },
  ],
});

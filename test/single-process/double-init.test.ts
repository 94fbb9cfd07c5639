import rule from '../../rules/single-process/double-init.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
services:
  a:
    image: node:24
    init: true
    command: node server.js
  b:
    image: node:24
    entrypoint: tini -- node server.js
`,
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: node:24
    init: true # zombies
          ^^^^ "tini" is an init already: remove init: true, or start the program without it.
    entrypoint: tini -- node server.js
`,
      fixed: `
services:
  a:
    image: node:24
    # zombies
    entrypoint: tini -- node server.js
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    build: .
    init: true
          ^^^^ "dumb-init" is an init already: remove init: true, or start the program without it.
`,
        Dockerfile: `
FROM node:24
ENTRYPOINT ["/usr/bin/dumb-init", "--"]
CMD ["node", "server.js"]
`,
      },
      fixed: `
services:
  a:
    build: .
`,
    },
  ],
});

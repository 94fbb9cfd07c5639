import rule from '../../rules/single-process/missing-init.ts';
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
    command: tini -- node server.js
  c:
    image: nginx:1.29
    command: nginx -g "daemon off;"
  d:
    build: .
    command: node server.js
`,
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: node:24
    command: ["node", "server.js"] # web
              ^^^^^^ "node" is the first process and no init: add init: true.
  b: {image: node:24, command: npm start}
                               ^^^ "npm" is the first process and no init: add init: true.
`,
      fixed: `
services:
  a:
    image: node:24
    command: ["node", "server.js"] # web
    init: true
  b: {image: node:24, command: npm start, init: true}
`,
    },
  ],
});

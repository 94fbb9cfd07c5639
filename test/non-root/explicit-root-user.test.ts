import rule from '../../rules/non-root/explicit-root-user.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n',
    'services:\n  a:\n    image: a\n    user: "1000:0"\n',
    'services:\n  a:\n    image: a\n    user: ${ID:-0}\n',
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build:
      context: web
      target: run
    user: "0:0" # for now
          ^^^^^ "web" runs as root, although web/Dockerfile says "node": remove "user: 0:0".
  job:
    build: web
    user: root
          ^^^^ "job" runs as root: remove "user: root", or name an unprivileged user.
  static:
    image: nginxinc/nginx-unprivileged:1.29
    user: 0
          ^ "static" runs as root, although "nginxinc/nginx-unprivileged:1.29" says "101": remove "user: 0".
    post_start:
      - command: ["./migrate"]
        user: root
              ^^^^ This hook of "static" runs as root: do that while the image is built, or name an unprivileged user.
`,
        'web/Dockerfile': 'FROM node:24 AS run\nUSER node\nFROM node:24\nCMD ["node"]\n',
      },
      fixed: `
services:
  web:
    build:
      context: web
      target: run
    # for now
  job:
    build: web
    user: root
  static:
    image: nginxinc/nginx-unprivileged:1.29
    post_start:
      - command: ["./migrate"]
        user: root
`,
    },
  ],
});

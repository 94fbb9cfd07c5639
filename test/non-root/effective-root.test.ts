import rule from '../../rules/non-root/effective-root.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: postgres:17\n  b:\n    image: nginx:1.29\n  c:\n    image: registry.example.org/web:1\n',
    'services:\n  a:\n    image: node:24\n    user: ${ID}\n',
    'services:\n  a:\n    image: ${IMAGE}\n',
    {
      'compose.yaml': 'services:\n  a:\n    build: .\n  b:\n    build: other\n',
      Dockerfile: 'FROM node:24\nUSER node\n',
    },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  job:
    image: node:24-slim
           ^^^^^^^^^^^^ "job" runs as root, the user of "node:24-slim" (as of 2026-11): add user with an unprivileged one.
  web:
  ^^^ "web" runs as root, because web/Dockerfile names no other user: add USER there, or user here.
    build:
      context: web
      target: dev
`,
        'web/Dockerfile':
          'FROM python:3.14 AS dev\nCMD ["python", "app.py"]\nFROM python:3.14\nUSER 1000\nCMD ["python", "app.py"]\n',
      },
      fixed: `
services:
  job:
    image: node:24-slim
    user: node
  web:
    build:
      context: web
      target: dev
    user: "10001:10001"
`,
    },
  ],
});

import rule from '../../rules/correctness/unknown-build-target.ts';
import { testRule } from '../support/rule-test.ts';

const web = (target: string): string => `services:\n  web:\n    build:\n      context: .\n      target: ${target}\n`;
const Dockerfile = 'FROM node:24 AS build\nFROM nginx:1.29 AS prod\n';

testRule(rule, {
  good: [
    { 'compose.yaml': web('prod'), Dockerfile },
    { 'compose.yaml': web('PROD'), Dockerfile },
    { 'compose.yaml': web('"1"'), Dockerfile },
    { 'compose.yaml': web('""'), Dockerfile },
    { 'compose.yaml': web('${TARGET}'), Dockerfile },
    { 'compose.yaml': web('dev') },
    { 'compose.yaml': web('dev'), Dockerfile: '# syntax=example.org/frontend:1\nFROM a AS b\n' },
    { 'compose.yaml': web('dev'), Dockerfile: '' },
    {
      'compose.yaml':
        'services:\n  web:\n    build:\n      target: dev\n      dockerfile_inline: |\n        FROM a AS ${NAME}\n',
    },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build:
      context: app
      target: "pord" # the small one
              ^^^^^^ app/Dockerfile has no stage "pord"; did you mean "prod"?
  test:
    build: {context: app, target: e2e-tests}
                                  ^^^^^^^^^ app/Dockerfile has no stage "e2e-tests".
  number:
    build: {context: app, target: "2"}
                                  ^^^ app/Dockerfile has no stage "2".
  inline:
    build:
      target: tool
              ^^^^ dockerfile_inline has no stage "tool"; did you mean "tools"?
      dockerfile_inline: |
        FROM alpine:3.22 AS tools
`,
        'app/Dockerfile': Dockerfile,
      },
      fixed: `
services:
  web:
    build:
      context: app
      target: "prod" # the small one
  test:
    build: {context: app, target: e2e-tests}
  number:
    build: {context: app, target: "2"}
  inline:
    build:
      target: tools
      dockerfile_inline: |
        FROM alpine:3.22 AS tools
`,
    },
  ],
});

import rule from '../../rules/correctness/unknown-build-arg.ts';
import { testRule } from '../support/rule-test.ts';

const files = (args: string, dockerfile: string) => ({
  'compose.yaml': `services:\n  web:\n    build:\n      context: .\n      args: ${args}\n`,
  Dockerfile: dockerfile,
});

testRule(rule, {
  good: [
    files('{A: 1, B: 2}', 'ARG A\nFROM debian:13 AS one\nFROM debian:13\nARG B=3\nCMD ["a"]\n'),
    files('[A, B=2]', 'FROM debian:13\nARG A B\n'),
    files('{HTTP_PROXY: a, https_proxy: b, BUILDKIT_INLINE_CACHE: 1, SOURCE_DATE_EPOCH: 0}', 'FROM debian:13\n'),
    files('{A: 1}', 'FROM node:6-onbuild\n'),
    files('{A: 1}', '# syntax=example.com/other:1\nFROM debian:13\n'),
    files('{A: 1}', 'FROM debian:13\nONBUILD ARG A\n'),
    { 'compose.yaml': 'services:\n  web:\n    build: {context: ., args: {A: 1}}\n' },
    {
      'compose.yaml':
        'x-args: &args {A: 1, B: 2}\nservices:\n  web:\n    build: {context: ., args: *args}\n  api:\n    build:\n      context: .\n      args: {<<: *args}\n',
      Dockerfile: 'FROM debian:13\nARG A\n',
    },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build:
      context: .
      args:
        NODE_VERSON: "24"
        ^^^^^^^^^^^ No ARG in Dockerfile is called "NODE_VERSON"; did you mean "NODE_VERSION"?
        COMMIT: \${COMMIT}
        ^^^^^^ No ARG in Dockerfile is called "COMMIT", so its value is not used.
        MODE: a
  api:
    build:
      context: .
      args:
        - MODES=a
          ^^^^^ No ARG in Dockerfile is called "MODES"; did you mean "MODE"?
        - TOKENS
          ^^^^^^ No ARG in Dockerfile is called "TOKENS", so its value is not used.
`,
        Dockerfile: 'ARG NODE_VERSION\nFROM node:$NODE_VERSION\nARG MODE\n',
      },
      fixed: `
services:
  web:
    build:
      context: .
      args:
        NODE_VERSION: "24"
        MODE: a
  api:
    build:
      context: .
      args:
        - MODE=a
`,
    },
  ],
});

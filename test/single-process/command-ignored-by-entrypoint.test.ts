import rule from '../../rules/single-process/command-ignored-by-entrypoint.ts';
import { testRule } from '../support/rule-test.ts';

const compose = (keys: string): string => `services:\n  web:\n    build: .\n${keys}`;
const Dockerfile = 'FROM debian:13\nENTRYPOINT run me\n';

testRule(rule, {
  good: [
    { 'compose.yaml': compose('    command: --port 80\n'), Dockerfile: 'FROM debian:13\nENTRYPOINT ["run"]\n' },
    { 'compose.yaml': compose('    command: --port 80\n'), Dockerfile: 'FROM debian:13\nENTRYPOINT run "$@"\n' },
    { 'compose.yaml': compose('    command: []\n'), Dockerfile },
    { 'compose.yaml': compose('    command: me\n    entrypoint: run\n'), Dockerfile },
    { 'compose.yaml': compose(''), Dockerfile },
    { 'compose.yaml': compose('    command: me\n') },
  ],
  bad: [
    {
      'compose.yaml': `
services:
  web:
    build: .
    command: --port 80
             ^^^^^^^^^ The ENTRYPOINT of Dockerfile is in shell form and ignores this command: write it in exec form there.
  list:
    build: .
    command:
    ^^^^^^^ The ENTRYPOINT of Dockerfile is in shell form and ignores this command: write it in exec form there.
      - --port
      - "80"
  inline:
    build:
      dockerfile_inline: |
        FROM debian:13
        ENTRYPOINT run
    command: a
             ^ The ENTRYPOINT of compose.yaml is in shell form and ignores this command: write it in exec form there.
`,
      Dockerfile,
    },
  ],
});

import rule from '../../rules/single-process/shell-syntax-without-shell.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
services:
  a:
    image: debian:12
    command: sh -c "a && exec b"
  b:
    image: debian:12
    command: curl "http://x/?a=1&b=2"
  c:
    image: debian:12
    command: ["a", "&&", "b"]
  d:
    image: debian:12
    command: app \${PORT} $$OTHER
`,
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: debian:12
    command: prepare && app --all # both
                     ^^ Compose runs no shell: everything from "&&" on is dropped.
  b:
    image: debian:12
    entrypoint: "app > /dev/null"
                     ^ Compose runs no shell: everything from ">" on is dropped.
  c:
    image: debian:12
    environment: [ "NAME=x" ]
    command: 'app $$NAME'
                  ^^^^^^ Compose runs no shell: "app" gets "$NAME" as it stands here.
  d:
    image: debian:12
    command: >
      prepare;
             ^ Compose runs no shell: everything from ";" on is dropped.
      app
`,
      fixed: `
services:
  a:
    image: debian:12
    command: ["sh", "-c", "prepare && exec app --all"] # both
  b:
    image: debian:12
    entrypoint: ["sh", "-c", "exec app > /dev/null"]
  c:
    image: debian:12
    environment: [ "NAME=x" ]
    command: ["sh", "-c", "exec app $$NAME"]
  d:
    image: debian:12
    command: >
      prepare;
      app
`,
    },
  ],
});

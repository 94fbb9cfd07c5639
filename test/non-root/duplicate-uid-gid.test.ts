import rule from '../../rules/non-root/duplicate-uid-gid.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM debian:13\nRUN groupadd -g 1000 app && useradd -u 1000 -g app app\n',
    'FROM debian:13\nRUN useradd -u 1000 app && useradd -u 1001 web\n',
    'FROM debian:13\nRUN useradd -u $ID app && useradd -u $ID web\n',
    'FROM debian:13\nRUN useradd -u 1000 app || useradd -u 1000 web\n',
    'FROM debian:13 AS a\nRUN useradd -u 1000 app\nFROM debian:13\nRUN useradd -u 1000 web\n',
    'FROM node:24\nRUN userdel -r node && useradd -u 1000 app\n',
    'FROM node:24\nRUN useradd -u 1001 app\n',
    'FROM registry.example.org/base:1\nRUN useradd -u 1000 app\n',
  ],
  bad: [
    `
FROM node:24-alpine
RUN addgroup -g 1000 app \\
                ^^^^ 1000 is the number of "node" in "node:24-alpine" (as of 2026-11): use that account, or choose another number.
  && adduser -D -u 1000 -G app app
                   ^^^^ 1000 is the number of "node" in "node:24-alpine" (as of 2026-11): use that account, or choose another number.
`,
    `
FROM debian:13 AS base
RUN useradd --uid=1001 app
FROM base
RUN <<EOF
useradd --non-unique --uid 01001 web
                           ^^^^^ 1001 is the number of "app" already: choose another one for "web".
EOF
FROM base
`,
  ],
  except: { onbuild: 'An account of an ONBUILD body belongs to another image.' },
});

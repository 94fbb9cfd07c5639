import rule from '../../rules/operations/healthcheck-always-true.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM debian:12
HEALTHCHECK CMD curl -f http://localhost/ || exit 1
HEALTHCHECK CMD check && exit 0 || exit 1
HEALTHCHECK CMD test -f /ok && true
HEALTHCHECK CMD check && echo ok
HEALTHCHECK CMD echo stats | nc localhost 11211
HEALTHCHECK CMD echo ok > /mnt/probe
HEALTHCHECK NONE
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: debian:12
    healthcheck:
      test: ["NONE"]
  b:
    image: debian:12
    healthcheck:
      test: if check; then exit 0; else exit 1; fi
`,
    },
  ],
  bad: [
    {
      Dockerfile: `
FROM debian:12
HEALTHCHECK CMD ["true"]
                  ^^^^ "true" makes this health check succeed always: leave it out.
HEALTHCHECK CMD check || true
                         ^^^^ "true" makes this health check succeed always: leave it out.
`,
    },
    {
      'compose.yaml': `
services:
  b:
    image: debian:12
    healthcheck:
      test: curl -f http://localhost/ || echo "not yet"
                                         ^^^^^^^^^^^^^^ "echo" makes this health check succeed always: leave it out.
  a:
    image: debian:12
    healthcheck:
      test: ["CMD-SHELL", "curl -f http://localhost/; exit 0"]
                                                      ^^^^^^ "exit 0" makes this health check succeed always: leave it out.
`,
    },
  ],
});

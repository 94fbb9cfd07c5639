import rule from '../../rules/single-process/invalid-stopsignal.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM debian:12
ARG SIGNAL
STOPSIGNAL SIGQUIT
STOPSIGNAL term
STOPSIGNAL 9
STOPSIGNAL SIGRTMIN+3
STOPSIGNAL RTMAX-14
STOPSIGNAL $SIGNAL
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: nginx:1.29
    stop_signal: \${SIGNAL}
  db:
    image: postgres:18
    stop_signal: 2
`,
    },
  ],
  bad: [
    {
      Dockerfile: `
FROM debian:12
STOPSIGNAL SIGTREM
           ^^^^^^^ "SIGTREM" is no signal: write one such as SIGTERM or SIGQUIT.
STOPSIGNAL 99
           ^^ "99" is no signal: write one such as SIGTERM or SIGQUIT.
STOPSIGNAL SIGRTMIN-3
           ^^^^^^^^^^ "SIGRTMIN-3" is no signal: write one such as SIGTERM or SIGQUIT.
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: nginx:1.29
    stop_signal: "SIGGRACEFUL"
                 ^^^^^^^^^^^^^ "SIGGRACEFUL" is no signal: write one such as SIGTERM or SIGQUIT.
`,
    },
  ],
});

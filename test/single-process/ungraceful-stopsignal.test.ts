import rule from '../../rules/single-process/ungraceful-stopsignal.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM debian:12
STOPSIGNAL SIGTERM
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: nginx:1.29
    stop_signal: SIGQUIT
`,
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM debian:12
STOPSIGNAL KILL
           ^^^^ A program cannot catch SIGKILL: stop it with SIGTERM so that it can finish its work.
STOPSIGNAL 19
           ^^ A program cannot catch SIGSTOP: stop it with SIGTERM so that it can finish its work.
`,
      },
      fixed: `
FROM debian:12
STOPSIGNAL SIGTERM
STOPSIGNAL SIGTERM
`,
    },
    {
      Dockerfile: `
FROM debian:12
ARG SIGNAL=SIGKILL
STOPSIGNAL $SIGNAL
           ^^^^^^^ A program cannot catch SIGKILL: stop it with SIGTERM so that it can finish its work.
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: nginx:1.29
    stop_signal: 'SIGKILL' # fast
                 ^^^^^^^^^ A program cannot catch SIGKILL: stop it with SIGQUIT so that it can finish its work.
`,
      },
      fixed: `
services:
  web:
    image: nginx:1.29
    stop_signal: 'SIGQUIT' # fast
`,
    },
  ],
});

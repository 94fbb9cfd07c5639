import rule from '../../rules/single-process/canonical-stopsignal.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM debian:12
STOPSIGNAL SIGTERM
STOPSIGNAL SIGRTMIN+3
STOPSIGNAL NOTHING
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
STOPSIGNAL quit
           ^^^^ Write SIGQUIT for "quit".
STOPSIGNAL 37
           ^^ Write SIGRTMIN+3 for "37".
`,
      },
      fixed: `
FROM debian:12
STOPSIGNAL SIGQUIT
STOPSIGNAL SIGRTMIN+3
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: nginx:1.29
    stop_signal: 15
                 ^^ Write SIGTERM for "15".
`,
      },
      fixed: `
services:
  web:
    image: nginx:1.29
    stop_signal: SIGTERM
`,
    },
  ],
});

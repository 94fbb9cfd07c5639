import rule from '../../rules/single-process/stop-signal-overridden.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  db:\n    image: postgres:18\n    stop_signal: SIGINT\n',
    'services:\n  db:\n    image: postgres:18\n    stop_signal: SIGKILL\n',
    'services:\n  db:\n    image: postgres:18\n    command: sh -c work\n    stop_signal: SIGTERM\n',
    'services:\n  db:\n    image: redis:8\n    stop_signal: SIGINT\n  web:\n    image: acme/web:1\n    stop_signal: SIGINT\n',
    'services:\n  db:\n    image: postgres:18\n    stop_signal: ${SIGNAL}\n',
    'services:\n  db:\n    build: .\n    image: postgres:18\n    stop_signal: SIGTERM\n',
  ],
  bad: [
    {
      snippet: `
services:
  db:
    image: postgres:18
    stop_signal: TERM
                 ^^^^ "postgres:18" is made to stop on SIGINT instead of SIGTERM: remove stop_signal.
  web:
    image: httpd:2.4
    stop_signal: "15"
                 ^^^^ "httpd:2.4" is made to stop on SIGWINCH instead of SIGTERM: remove stop_signal.
`,
      fixed: `
services:
  db:
    image: postgres:18
  web:
    image: httpd:2.4
`,
    },
  ],
});

import rule from '../../rules/single-process/stop-grace-period-too-short.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { 'compose.override.yaml': 'services:\n  web:\n    image: a\n    stop_grace_period: 0s\n' },
    'services:\n  web:\n    image: a\n    stop_grace_period: 1s\n',
    'services:\n  web:\n    image: a\n    stop_grace_period: ${GRACE:-0s}\n  api:\n    image: a\n    stop_grace_period: ${GRACE}\n',
    'services:\n  db:\n    image: postgres:18\n    stop_grace_period: 1m\n',
    'services:\n  web:\n    image: a\n    stop_grace_period: soon\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: a
    stop_grace_period: 0s # at once
                       ^^ "web" is killed before it can stop: remove stop_grace_period, or give it some seconds.
  db:
    image: postgres:18
    stop_grace_period: "1s500ms"
                       ^^^^^^^^^ A database cannot write its data in 1s500ms: give "db" 10 seconds or more.
`,
      fixed: `
services:
  web:
    image: a
    # at once
  db:
    image: postgres:18
`,
    },
  ],
});

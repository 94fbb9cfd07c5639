import rule from '../../rules/operations/logging-driver-none.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    image: a\n',
    'services:\n  web:\n    image: a\n    logging: {driver: "${DRIVER:-none}"}\n',
    'services:\n  web:\n    image: a\n    logging:\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: a
    logging:
      driver: "none" # quiet
              ^^^^^^ The messages of "web" are thrown away: remove the logging driver "none".
    restart: always
`,
      fixed: `
services:
  web:
    image: a
    # quiet
    restart: always
`,
    },
    `
x-log: &log
  driver: none
          ^^^^ The messages of "web" are thrown away: remove the logging driver "none".
services:
  web:
    image: a
    logging: *log
  api:
    image: b
    logging: *log
`,
  ],
});

import rule from '../../rules/operations/log-rotation-missing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    image: a\n    logging:\n      driver: syslog\n',
    'services:\n  web:\n    image: a\n    logging:\n      driver: ${DRIVER}\n',
    'services:\n  web:\n    image: a\n    logging:\n      options:\n        max-size: 10m\n',
    'x-l: &l\n  logging: {options: {max-size: 5m}}\nservices:\n  web:\n    <<: *l\n    image: a\n',
    'services:\n  migrate:\n    image: a\n  job:\n    image: a\n    restart: "no"\n  tool:\n    image: a\n    profiles: [tools]\n  web:\n    image: a\n    logging: {driver: local}\n    depends_on:\n      once: {condition: service_completed_successfully}\n  once:\n    image: a\n',
  ],
  bad: [
    {
      snippet: `
services:
  web: # kept
  ^^^ The log of "web" grows without a limit: set max-size, or the driver "local".
    image: a
  api:
    image: a
    logging:
      options:
      ^^^^^^^ The log of "api" grows without a limit: set max-size.
        tag: x
  db: {image: b}
  ^^ The log of "db" grows without a limit: set max-size, or the driver "local".
`,
      fixed: `
services:
  web: # kept
    image: a
    logging:
      driver: local
  api:
    image: a
    logging:
      options:
        tag: x
        max-size: "10m"
  db: {image: b, logging: {driver: local}}
`,
    },
    {
      snippet: `
services:
  web:
    image: a
    logging:
      driver: json-file
              ^^^^^^^^^ The log of "web" grows without a limit: set max-size.
`,
      fixed: `
services:
  web:
    image: a
    logging:
      driver: json-file
      options:
        max-size: "10m"
        max-file: "3"
`,
    },
  ],
});

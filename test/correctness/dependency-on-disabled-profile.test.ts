import rule from '../../rules/correctness/dependency-on-disabled-profile.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.yaml': `
services:
  web: {image: a, profiles: [x, y], depends_on: [db, log]}
  db: {image: b, profiles: [y]}
  log: {image: c}
  api: {image: d, depends_on: {db: {condition: service_started, required: false}}}
  job: {image: e, depends_on: [mail]}
  mail: {image: f, profiles: ["\${PROFILE}"]}
`,
    },
    // The override may give the service a profile.
    {
      'compose.yaml': 'services:\n  a: {image: a, depends_on: [b]}\n  b: {image: b, profiles: [x]}\n',
      'compose.override.yaml': 'services:\n  a: {profiles: [x]}\n',
    },
  ],
  bad: [
    {
      'compose.yaml': `
services:
  web:
    image: a
    depends_on:
      - db
        ^^ "db" is started by other profiles only (data, all): give both a common one, or add "required: false".
  db:
    image: b
    profiles: [data, all]
`,
    },
  ],
});

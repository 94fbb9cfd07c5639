import rule from '../../rules/correctness/compose-boolean-word.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    image: a\n    init: true\n    tty: "False"\n    restart: no\n    environment: {A: yes, B: on}\n    privileged: ${P:-yes}\n',
  ],
  bad: [
    {
      snippet: `
x-base: &base
  tty: on
       ^^ "on" means true for "tty": write true.
services:
  web:
    <<: *base
    image: a
    privileged: yes  # keep
                ^^^ "yes" means true for "privileged": write true.
    depends_on: {db: {condition: service_started, required: "no"}}
                                                             ^^ "no" means false for "required": write false.
  db: {<<: *base, image: b}
`,
      fixed: `
x-base: &base
  tty: on
services:
  web:
    <<: *base
    image: a
    privileged: true  # keep
    depends_on: {db: {condition: service_started, required: false}}
  db: {<<: *base, image: b}
`,
    },
  ],
});

import rule from '../../rules/correctness/duplicate-variable.ts';
import { testRule } from '../support/rule-test.ts';

const message = (name: string) => `"${name}" is set again below, and only the last value counts: remove this one.`;

testRule(rule, {
  good: [
    'services:\n  web:\n    image: a\n    environment: [A=1, B=1, a=2]\n',
    'services:\n  web:\n    image: a\n    environment: [A=1]\n  api:\n    image: a\n    environment: [A=2]\n',
    'services:\n  web:\n    image: a\n    environment: [A=1, A=1]\n',
    // Keys of a mapping: Compose refuses that.
    'services:\n  web:\n    image: a\n    environment: {A: 1, A: 2}\n',
    'x-env: &env\n  A: 1\nservices:\n  web:\n    image: a\n    environment:\n      <<: *env\n      A: 2\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    build:
      context: .
      args: ["A=1", "A"]
              ^ ${message('A')}
    environment:
      - PATH_A=1 # first
        ^^^^^^ ${message('PATH_A')}
      - B=2
      - "PATH_A=\${X}"
         ^^^^^^ ${message('PATH_A')}
      - PATH_A=
    labels:
      - a.b=1
        ^^^ ${message('a.b')}
      - a.b=2
`,
      fixed: `
services:
  web:
    build:
      context: .
      args: ["A"]
    environment:
      # first
      - B=2
      - PATH_A=
    labels:
      - a.b=2
`,
    },
  ],
});

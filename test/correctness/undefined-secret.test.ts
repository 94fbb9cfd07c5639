import rule from '../../rules/correctness/undefined-secret.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.yaml':
        'services:\n  db:\n    image: a\n    build: {secrets: [a]}\n    secrets: [{source: a, target: b}]\nsecrets:\n  a: {file: ./a.txt}\n',
    },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  db:
    image: a
    build:
      context: .
      secrets:
        - token
          ^^^^^ No secret "token" is declared under the top-level "secrets".
`,
      },
      fixed: `
services:
  db:
    image: a
    build:
      context: .
      secrets:
        - token
secrets:
  token:
    file: \${1:./path}
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  db:
    image: a
    secrets:
      - source: db-pasword
                ^^^^^^^^^^ No secret "db-pasword" is declared; did you mean "db-password"?
secrets: {db-password: {file: ./a.txt}}
`,
      },
      fixed: `
services:
  db:
    image: a
    secrets:
      - source: db-password
secrets: {db-password: {file: ./a.txt}}
`,
    },
  ],
});

import rule from '../../rules/secrets/variable-and-file-variable.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD_FILE: /x\n      POSTGRES_USER: a\n',
    'services:\n  db:\n    image: unknown/image\n    environment:\n      POSTGRES_PASSWORD_FILE: /x\n      POSTGRES_PASSWORD: a\n',
  ],
  bad: [
    {
      snippet: `
services:
  db:
    image: postgres:18
    environment:
      - POSTGRES_PASSWORD=\${PW}
        ^^^^^^^^^^^^^^^^^ The container does not start with both "POSTGRES_PASSWORD" and "POSTGRES_PASSWORD_FILE": remove "POSTGRES_PASSWORD".
      - POSTGRES_PASSWORD_FILE=/run/secrets/db
`,
      fixed: `
services:
  db:
    image: postgres:18
    environment:
      - POSTGRES_PASSWORD_FILE=/run/secrets/db
`,
    },
  ],
});

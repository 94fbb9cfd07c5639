import rule from '../../rules/secrets/prefer-secret-file.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_USER: app\n      POSTGRES_PASSWORD_FILE: /x\n',
    'services:\n  db:\n    image: rabbitmq\n    environment:\n      RABBITMQ_DEFAULT_PASS: ${PW}\n',
    // A literal is reported by other rules, with the same repair.
    'services:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: Kastanie-71-Regen\n',
  ],
  bad: [
    {
      snippet: `
services:
  db:
    image: postgres:18
    environment:
      - POSTGRES_PASSWORD
        ^^^^^^^^^^^^^^^^^ This image reads "POSTGRES_PASSWORD_FILE": give the password as a secret file instead of a variable.
    secrets: [other]
secrets:
  other:
    file: ./other.txt
`,
      fixed: `
services:
  db:
    image: postgres:18
    environment:
      - POSTGRES_PASSWORD_FILE=/run/secrets/postgres_password
    secrets: [other, postgres_password]
secrets:
  other:
    file: ./other.txt
  postgres_password:
    file: ./secrets/postgres_password.txt
`,
    },
  ],
});

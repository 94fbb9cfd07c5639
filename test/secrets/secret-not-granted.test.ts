import rule from '../../rules/secrets/secret-not-granted.ts';
import { testRule } from '../support/rule-test.ts';

const message = (service: string, secret: string) =>
  `The service "${service}" is not granted the secret "${secret}", so this file does not exist: add it to its "secrets".`;

testRule(rule, {
  good: [
    'services:\n  db:\n    image: a\n    environment: [A_FILE=/run/secrets/a]\n    secrets:\n      - source: b\n        target: a\n',
    'services:\n  db:\n    image: a\n    environment: [A_FILE=/run/secrets/a]\n    volumes: [./s:/run/secrets:ro]\n',
    'services:\n  db:\n    image: a\n    environment: [A_FILE=/run/secrets/a]\n    extends: {service: x, file: y.yaml}\n',
    'services:\n  db:\n    image: a\n    environment: ["A_FILE=/run/secrets/${A}"]\n',
  ],
  bad: [
    {
      snippet: `
services:
  db:
    image: postgres:18
    environment:
      POSTGRES_PASSWORD_FILE: /run/secrets/db_password
                              ^^^^^^^^^^^^^^^^^^^^^^^^ ${message('db', 'db_password')}
  web:
    image: web
    environment:
      - TOKEN_FILE=/run/secrets/token
                   ^^^^^^^^^^^^^^^^^^ ${message('web', 'token')}
    secrets:
      - db_password
secrets:
  db_password:
    file: ./db.txt
`,
      fixed: `
services:
  db:
    image: postgres:18
    environment:
      POSTGRES_PASSWORD_FILE: /run/secrets/db_password
    secrets:
      - db_password
  web:
    image: web
    environment:
      - TOKEN_FILE=/run/secrets/token
    secrets:
      - db_password
secrets:
  db_password:
    file: ./db.txt
`,
    },
  ],
});

import rule from '../../rules/secrets/weak-well-known-password.ts';
import { testRule } from '../support/rule-test.ts';

const message = (name: string) =>
  `The value of "${name}" is one that everybody tries first: take a real one from a variable or a secret at the start.`;

testRule(rule, {
  good: [
    {
      'compose.yaml': 'services:\n  db:\n    image: postgres\n    environment: [POSTGRES_PASSWORD=Kastanie-71-Regen]\n',
    },
    {
      'compose.yaml':
        'services:\n  db:\n    image: x\n    environment:\n      API_TOKEN: changeme\n      PASSWORD_MODE: admin\n',
    },
    {
      'compose.yaml':
        'services:\n  db:\n    image: x\n    environment:\n      DB_PASSWORD: ${DB_PASSWORD}\n      PASSWORD:\n',
    },
    { Dockerfile: 'FROM alpine\nRUN SECRET_KEY=dummy make\nENV PASSWORD_RESET=test' },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM postgres:18
ENV POSTGRES_USER=app POSTGRES_PASSWORD=postgres
                                        ^^^^^^^^ ${message('POSTGRES_PASSWORD')}
`,
      },
      fixed: `
FROM postgres:18
ENV POSTGRES_USER=app
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  db:
    image: postgres:18
    environment: [POSTGRES_USER=demo, POSTGRES_PASSWORD=demo123]
                                                        ^^^^^^^ ${message('POSTGRES_PASSWORD')}
volumes:
  data:
`,
      },
      fixed: {
        variable: `
services:
  db:
    image: postgres:18
    environment: [POSTGRES_USER=demo, "POSTGRES_PASSWORD=\${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD}"]
volumes:
  data:
`,
        file: `
services:
  db:
    image: postgres:18
    environment: [POSTGRES_USER=demo, POSTGRES_PASSWORD_FILE=/run/secrets/postgres_password]
    secrets:
      - postgres_password
volumes:
  data:
secrets:
  postgres_password:
    file: ./secrets/postgres_password.txt
`,
      },
    },
    // What others take over is not turned into a file for one.
    {
      snippet: {
        'compose.yaml': `
services:
  db:
    image: postgres:18
    environment: &db
      POSTGRES_PASSWORD: postgres
                         ^^^^^^^^ ${message('POSTGRES_PASSWORD')}
  job:
    image: job
    environment: *db
`,
      },
      fixed: `
services:
  db:
    image: postgres:18
    environment: &db
      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD}
  job:
    image: job
    environment: *db
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: web
    environment:
      ADMIN_PASSWORD: "\${ADMIN_PASSWORD:-Passw0rd!}" # first start
                                         ^^^^^^^^^ ${message('ADMIN_PASSWORD')}
      SECRET_KEY: changeme
                  ^^^^^^^^ ${message('SECRET_KEY')}
`,
      },
      fixed: `
services:
  web:
    image: web
    environment:
      ADMIN_PASSWORD: "\${ADMIN_PASSWORD:?set ADMIN_PASSWORD}" # first start
      SECRET_KEY: \${SECRET_KEY:?set SECRET_KEY}
`,
    },
  ],
});

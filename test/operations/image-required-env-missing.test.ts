import rule from '../../rules/operations/image-required-env-missing.ts';
import { testRule } from '../support/rule-test.ts';

const file = (text: string, others: Readonly<Record<string, string>> = {}) => ({
  snippet: { 'compose.yaml': text, ...others },
});

testRule(rule, {
  good: [
    file('services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/p\n'),
    file('services:\n  db:\n    image: postgres:17\n    environment:\n      - POSTGRES_PASSWORD\n'),
    file('services:\n  db:\n    image: postgres:17\n    environment:\n      - POSTGRES_HOST_AUTH_METHOD=trust\n'),
    file('services:\n  db:\n    image: mysql:8.4\n    environment:\n      MYSQL_RANDOM_ROOT_PASSWORD: "yes"\n'),
    file('services:\n  db:\n    image: postgres:17\n    env_file: .env\n'),
    file('services:\n  db:\n    image: postgres:17\n    env_file: [db.env]\n', { 'db.env': 'POSTGRES_PASSWORD=x\n' }),
    file('services:\n  dump:\n    image: postgres:17\n    command: pg_dump -h db\n'),
    file('services:\n  dump:\n    image: mysql:8.4\n    entrypoint: mysqldump\n'),
    file(
      'services:\n  db:\n    image: postgres:17\n    volumes: [data:/var/lib/postgresql/data]\nvolumes:\n  data:\n    external: true\n',
    ),
    file('services:\n  db:\n    image: mongo:8\n'),
    file('services:\n  db:\n    extends: {service: base, file: b.yaml}\n    image: postgres:17\n'),
    file(
      'x-db: &db\n  environment:\n    POSTGRES_PASSWORD: x\nservices:\n  db:\n    <<: *db\n    image: postgres:17\n',
    ),
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  db:
    image: postgres:\${TAG:-18}
           ^^^^^^^^^^^^^^^^^^^ "db" ends at its first start: postgres needs POSTGRES_PASSWORD.
`,
      },
      fixed: `
services:
  db:
    image: postgres:\${TAG:-18}
    environment:
      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD}
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  db:
    image: postgres:17
           ^^^^^^^^^^^ "db" ends at its first start: postgres needs POSTGRES_PASSWORD.
    env_file: db.env
    environment:
      POSTGRES_DB: shop # kept
`,
        'db.env': 'POSTGRES_USER=shop\n',
      },
      fixed: `
services:
  db:
    image: postgres:17
    env_file: db.env
    environment:
      POSTGRES_DB: shop # kept
      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD}
`,
    },
    {
      snippet: `
services:
  db:
    image: mysql:8.4
           ^^^^^^^^^ "db" ends at its first start: mysql needs MYSQL_ROOT_PASSWORD.
    command: --character-set-server=utf8mb4
`,
      fixed: `
services:
  db:
    image: mysql:8.4
    command: --character-set-server=utf8mb4
    environment:
      MYSQL_ROOT_PASSWORD: \${MYSQL_ROOT_PASSWORD:?set MYSQL_ROOT_PASSWORD}
`,
    },
    {
      snippet: `
services:
  db:
    image: mysql:8.4
           ^^^^^^^^^ "db" ends at its first start: mysql needs MYSQL_ROOT_PASSWORD.
    environment: [MYSQL_DATABASE=shop]
`,
      fixed: `
services:
  db:
    image: mysql:8.4
    environment: [MYSQL_DATABASE=shop, "MYSQL_ROOT_PASSWORD=\${MYSQL_ROOT_PASSWORD:?set MYSQL_ROOT_PASSWORD}"]
`,
    },
    {
      snippet: `
services:
  db:
    image: mongo:8
           ^^^^^^^ "db" ends at its first start: mongo wants MONGO_INITDB_ROOT_USERNAME, MONGO_INITDB_ROOT_PASSWORD, and there is no MONGO_INITDB_ROOT_PASSWORD.
    environment:
      MONGO_INITDB_ROOT_USERNAME: admin
`,
    },
  ],
});

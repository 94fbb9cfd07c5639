import rule from '../../rules/operations/healthcheck-user-mismatch.ts';
import { testRule } from '../support/rule-test.ts';

const db = (environment: string, test: string, more = ''): string =>
  `services:\n  db:\n    image: postgres:18\n    environment: {${environment}}\n    healthcheck: {test: ${test}}\n${more}`;

testRule(rule, {
  good: [
    db('POSTGRES_USER: shop', 'pg_isready -U shop'),
    db('POSTGRES_USER: shop', 'pg_isready -U $$POSTGRES_USER'),
    db('POSTGRES_USER: "${NAME}"', 'pg_isready -U shop'),
    db('POSTGRES_USER_FILE: /run/secrets/u', 'pg_isready -U shop -d shop'),
    db('A: b', 'pg_isready -U postgres'),
    db('POSTGRES_USER: shop', 'psql -U shop -d postgres -c "select 1"'),
    db('POSTGRES_DB: shop', 'psql -U x -d y', '    env_file: db.env\n'),
    db('POSTGRES_DB: shop', 'psql -U x -d y', '    volumes: ["./init:/docker-entrypoint-initdb.d"]\n'),
    'services:\n  db:\n    image: acme/db:1\n    healthcheck: {test: pg_isready -U x}\n',
  ],
  bad: [
    {
      snippet: `
services:
  db:
    image: postgres:18
    environment:
      POSTGRES_USER: shop
    healthcheck:
      test: ["CMD", "pg_isready", "-U", "postgres", "-d", "store"] # fast
                                        ^^^^^^^^^^ "db" creates the user "shop", not "postgres".
                                                          ^^^^^^^ "db" creates the database "shop", not "store".
  other:
    image: postgis/postgis:17-3.5
    environment:
      - POSTGRES_DB=maps
    healthcheck:
      test: psql -Uadmin -d maps -c 'select 1'
                   ^^^^^ "other" creates the user "postgres", not "admin".
`,
      fixed: `
services:
  db:
    image: postgres:18
    environment:
      POSTGRES_USER: shop
    healthcheck:
      test: ["CMD", "pg_isready", "-U", "shop", "-d", "shop"] # fast
  other:
    image: postgis/postgis:17-3.5
    environment:
      - POSTGRES_DB=maps
    healthcheck:
      test: psql -Upostgres -d maps -c 'select 1'
`,
    },
  ],
});

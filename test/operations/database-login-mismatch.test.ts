import rule from '../../rules/operations/database-login-mismatch.ts';
import { testRule } from '../support/rule-test.ts';

const files = (web: readonly string[], db: readonly string[], image = 'postgres:18', more = '') =>
  `services:\n  web:\n    image: a\n    environment:\n${web.map((line) => `      ${line}\n`).join('')}  db:\n    image: ${image}\n    environment:\n${db.map((line) => `      ${line}\n`).join('')}${more}`;

testRule(rule, {
  good: [
    files(['URL: postgres://app:x@db/app'], ['POSTGRES_USER: app', 'POSTGRES_PASSWORD: x']),
    files(['URL: postgres://postgres:x@db/app'], ['POSTGRES_PASSWORD: x']),
    files(['URL: postgres://${USER}:x@db/app'], ['POSTGRES_USER: app', 'POSTGRES_PASSWORD: x']),
    files(['URL: postgres://other:x@db/app'], ['POSTGRES_USER: ${USER}', 'POSTGRES_PASSWORD: x']),
    files(['URL: postgres://other:x@db/app'], ['POSTGRES_USER_FILE: /x', 'POSTGRES_PASSWORD: x']),
    files(['URL: postgres://other:x@db.example.com/app'], ['POSTGRES_PASSWORD: x']),
    files(['URL: postgres://other:x@db/a', 'OWNER: postgres://postgres:x@db/a'], ['POSTGRES_PASSWORD: x']),
    files(['URL: postgres://other:x@db/a'], ['POSTGRES_PASSWORD: x'], 'postgres:18', '    env_file: db.env\n'),
    files(
      ['URL: postgres://other:x@db/a'],
      ['POSTGRES_PASSWORD: x'],
      'postgres:18',
      '    volumes: ["./init.sql:/docker-entrypoint-initdb.d/init.sql:ro"]\n',
    ),
    files(['URL: postgres://other:x@db/a'], ['POSTGRES_PASSWORD: x'], 'example/postgres:18'),
    files(['DB_HOST: db', 'DB_USER: root'], ['MYSQL_USER: app', 'MYSQL_ROOT_PASSWORD: x'], 'mysql:8.4'),
    files(['DB_HOST: db', 'OTHER_USER: x'], ['MYSQL_USER: app'], 'mysql:8.4'),
    files(['URL: postgres://app:${PW}@db/app'], ['POSTGRES_USER: app', 'POSTGRES_PASSWORD: ${OTHER}']),
    files(['URL: http://other:x@db/app'], ['POSTGRES_PASSWORD: x']),
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: a
    environment:
      - DATABASE_URL=postgresql+asyncpg://app:\${PW:?}@db:5432/shop
                                          ^^^ "db" creates no user "app", but "shop".
  job:
    image: b
    environment:
      PGHOST: db
      PGUSER: "postgres"
               ^^^^^^^^ "db" creates no user "postgres", but "shop".
  blog:
    image: wordpress:6
    environment:
      WORDPRESS_DB_HOST: mysql:3306
      WORDPRESS_DB_USER: root
      WORDPRESS_DB_PASSWORD: one
                             ^^^ This is not the password that "mysql" gives to "root".
  api:
    image: c
    environment:
      SPRING_DATASOURCE_URL: jdbc:mariadb://maria/api
      SPRING_DATASOURCE_USERNAME: api
                                  ^^^ "maria" creates no user "api", but "root".
  db:
    image: postgres:18
    environment:
      POSTGRES_USER: shop
      POSTGRES_PASSWORD: \${PW:?}
  mysql:
    image: mysql:8.4
    environment:
      MYSQL_ROOT_PASSWORD: two
  maria:
    image: mariadb:12
    environment:
      MARIADB_ROOT_PASSWORD: three
`,
      fixed: `
services:
  web:
    image: a
    environment:
      - DATABASE_URL=postgresql+asyncpg://shop:\${PW:?}@db:5432/shop
  job:
    image: b
    environment:
      PGHOST: db
      PGUSER: "shop"
  blog:
    image: wordpress:6
    environment:
      WORDPRESS_DB_HOST: mysql:3306
      WORDPRESS_DB_USER: root
      WORDPRESS_DB_PASSWORD: one
  api:
    image: c
    environment:
      SPRING_DATASOURCE_URL: jdbc:mariadb://maria/api
      SPRING_DATASOURCE_USERNAME: root
  db:
    image: postgres:18
    environment:
      POSTGRES_USER: shop
      POSTGRES_PASSWORD: \${PW:?}
  mysql:
    image: mysql:8.4
    environment:
      MYSQL_ROOT_PASSWORD: two
  maria:
    image: mariadb:12
    environment:
      MARIADB_ROOT_PASSWORD: three
`,
    },
  ],
});

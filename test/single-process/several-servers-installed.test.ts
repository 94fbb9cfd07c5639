import rule from '../../rules/single-process/several-servers-installed.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:12
RUN apt-get install -y nginx nginx-extras postgresql-client mariadb-client
`,
    `
FROM debian:12 AS build
RUN apt-get install -y redis-server
FROM debian:12
RUN apt-get install -y nginx
`,
  ],
  bad: [
    `
FROM debian:12
RUN apt-get update && apt-get install -y nginx \\
    postgresql-16
    ^^^^^^^^^^^^^ PostgreSQL is installed beside nginx: give it a container of its own.
RUN apt-get install -y memcached
                       ^^^^^^^^^ Memcached is installed beside nginx: give it a container of its own.
`,
  ],
});

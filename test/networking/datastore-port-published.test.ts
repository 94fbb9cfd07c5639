import rule from '../../rules/networking/datastore-port-published.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
services:
  db:
    image: postgres:18
    ports: ["127.0.0.1:5432:5432", "\${IP}:5432:5432", "[::1]:5432:5432"]
  mq:
    image: rabbitmq:4-management
    ports: ["15672:15672"]
  own:
    build: .
    image: postgres:18
    ports: ["5432:5432"]
  web:
    image: nginx:1.29
    ports: ["80:80"]
`,
  ],
  bad: [
    {
      snippet: `
services:
  db:
    image: postgres:18
    ports:
      - "5432:5432" # for tools
        ^^^^^^^^^^^ PostgreSQL is open to every network of the host: bind the port to 127.0.0.1, or remove it.
      - 0.0.0.0:15432:5432
        ^^^^^^^^^^^^^^^^^^ PostgreSQL is open to every network of the host: bind the port to 127.0.0.1, or remove it.
      - '\${DB_PORT:-5433}:5432'
        ^^^^^^^^^^^^^^^^^^^^^^^ PostgreSQL is open to every network of the host: bind the port to 127.0.0.1, or remove it.
  cache:
    image: redis
    ports: [ "6379", "[::]:6380:6379" ]
             ^^^^^^ Redis is open to every network of the host: bind the port to 127.0.0.1, or remove it.
                     ^^^^^^^^^^^^^^^^ Redis is open to every network of the host: bind the port to 127.0.0.1, or remove it.
  mongo:
    image: docker.io/library/mongo:8
    ports:
      - target: 27017
        published: 27017
                   ^^^^^ MongoDB is open to every network of the host: bind the port to 127.0.0.1, or remove it.
`,
      fixed: {
        localhost: `
services:
  db:
    image: postgres:18
    ports:
      - "127.0.0.1:5432:5432" # for tools
      - 127.0.0.1:15432:5432
      - '127.0.0.1:\${DB_PORT:-5433}:5432'
  cache:
    image: redis
    ports: [ "127.0.0.1::6379", "127.0.0.1:6380:6379" ]
  mongo:
    image: docker.io/library/mongo:8
    ports:
      - target: 27017
        published: 27017
        host_ip: 127.0.0.1
`,
        remove: `
services:
  db:
    image: postgres:18
    ports:
      - "5432:5432" # for tools
  cache:
    image: redis
  mongo:
    image: docker.io/library/mongo:8
`,
      },
    },
  ],
});

import rule from '../../rules/twelve-factor/localhost-backing-service.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.yaml': `
services:
  web:
    image: a/b:1
    environment:
      DATABASE_URL: postgres://db/x
      API_URL: http://localhost:3000
      REDIS_HOST:
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: a/b:1
    network_mode: host
    environment:
      REDIS_HOST: localhost
`,
    },
    {
      'compose.yaml': `
services:
  db:
    image: postgres:18
    environment:
      PGHOST: localhost
`,
    },
    { Dockerfile: 'ARG DATABASE_URL=postgres://localhost/x' },
    {
      Dockerfile: `
FROM a AS build
ENV DATABASE_URL=postgres://localhost/x
FROM b
`,
    },
    { Dockerfile: 'RUN DATABASE_URL=postgres://localhost/x rake assets:precompile' },
    {
      Dockerfile: `
FROM debian:13
RUN apt-get install -y redis-server
ENV REDIS_HOST=localhost
`,
    },
    { Dockerfile: 'ENV REDIS_HOST=$HOST' },
    {
      Dockerfile: `
ENV REDIS_HOST=localhost
ENV REDIS_HOST=cache
`,
    },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: a/b:1
    environment:
      DATABASE_URL: "postgres://user:secret@localhost:5433/x"
                                            ^^^^^^^^^ "localhost" in "DATABASE_URL" is this very container: the service is called "db".
      REDIS_HOST: 127.0.0.1
                  ^^^^^^^^^ "127.0.0.1" in "REDIS_HOST" is this very container: name the service that is meant.
  db:
    image: postgres:18
    ports: ["5433:5432"]
`,
      },
      fixed: `
services:
  web:
    image: a/b:1
    environment:
      DATABASE_URL: "postgres://user:secret@db:5432/x"
      REDIS_HOST: 127.0.0.1
  db:
    image: postgres:18
    ports: ["5433:5432"]
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: a/b:1
    environment:
      - DB_HOST=\${DB_HOST:-localhost}
                           ^^^^^^^^^ "localhost" in "DB_HOST" is this very container: the service is called "db".
      - SPRING_DATASOURCE_URL=jdbc:postgresql://localhost/x
                                                ^^^^^^^^^ "localhost" in "SPRING_DATASOURCE_URL" is this very container: the service is called "db".
      - AMQP_URL=amqp://[::1]:5672
                        ^^^^^ "[::1]" in "AMQP_URL" is this very container: name the service that is meant.
  db:
    image: postgres:18
    ports: ["5433:5432"]
`,
      },
      fixed: `
services:
  web:
    image: a/b:1
    environment:
      - DB_HOST=\${DB_HOST:-db}
      - SPRING_DATASOURCE_URL=jdbc:postgresql://db/x
      - AMQP_URL=amqp://[::1]:5672
  db:
    image: postgres:18
    ports: ["5433:5432"]
`,
    },
    {
      Dockerfile: `
FROM node:24-slim
ENV A=b \\
  # cache
  REDIS_URL=redis://localhost:6379/0
                    ^^^^^^^^^ "localhost" in "REDIS_URL" is this very container: name the service that is meant.
ENV MONGO_HOST 127.0.0.1
               ^^^^^^^^^ "127.0.0.1" in "MONGO_HOST" is this very container: name the service that is meant.
`,
    },
  ],
});

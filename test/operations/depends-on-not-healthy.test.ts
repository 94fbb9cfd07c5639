import rule from '../../rules/operations/depends-on-not-healthy.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
services:
  web:
    image: my/web:1
    depends_on:
      db:
        condition: service_healthy
      app:
        condition: service_started
  app:
    image: my/app:1
    command: ./wait-for-it.sh db:5432 -- app
    depends_on: [db]
  db:
    image: postgres:18
  other:
    image: my/other:1
    depends_on:
      cache:
        condition: service_started
        required: false
  cache:
    image: redis:8
`,
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: my/web:1
    depends_on:
      - app
      - db
        ^^ Compose waits for the start of "db" only: wait with condition: service_healthy until PostgreSQL takes connections.
  app:
    image: my/app:1
    depends_on: [cache]
                 ^^^^^ Compose waits for the start of "cache" only: wait with condition: service_healthy until Redis takes connections.
  db:
    image: postgres:18
  cache:
    image: redis:8
    healthcheck:
      test: ["CMD", "redis-cli", "ping"]
`,
      fixed: `
services:
  web:
    image: my/web:1
    depends_on:
      app:
        condition: service_started
      db:
        condition: service_healthy
  app:
    image: my/app:1
    depends_on:
      cache:
        condition: service_healthy
  db:
    image: postgres:18
    healthcheck:
      test: ["CMD-SHELL", "pg_isready -U $\${POSTGRES_USER:-postgres} -d $\${POSTGRES_DB:-$\${POSTGRES_USER:-postgres}}"]
      interval: 5s
      timeout: 5s
      retries: 10
  cache:
    image: redis:8
    healthcheck:
      test: ["CMD", "redis-cli", "ping"]
`,
    },
    {
      snippet: `
services:
  web:
    image: my/web:1
    depends_on:
      db:
      ^^ Compose waits for the start of "db" only: wait with condition: service_healthy until MariaDB takes connections.
        condition: service_started
        restart: true
  app:
    image: my/app:1
    depends_on:
      - cache # fast
        ^^^^^ Compose waits for the start of "cache" only: wait with condition: service_healthy until Redis takes connections.
      - search
        ^^^^^^ Compose waits for the start of "search" only: wait with condition: service_healthy until Elasticsearch takes connections.
  db:
    image: mariadb:12
    # data
    volumes: ["db:/var/lib/mysql"]
  cache:
    image: redis:8
  search:
    image: elasticsearch:9.1.0
`,
      fixed: `
services:
  web:
    image: my/web:1
    depends_on:
      db:
        condition: service_healthy
        restart: true
  app:
    image: my/app:1
    depends_on:
      cache: # fast
        condition: service_healthy
      search:
        condition: service_started
  db:
    image: mariadb:12
    # data
    volumes: ["db:/var/lib/mysql"]
    healthcheck:
      test: ["CMD", "healthcheck.sh", "--connect", "--innodb_initialized"]
      interval: 5s
      timeout: 5s
      retries: 10
      start_period: 30s
  cache:
    image: redis:8
    healthcheck:
      test: ["CMD", "redis-cli", "ping"]
      interval: 5s
      timeout: 5s
      retries: 10
  search:
    image: elasticsearch:9.1.0
`,
    },
    // A list that is not indented, and one in braces.
    {
      snippet: `
services:
  web:
    image: my/web:1
    depends_on:
    - cache
      ^^^^^ Compose waits for the start of "cache" only: wait with condition: service_healthy until Redis takes connections.
    # and
    - web
  app: {image: a, depends_on: [cache, web]}
                               ^^^^^ Compose waits for the start of "cache" only: wait with condition: service_healthy until Redis takes connections.
  cache:
    image: redis:8
    healthcheck: {test: redis-cli ping}
`,
      fixed: `
services:
  web:
    image: my/web:1
    depends_on:
      cache:
        condition: service_healthy
    # and
      web:
        condition: service_started
  app: {image: a, depends_on: {cache: {condition: service_healthy}, web: {condition: service_started}}}
  cache:
    image: redis:8
    healthcheck: {test: redis-cli ping}
`,
    },
  ],
});

import rule from '../../rules/operations/depends-on-healthy-without-healthcheck.ts';
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
      other:
        condition: service_healthy
      plain:
        condition: service_started
  db:
    image: postgres:18
    healthcheck:
      test: ["CMD", "pg_isready"]
  other:
    image: registry.example.com/other:1
  plain:
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
      db:
        condition: service_healthy
                   ^^^^^^^^^^^^^^^ "db" has no health check, so nothing can wait until it is healthy.
      cache: {condition: service_healthy}
                         ^^^^^^^^^^^^^^^ The health check of "cache" is switched off, so nothing can wait until it is healthy.
  db:
    image: postgres:18
  cache:
    image: redis:8
    healthcheck:
      disable: true
`,
      fixed: `
services:
  web:
    image: my/web:1
    depends_on:
      db:
        condition: service_healthy
      cache: {condition: service_healthy}
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
      disable: true
`,
    },
    {
      'compose.yaml': `
services:
  web:
    build: .
    depends_on:
      app:
        condition: service_healthy
                   ^^^^^^^^^^^^^^^ "app" has no health check, so nothing can wait until it is healthy.
  app:
    build: .
`,
      Dockerfile: `
FROM debian:12
CMD ["app"]
`,
    },
  ],
});

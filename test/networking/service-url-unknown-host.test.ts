import rule from '../../rules/networking/service-url-unknown-host.ts';
import { testRule } from '../support/rule-test.ts';

/** A service that names a host, beside PostgreSQL and an API. */
const files = (variable: string, web = '', rest = '') => ({
  'compose.yaml': `services:\n  web:\n    image: a\n    environment:\n      ${variable}\n${web}  db:\n    image: postgres:18\n  backend:\n    image: b\n${rest}`,
});

testRule(rule, {
  good: [
    files('DB_HOST: db'),
    files('DB_HOST: DB'),
    files('DB_HOST: database.example.com'),
    files('DB_HOST: localhost'),
    files('DB_HOST: /var/run/postgresql'),
    files('DB_HOST: ${DB_HOST}'),
    files('REDIS_URL: redis://cache:6379'),
    files('REV_SERVER: "true"'),
    files('IMAGE: backen:8080'),
    files('NODE_ENV: backends'),
    files('CORS_ORIGIN: http://backen:8080'),
    files('FRONTEND_URL: http://backen:8080'),
    files('APP_URL: http://backen'),
    files('API_URL: docs/backen/'),
    files('API_URL: http://backend/a@backen:80/'),
    files('DB_HOST: postgres', '    links: ["db:postgres"]\n'),
    files('DB_HOST: postgres', '    external_links: ["other_db_1:postgres"]\n'),
    files('DB_HOST: postgres', '    extra_hosts: ["postgres:host-gateway"]\n'),
    files('DB_HOST: postgres', '    extra_hosts: {postgres: 10.0.0.1}\n'),
    files('DB_HOST: postgres', '    extra_hosts: ["${HOSTS}"]\n'),
    files('DB_HOST: postgres', '    network_mode: host\n'),
    files('DB_HOST: postgres', '    dns_search: [example.com]\n'),
    files('DB_HOST: postgres', '    networks: [shared]\n', 'networks: {shared: {external: true}}\n'),
    files('DB_HOST: postgres', '    networks: [shared]\n', 'networks: {shared: {name: shared}}\n'),
    files('DB_HOST: postgres', '', 'networks: {default: {name: shared, external: true}}\n'),
    files('DB_HOST: postgres', '', '    container_name: postgres\n'),
    files('DB_HOST: postgres', '', '    hostname: postgres\n'),
    files('DB_HOST: postgres', '', '    networks: {default: {aliases: [postgres]}}\n'),
    files('DB_HOST: postgres', '', '    networks: {default: {aliases: ["${ALIAS}"]}}\n'),
    files('DB_HOST: project_db_1'),
    files('DB_HOST: postgres', '', 'include: ["oci://example.com/databases:1"]\n'),
    { ...files('DB_HOST: postgres'), 'compose.override.yaml': 'services:\n  postgres:\n    image: postgres:18\n' },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: a
    environment:
      DATABASE_URL: "postgres://app@database:5432/app"
                                    ^^^^^^^^ No service is called "database": PostgreSQL runs in the service "db".
      QUEUE: amqp://rabitmq:5672
                    ^^^^^^^ No service is called "rabitmq"; did you mean "rabbitmq"?
      API: http://backnd:8000/v1
                  ^^^^^^ No service is called "backnd"; did you mean "backend"?
      REDIS_HOST: \${REDIS_HOST:-chache}
                                ^^^^^^ No service is called "chache"; did you mean "cache"?
      AUTH: https://user@backen/v1
                         ^^^^^^ No service is called "backen"; did you mean "backend"?
      USERS: http://backen
                    ^^^^^^ No service is called "backen"; did you mean "backend"?
      BROKERS: kafka:9092,kafak:9092
                          ^^^^^ No service is called "kafak"; did you mean "kafka"?
  db: {image: "postgres:18"}
  rabbitmq: {image: my/queue}
  backend: {image: my/backend}
  cache: {image: my/cache}
  kafka: {image: my/kafka}
`,
      },
      fixed: `
services:
  web:
    image: a
    environment:
      DATABASE_URL: "postgres://app@db:5432/app"
      QUEUE: amqp://rabbitmq:5672
      API: http://backend:8000/v1
      REDIS_HOST: \${REDIS_HOST:-cache}
      AUTH: https://user@backend/v1
      USERS: http://backend
      BROKERS: kafka:9092,kafka:9092
  db: {image: "postgres:18"}
  rabbitmq: {image: my/queue}
  backend: {image: my/backend}
  cache: {image: my/cache}
  kafka: {image: my/kafka}
`,
    },
  ],
});

import rule from '../../rules/networking/service-url-wrong-port.ts';
import { testRule } from '../support/rule-test.ts';

const files = (value: string, ...api: readonly string[]) =>
  `services:\n  web:\n    image: a\n    environment:\n      API: "${value}"\n  api:\n    image: b\n${api.map((line) => `    ${line}\n`).join('')}`;

testRule(rule, {
  good: [
    files('http://api:80', 'ports: ["8081:80"]'),
    files('http://api:8080', 'ports: ["8081:80"]'),
    files('http://localhost:8081', 'ports: ["8081:80"]'),
    files('http://api.example.com:8081', 'ports: ["8081:80"]'),
    files('http://api:8081', 'ports: ["8081:80"]', 'expose: ["8081"]'),
    files('http://api:8081', 'ports: ["8081:80"]', 'command: serve --admin 8081'),
    files('http://api:8081', 'ports: ["8081:80"]', 'network_mode: host'),
    files('http://api:8081', 'ports: ["8081:80", "9000:8081"]'),
    files('http://api:8081', 'ports: ["8081:${PORT}"]'),
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: a
    environment:
      - API=http://api:8081/v1?x=1
                       ^^^^ "api" listens on 80: port 8081 exists on the host only.
      - DB_HOSTS=db:5433,db:5432
                    ^^^^ "db" listens on 5432: port 5433 exists on the host only.
      - PGHOST=db
      - PGPORT=5433
               ^^^^ "db" listens on 5432: port 5433 exists on the host only.
      - CACHE_PORT=5433
      - DB_HOST=elsewhere
      - DB_PORT=5433
  api:
    image: b
    ports:
      - target: 80
        published: "8081"
  db:
    image: postgres:18
    ports: ["127.0.0.1:5433:5432"]
`,
      fixed: `
services:
  web:
    image: a
    environment:
      - API=http://api:80/v1?x=1
      - DB_HOSTS=db:5432,db:5432
      - PGHOST=db
      - PGPORT=5432
      - CACHE_PORT=5433
      - DB_HOST=elsewhere
      - DB_PORT=5433
  api:
    image: b
    ports:
      - target: 80
        published: "8081"
  db:
    image: postgres:18
    ports: ["127.0.0.1:5433:5432"]
`,
    },
  ],
});

import rule from '../../rules/operations/healthcheck-port-mismatch.ts';
import { testRule } from '../support/rule-test.ts';

const service = (...lines: readonly string[]) =>
  `services:\n  web:\n    image: a\n${lines.map((line) => `    ${line}\n`).join('')}`;

testRule(rule, {
  good: [
    service('ports: ["8080:80"]', 'healthcheck: {test: "curl http://localhost:80/"}'),
    service('ports: ["8080:80"]', 'healthcheck: {test: "curl http://localhost/"}'),
    service('ports: ["8080:80"]', 'healthcheck: {test: "curl http://localhost:9000/"}'),
    service('ports: ["8080:80", "9000:8080"]', 'healthcheck: {test: "curl http://localhost:8080/"}'),
    service('ports: ["8080:80"]', 'expose: ["8080"]', 'healthcheck: {test: "curl http://localhost:8080/"}'),
    service('ports: ["8080:80"]', 'environment: [PORT=8080]', 'healthcheck: {test: "curl http://localhost:8080/"}'),
    service('ports: ["8080:80"]', 'network_mode: host', 'healthcheck: {test: "curl http://localhost:8080/"}'),
    service('ports: ["8080:80"]', 'healthcheck: {test: "curl http://other:8080/"}'),
    service('ports: ["8080:${PORT}"]', 'healthcheck: {test: "curl http://localhost:8080/"}'),
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: a
    ports:
      - "127.0.0.1:8080:80"
      - "9443:443"
    healthcheck:
      test: ["CMD", "curl", "-f", "http://127.0.0.1:8080/health"]
                                                    ^^^^ Port 8080 exists on the host only: in the container the service listens on 80.
  api:
    image: b
    ports: [{target: 3000, published: "3001"}]
    healthcheck:
      test: >-
        wget -q
        localhost:3001 || exit 1
                  ^^^^ Port 3001 exists on the host only: in the container the service listens on 3000.
`,
      fixed: `
services:
  web:
    image: a
    ports:
      - "127.0.0.1:8080:80"
      - "9443:443"
    healthcheck:
      test: ["CMD", "curl", "-f", "http://127.0.0.1:80/health"]
  api:
    image: b
    ports: [{target: 3000, published: "3001"}]
    healthcheck:
      test: >-
        wget -q
        localhost:3000 || exit 1
`,
    },
  ],
});

import rule from '../../rules/networking/datastore-shares-front-network.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    build: .\n    ports: ["80:80"]\n    depends_on: [db]\n    networks: [a, b]\n  db:\n    image: postgres:18\n    networks: [b]\n',
    'services:\n  web:\n    build: .\n    ports: ["80:80"]\n    networks: [a]\n    environment: [URL=redis://cache]\n  worker:\n    build: .\n  cache:\n    image: redis:8\n    networks: [a]\n',
    'services:\n  web:\n    build: .\n    ports: ["80:80"]\n    network_mode: host\n  worker:\n    build: .\n  cache:\n    image: redis:8\n',
    'services:\n  web:\n    build: .\n    ports: ["127.0.0.1:80:80"]\n  worker:\n    build: .\n  cache:\n    image: redis:8\n',
  ],
  bad: [
    `
services:
  web:
    build: .
    ports: ["80:80"]
    depends_on: [db]
  db:
  ^^ "db" is on the default network with "web", which is open to the outside: give it an internal one.
    image: postgres:18
`,
    `
services:
  proxy:
    image: nginx:1.29
    ports: ["80:80"]
    networks: [all]
  api:
    build: .
    networks: [all]
  cache:
  ^^^^^ "cache" shares a network with "proxy", which is open to the outside: part them by a second network.
    image: redis:8
    networks:
      all:
`,
  ],
});

import rule from '../../rules/networking/admin-ui-published.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: adminer:5\n    ports: ["127.0.0.1:8081:8080"]\n',
    'services:\n  a:\n    image: adminer:5\n    ports: ["${ADDRESS}:8081:8080"]\n',
    'services:\n  a:\n    image: axllent/mailpit:v1\n    ports: ["1025:1025"]\n',
    'services:\n  a:\n    image: acme/web:1\n    ports: ["8080:8080"]\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: adminer:5
    ports:
      - 8081:8080 # look
        ^^^^^^^^^ Adminer is open to every network of the host: bind the port to 127.0.0.1.
  b:
    image: dpage/pgadmin4
    ports:
      - target: 80
        published: 5050
                   ^^^^ pgAdmin is open to every network of the host: bind the port to 127.0.0.1.
`,
      fixed: `
services:
  a:
    image: adminer:5
    ports:
      - 127.0.0.1:8081:8080 # look
  b:
    image: dpage/pgadmin4
    ports:
      - target: 80
        published: 5050
        host_ip: 127.0.0.1
`,
    },
  ],
});

import rule from '../../rules/networking/port-on-all-interfaces.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
services:
  web:
    image: nginx:1.29
    ports: ["127.0.0.1:80:80", "\${ADDRESS}:80"]
`,
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: nginx:1.29
    ports:
      - 8080:80
        ^^^^^^^ Port 8080 is open to every network of the host: name the address it is meant for.
      - "443"
        ^^^^^ Port 443 is open to every network of the host: name the address it is meant for.
      - target: 81
        published: 81
                   ^^ Port 81 is open to every network of the host: name the address it is meant for.
`,
      fixed: `
services:
  web:
    image: nginx:1.29
    ports:
      - 127.0.0.1:8080:80
      - "127.0.0.1::443"
      - target: 81
        published: 81
        host_ip: 127.0.0.1
`,
    },
  ],
});

import rule from '../../rules/correctness/duplicate-published-port.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
services:
  a: {image: a, ports: ["53:53/tcp", "53:53/udp", "127.0.0.1:80:80", "8000-8010:80", "80", "\${PORT:-53}:53"]}
  b: {image: b, ports: ["127.0.0.2:80:80", "8001:80", "80"]}
  c: {image: c, profiles: [dev], ports: ["9000:80"]}
  d: {image: d, profiles: [prod], ports: ["9000:80"]}
  e: {image: e, network_mode: host, ports: ["53:53"]}
  f: {image: f, ports: ["9100:1", "9100:1", "[::]:9200:1", "0.0.0.0:9200:1"]}
`,
  ],
  bad: [
    `
services:
  a:
    image: a
    ports: ["8080:80", "3000-3002:3000-3002", "127.0.0.1:9000:80"]
  b:
    image: b
    ports:
      - "8080:3000"
         ^^^^ The service "a" publishes port 8080 too.
      - target: 80
        published: "3001"
                    ^^^^ The service "a" publishes port 3001 too.
      - 0.0.0.0:9000:80
                ^^^^ The service "a" publishes port 9000 too.
      - "7000:1"
      - "7000:2"
         ^^^^ The service "b" publishes port 7000 too.
  c:
    image: c
    profiles: [extra]
    ports: [8080:80]
            ^^^^ The service "a" publishes port 8080 too.
`,
  ],
});

import rule from '../../rules/networking/fixed-port-with-replicas.ts';
import { testRule } from '../support/rule-test.ts';

const web = (keys: string): string => `services:\n  web:\n    image: a\n${keys}`;

testRule(rule, {
  good: [
    { 'compose.yaml': web('    ports: ["80:80"]\n    scale: 1\n') },
    { 'compose.yaml': web('    ports: ["80", "8000-8010:80", "${PORT}:80", "0:81"]\n    scale: 2\n') },
    { 'compose.yaml': web('    ports: ["80:80"]\n    scale: ${COUNT}\n') },
    { 'docker-stack.yml': web('    ports: ["80:80"]\n    deploy: {replicas: 2}\n') },
    { 'compose.yaml': web('    ports: ["80:80"]\n    deploy: {replicas: 2, update_config: {parallelism: 1}}\n') },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: a
    scale: 2
    ports:
      - "127.0.0.1:8080:80/udp" # front
                   ^^^^ Only one of 2 containers can have port 8080 of the host: leave it open, or put a proxy in front.
  api:
    image: a
    deploy: {replicas: 3}
    ports:
      - target: 80
        published: 81
                   ^^ Only one of 3 containers can have port 81 of the host: leave it open, or put a proxy in front.
`,
      },
      fixed: `
services:
  web:
    image: a
    scale: 2
    ports:
      - "80/udp" # front
  api:
    image: a
    deploy: {replicas: 3}
    ports:
      - target: 80
        published: 81
`,
    },
  ],
});

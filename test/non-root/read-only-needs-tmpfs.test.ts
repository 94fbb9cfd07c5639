import rule from '../../rules/non-root/read-only-needs-tmpfs.ts';
import { testRule } from '../support/rule-test.ts';

const web = (keys: string): string => `services:\n  web:\n    image: nginx:1.31\n    read_only: true\n${keys}`;

testRule(rule, {
  good: [
    web('    tmpfs: [/var/cache/nginx, /var/run]\n'),
    web('    tmpfs: /run\n    volumes: ["cache:/var/cache"]\n'),
    web('    volumes: ["./nginx.conf:/etc/nginx/nginx.conf:ro"]\n'),
    web('    configs: [site]\n'),
    web('    command: nginx -c /own.conf\n'),
    web('    volumes: ["${MOUNT}"]\n'),
    'services:\n  a:\n    image: acme/app:1.4\n    read_only: true\n  b:\n    image: nginx:1.31\n    read_only: false\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: nginx:1.31
    read_only: true # tight
               ^^^^ "nginx:1.31" writes to /var/cache/nginx, /run when it starts: add a tmpfs there.
    volumes: ["./site:/usr/share/nginx/html:ro", "cache:/var/cache/nginx:ro"]
  db:
    image: postgres:18
    read_only: true
               ^^^^ "postgres:18" writes to /run/postgresql when it starts: add a tmpfs there.
    tmpfs: /tmp
  other:
    image: mysql:8.4
    read_only: true
               ^^^^ "mysql:8.4" writes to /tmp when it starts: add a tmpfs there.
    tmpfs:
      - /var/run/mysqld:size=10m
`,
      fixed: `
services:
  web:
    image: nginx:1.31
    read_only: true # tight
    tmpfs: [/var/cache/nginx, /run]
    volumes: ["./site:/usr/share/nginx/html:ro", "cache:/var/cache/nginx:ro"]
  db:
    image: postgres:18
    read_only: true
    tmpfs: [/tmp, /run/postgresql]
  other:
    image: mysql:8.4
    read_only: true
    tmpfs:
      - /var/run/mysqld:size=10m
      - /tmp
`,
    },
  ],
});

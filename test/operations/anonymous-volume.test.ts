import rule from '../../rules/operations/anonymous-volume.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    build: .\n    volumes: [./src:/app/src, /app/node_modules]\n',
    'services:\n  web:\n    build: .\n    volumes:\n      - .:/app\n      - /app/node_modules\n',
    'services:\n  web:\n    build: .\n    volumes:\n      - ${CODE}\n      - data:/data\n',
    'services:\n  db:\n    image: postgres:17\n    volumes:\n      - /var/lib/postgresql/data\n',
    'services:\n  web:\n    build: .\n    volumes:\n      - type: tmpfs\n        target: /tmp\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    build: .
    volumes:
      - "/srv/up loads" # kept
        ^^^^^^^^^^^^^^^ The volume at /srv/up loads has no name: its data is out of reach after the next "down".
      - .:/app
`,
      fixed: `
services:
  web:
    build: .
    volumes:
      - "web-uploads:/srv/up loads" # kept
      - .:/app
volumes:
  web-uploads:
`,
    },
    {
      snippet: `
services:
  web:
    build: .
    volumes:
      - type: volume
        target: /data/
                ^^^^^^ The volume at /data has no name: its data is out of reach after the next "down".
volumes:
  other:
`,
      fixed: `
services:
  web:
    build: .
    volumes:
      - type: volume
        target: /data/
        source: web-data
volumes:
  other:
  web-data:
`,
    },
  ],
});

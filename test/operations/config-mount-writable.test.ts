import rule from '../../rules/operations/config-mount-writable.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    image: nginx:1\n    volumes:\n      - ./nginx.conf:/etc/nginx/nginx.conf:ro\n',
    'services:\n  web:\n    image: nginx:1\n    volumes:\n      - ./conf.d:/etc/nginx/conf.d\n      - conf:/etc/app.conf\n',
    'services:\n  proxy:\n    image: traefik:3\n    volumes:\n      - ./acme.json:/acme.json\n',
    'services:\n  web:\n    build: .\n    volumes:\n      - ./package.json:/app/package.json\n',
    'services:\n  web:\n    image: nginx:1\n    volumes:\n      - type: bind\n        source: ./a.conf\n        target: /a.conf\n        read_only: true\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: nginx:1
    volumes:
      - './nginx.conf:/etc/nginx/nginx.conf' # kept
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The container can change ./nginx.conf on the host: mount it read-only.
      - ./tls.pem:/tls.pem:z
        ^^^^^^^^^^^^^^^^^^^^ The container can change ./tls.pem on the host: mount it read-only.
`,
      fixed: `
services:
  web:
    image: nginx:1
    volumes:
      - './nginx.conf:/etc/nginx/nginx.conf:ro' # kept
      - ./tls.pem:/tls.pem:z,ro
`,
    },
    {
      snippet: `
services:
  web:
    image: nginx:1
    volumes:
      - type: bind
        source: ./a.yml
                ^^^^^^^ The container can change ./a.yml on the host: mount it read-only.
        target: /etc/a.yml
      - ./b.json:/b.json:rw
        ^^^^^^^^^^^^^^^^^^^ The container can change ./b.json on the host: mount it read-only.
`,
      fixed: `
services:
  web:
    image: nginx:1
    volumes:
      - type: bind
        source: ./a.yml
        target: /etc/a.yml
        read_only: true
      - ./b.json:/b.json:rw
`,
    },
  ],
});

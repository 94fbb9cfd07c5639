import rule from '../../rules/operations/datastore-without-volume.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  db:\n    image: postgres:17\n    volumes:\n      - data:/var/lib/postgresql/data\nvolumes:\n  data:\n',
    'services:\n  db:\n    image: postgres:17\n    volumes:\n      - ./data:/var/lib/postgresql/data/\n',
    // One level higher is another rule's finding.
    'services:\n  db:\n    image: postgres:17\n    volumes:\n      - data:/var/lib/postgresql\nvolumes:\n  data:\n',
    'services:\n  db:\n    image: postgres:18\n    volumes:\n      - data:/var/lib/postgresql/data\nvolumes:\n  data:\n',
    'services:\n  db:\n    image: mongo:8\n    volumes:\n      - ${DATA}\n',
    'services:\n  db:\n    image: mongo:8\n    volumes_from:\n      - data\n',
    'services:\n  db:\n    image: mongo:8\n    tmpfs: /data/db\n',
    'services:\n  db:\n    image: mongo:8\n    command: mongod --dbpath /srv/db\n    volumes:\n      - db:/srv/db\nvolumes:\n  db:\n',
    'services:\n  db:\n    image: postgres:17\n    environment:\n      PGDATA: /srv/pg\n    volumes:\n      - db:/srv\nvolumes:\n  db:\n',
    'services:\n  db-test:\n    image: postgres:17\n',
    'services:\n  dump:\n    image: postgres:17\n    entrypoint: pg_dump -h db\n',
    'services:\n  dump:\n    image: postgres:17\n    profiles: [tools]\n',
    // A cache may be empty.
    'services:\n  cache:\n    image: redis:8\n  own:\n    image: example/postgres:1\n  built:\n    build: .\n    image: postgres:17\n',
    'services:\n  db:\n    extends: {file: base.yaml, service: db}\n    image: postgres:17\n',
    'services:\n  db:\n    image: postgres:${VERSION}\n',
  ],
  bad: [
    {
      snippet: `
# the stack
services:
  db:
    image: postgres:17 # kept
           ^^^^^^^^^^^ The data of "db" is lost with its container: mount a named volume at /var/lib/postgresql/data.
  web:
    build: .
`,
      fixed: `
# the stack
services:
  db:
    image: postgres:17 # kept
    volumes:
      - db-data:/var/lib/postgresql/data
  web:
    build: .
volumes:
  db-data:
`,
    },
    {
      snippet: `
services:
    db:
        image: mongo:8
               ^^^^^^^ The data of "db" is lost with its container: mount a named volume at /data/db.
        volumes: [./init.js:/docker-entrypoint-initdb.d/init.js]
volumes: {cache: {}}
`,
      fixed: `
services:
    db:
        image: mongo:8
        volumes: [./init.js:/docker-entrypoint-initdb.d/init.js, db-data:/data/db]
volumes: {cache: {}, db-data: {}}
`,
    },
    {
      snippet: `
services:
  db:
    image: mysql:8.4
    volumes:
      - /var/lib/mysql
        ^^^^^^^^^^^^^^ The data of "db" lies in a volume without a name: give the volume at /var/lib/mysql a name.
`,
    },
    {
      snippet: `
services:
  db:
    image: postgres
           ^^^^^^^^ The data of "db" is lost with its container: mount a named volume at /var/lib/postgresql.
volumes:
  web:
`,
      fixed: `
services:
  db:
    image: postgres
    volumes:
      - db-data:/var/lib/postgresql
volumes:
  web:
  db-data:
`,
    },
  ],
});

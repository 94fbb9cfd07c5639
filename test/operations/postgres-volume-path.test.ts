import rule from '../../rules/operations/postgres-volume-path.ts';
import { testRule } from '../support/rule-test.ts';

const service = (image: string, ...rest: readonly string[]) =>
  `services:\n  db:\n    image: ${image}\n${rest.map((line) => `    ${line}\n`).join('')}`;

testRule(rule, {
  good: [
    { snippet: { 'compose.yaml': service('postgres:17', 'volumes:', '  - data:/var/lib/postgresql/data') } },
    { snippet: { 'compose.yaml': service('postgres:18', 'volumes:', '  - data:/var/lib/postgresql') } },
    {
      snippet: {
        'compose.yaml': service('postgres:18', 'environment: [PGDATA=/x]', 'volumes: [d:/var/lib/postgresql/data]'),
      },
    },
    {
      snippet: {
        'compose.yaml': service('postgres', 'env_file: db.env', 'volumes: [d:/var/lib/postgresql/data]'),
        'db.env': 'PGDATA=/x\n',
      },
    },
    {
      snippet: { 'compose.yaml': service('postgres', 'env_file: absent.env', 'volumes: [d:/var/lib/postgresql/data]') },
    },
    { snippet: { 'compose.yaml': service('postgres:${V}', 'volumes: [d:/var/lib/postgresql/data]') } },
    { snippet: { 'compose.yaml': service('example/postgres:18', 'volumes: [d:/var/lib/postgresql/data]') } },
    {
      snippet: {
        'compose.yaml': service(
          'postgres:16',
          'volumes:',
          '  - a:/var/lib/postgresql',
          '  - b:/var/lib/postgresql/data',
        ),
      },
    },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  db:
    image: postgres
    env_file: db.env
    volumes:
      - data:/var/lib/postgresql/data # kept
             ^^^^^^^^^^^^^^^^^^^^^^^^ "postgres" refuses to start with a volume at /var/lib/postgresql/data: since version 18 it belongs at /var/lib/postgresql.
`,
        'db.env': '# PGDATA=/x\nexport POSTGRES_PASSWORD=x\n',
      },
      fixed: `
services:
  db:
    image: postgres
    env_file: db.env
    volumes:
      - data:/var/lib/postgresql # kept
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  db:
    image: postgres:16-alpine
    volumes:
      - type: volume
        source: data
        target: "/var/lib/postgresql/"
                 ^^^^^^^^^^^^^^^^^^^^ "postgres:16-alpine" keeps its data in /var/lib/postgresql/data: the volume at /var/lib/postgresql stays empty.
`,
      },
      fixed: `
services:
  db:
    image: postgres:16-alpine
    volumes:
      - type: volume
        source: data
        target: "/var/lib/postgresql/data"
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  db:
    image: pgvector/pgvector:0.8.1-pg17
    volumes: ["./db:/var/lib/postgresql:rw"]
                    ^^^^^^^^^^^^^^^^^^^ "pgvector/pgvector:0.8.1-pg17" keeps its data in /var/lib/postgresql/data: the volume at /var/lib/postgresql stays empty.
`,
      },
      fixed: `
services:
  db:
    image: pgvector/pgvector:0.8.1-pg17
    volumes: ["./db:/var/lib/postgresql/data:rw"]
`,
    },
  ],
});

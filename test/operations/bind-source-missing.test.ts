import rule from '../../rules/operations/bind-source-missing.ts';
import { testRule } from '../support/rule-test.ts';

const file = (text: string, others: Readonly<Record<string, string>> = { 'a.conf': 'x' }) => ({
  snippet: { 'compose.yaml': text, ...others },
});

testRule(rule, {
  good: [
    file('services:\n  a:\n    image: a\n    volumes: ["./a.conf:/etc/a.conf", "./data:/data", "./new/:/x.conf"]\n'),
    file(
      'services:\n  a:\n    image: a\n    volumes: ["./tls.key:/tls.key", "./local.json:/local.json", "/etc/b.conf:/b.conf"]\n',
    ),
    file(
      'services:\n  a:\n    image: a\n    volumes:\n      - {type: bind, source: ./b.conf, target: /b.conf, bind: {create_host_path: false}}\n',
    ),
    file('services:\n  a:\n    image: a\n    volumes: ["./b.conf:/etc/conf.d", "./${X}.conf:/b.conf"]\n'),
    'services:\n  a:\n    image: a\n    volumes: ["./b.conf:/b.conf"]\n',
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    image: a
    volumes:
      - ./b.conf:/etc/b.conf:ro
        ^^^^^^^^ There is no file ./b.conf: Docker creates a directory in its place.
      - type: bind
        source: "./init.sql"
                 ^^^^^^^^^^ There is no file ./init.sql: Docker creates a directory in its place.
        target: /docker-entrypoint-initdb.d/init.sql
`,
        'a.conf': 'x',
      },
      fixed: `
services:
  a:
    image: a
    volumes:
      - ./b.conf:/etc/b.conf:ro
      - type: bind
        source: "./init.sql"
        target: /docker-entrypoint-initdb.d/init.sql
        bind:
          create_host_path: false
`,
    },
  ],
});

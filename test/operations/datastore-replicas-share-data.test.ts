import rule from '../../rules/operations/datastore-replicas-share-data.ts';
import { testRule } from '../support/rule-test.ts';

const message = (service: string, path: string) =>
  `Several containers of "${service}" on the volume at ${path} damage the data or do not start: run one.`;
const db = (more: string) => `services:\n  db:\n    image: postgres:18\n${more}`;
const mounted = '    volumes: ["data:/var/lib/postgresql"]\n';

testRule(rule, {
  good: [
    { 'compose.yaml': db(`    scale: 1\n${mounted}`) },
    { 'compose.yaml': db('    scale: 2\n') },
    {
      'compose.yaml': db('    scale: 2\n    volumes: ["/var/lib/postgresql", "./init:/docker-entrypoint-initdb.d"]\n'),
    },
    { 'compose.yaml': db(`    scale: \${COUNT}\n${mounted}`) },
    { 'compose.yaml': db(`    deploy: {replicas: 2, placement: {max_replicas_per_node: 1}}\n${mounted}`) },
    { 'docker-stack.yml': db(`    deploy: {replicas: 2}\n${mounted}`) },
    {
      'compose.yaml':
        'services:\n  cloud:\n    image: nextcloud:32\n    scale: 2\n    volumes: ["data:/var/www/html"]\n',
    },
    { 'compose.yaml': 'services:\n  web:\n    image: acme/web:1\n    scale: 2\n    volumes: ["data:/data"]\n' },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  db:
    image: postgres:18
    deploy:
      replicas: 3
                ^ ${message('db', '/var/lib/postgresql')}
    volumes:
      - data:/var/lib/postgresql
  search:
    image: elasticsearch:9.2.0
    scale: 2 # fast
           ^ ${message('search', '/usr/share/elasticsearch/data')}
    volumes: ["./data:/usr/share/elasticsearch/data"]
`,
      },
      fixed: `
services:
  db:
    image: postgres:18
    volumes:
      - data:/var/lib/postgresql
  search:
    image: elasticsearch:9.2.0
    # fast
    volumes: ["./data:/usr/share/elasticsearch/data"]
`,
    },
  ],
});

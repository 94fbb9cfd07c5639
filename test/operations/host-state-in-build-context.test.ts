import rule from '../../rules/operations/host-state-in-build-context.ts';
import { testRule } from '../support/rule-test.ts';

const files = (mount: string, context: string, others: Readonly<Record<string, string>>) => ({
  snippet: {
    'compose.yaml': `services:\n  web:\n    build: ${context}\n  db:\n    image: mysql:8.4\n    volumes: ["${mount}"]\n`,
    ...others,
  },
});

testRule(rule, {
  good: [
    files('./data:/var/lib/mysql', './web', { 'web/Dockerfile': 'FROM a\n' }),
    files('./data:/var/lib/mysql', '.', { Dockerfile: 'FROM a\n', '.dockerignore': 'data/\n' }),
    files('data:/var/lib/mysql', '.', { Dockerfile: 'FROM a\n' }),
    files('./init:/docker-entrypoint-initdb.d', '.', { Dockerfile: 'FROM a\n' }),
    'services:\n  web:\n    build: .\n  db:\n    image: mysql:8.4\n    volumes: ["./d:/var/lib/mysql"]\n',
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build: .
  db:
    image: mysql:8.4
    volumes:
      - ./docker/data:/var/lib/mysql
        ^^^^^^^^^^^^^ The data in ./docker/data lies in the build context of "web": exclude it in .dockerignore, or use a named volume.
`,
        Dockerfile: 'FROM a\n',
        '.dockerignore': 'node_modules\n',
      },
    },
  ],
});

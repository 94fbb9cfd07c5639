import rule from '../../rules/twelve-factor/local-session-store.ts';
import { testRule } from '../support/rule-test.ts';

const message = (setting: string) =>
  `"${setting}" keeps data of users in this container: keep it in a database or in Redis.`;

testRule(rule, {
  good: [
    {
      'compose.yaml':
        'services:\n  shop:\n    image: a\n    environment: {SESSION_DRIVER: redis, SESSION_FILE: file}\n',
    },
    { 'compose.yaml': 'services:\n  shop:\n    image: a\n    environment: {SESSION_DRIVER: "${DRIVER:-file}"}\n' },
    { 'compose.dev.yaml': 'services:\n  shop:\n    image: a\n    environment: {SESSION_DRIVER: file}\n' },
    {
      'compose.yaml':
        'services:\n  shop:\n    build: .\n    volumes: ["./:/app"]\n    environment: {SESSION_DRIVER: file}\n',
    },
    { Dockerfile: 'FROM php:8.4\nARG SESSION_DRIVER=file\n' },
    { Dockerfile: 'FROM php:8.4\nENV SESSION_DRIVER=file\nENV SESSION_DRIVER=redis\n' },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  shop:
    image: a
    environment:
      - SESSION_DRIVER=file
        ^^^^^^^^^^^^^^^^^^^ ${message('SESSION_DRIVER=file')}
  api:
    image: a
    environment:
      SESSION_TYPE: "filesystem"
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('SESSION_TYPE=filesystem')}
  cache:
    image: redis:8
`,
      },
      fixed: `
services:
  shop:
    image: a
    environment:
      - SESSION_DRIVER=redis
  api:
    image: a
    environment:
      SESSION_TYPE: "redis"
  cache:
    image: redis:8
`,
    },
    {
      Dockerfile: `
FROM php:8.4
ENV APP_NAME=shop SESSION_DRIVER=array
                  ^^^^^^^^^^^^^^^^^^^^ ${message('SESSION_DRIVER=array')}
`,
    },
  ],
});

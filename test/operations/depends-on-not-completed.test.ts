import rule from '../../rules/operations/depends-on-not-completed.ts';
import { testRule } from '../support/rule-test.ts';

const web = (condition: string, keys: string): string =>
  `services:\n  web:\n    image: a\n    depends_on: ${condition}\n  migrate:\n    image: a\n${keys}`;

testRule(rule, {
  good: [
    {
      'compose.yaml': web(
        '{migrate: {condition: service_completed_successfully}}',
        '    command: alembic upgrade head\n',
      ),
    },
    { 'compose.yaml': web('[migrate]', '    command: gunicorn app\n') },
    { 'compose.yaml': web('[migrate]', '    command: sh -c "alembic upgrade head && gunicorn app"\n') },
    { 'compose.yaml': web('[migrate]', '    command: alembic upgrade head\n    restart: always\n') },
    { 'compose.yaml': web('[migrate]', '') },
    {
      'compose.yaml': web(
        '{migrate: {condition: service_started, required: false}}',
        '    command: alembic upgrade head\n',
      ),
    },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: a
    depends_on:
      - cache # first
      - migrate
        ^^^^^^^ Compose waits for the start of "migrate" only: wait until "alembic upgrade" has ended.
  migrate:
    image: a
    command: alembic upgrade head
  cache:
    image: b
  api:
    image: a
    depends_on:
      seed:
      ^^^^ Compose waits for the start of "seed" only: wait until "prisma migrate deploy" has ended.
        condition: service_started
  seed:
    image: a
    command: sh -c "npx prisma migrate deploy && npx knex seed:run"
`,
      },
      fixed: `
services:
  web:
    image: a
    depends_on:
      cache: # first
        condition: service_started
      migrate:
        condition: service_completed_successfully
  migrate:
    image: a
    command: alembic upgrade head
  cache:
    image: b
  api:
    image: a
    depends_on:
      seed:
        condition: service_completed_successfully
  seed:
    image: a
    command: sh -c "npx prisma migrate deploy && npx knex seed:run"
`,
    },
  ],
});

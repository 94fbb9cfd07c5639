import rule from '../../rules/operations/one-off-restarted.ts';
import { testRule } from '../support/rule-test.ts';

const migrate = (keys: string): string => `services:\n  migrate:\n    image: a\n${keys}`;

testRule(rule, {
  good: [
    { 'compose.yaml': migrate('    command: alembic upgrade head\n    restart: on-failure\n') },
    { 'compose.yaml': migrate('    command: alembic upgrade head\n    restart: "${RESTART}"\n') },
    {
      'compose.yaml': migrate('    command: sh -c "alembic upgrade head && exec gunicorn app"\n    restart: always\n'),
    },
    { 'compose.yaml': migrate('    restart: always\n') },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  migrate:
    image: a
    command: alembic upgrade head
    restart: unless-stopped # why
             ^^^^^^^^^^^^^^ "migrate" only does "alembic upgrade" and ends: "restart: unless-stopped" starts it for ever.
`,
      },
      fixed: {
        never: `
services:
  migrate:
    image: a
    command: alembic upgrade head
    restart: "no" # why
`,
        failure: `
services:
  migrate:
    image: a
    command: alembic upgrade head
    restart: on-failure # why
`,
      },
    },
  ],
});

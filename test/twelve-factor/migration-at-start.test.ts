import rule from '../../rules/twelve-factor/migration-at-start.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: python manage.py migrate
`,
    },
    { Dockerfile: 'CMD ["gunicorn", "app"]' },
    { Dockerfile: 'CMD flask db init && flask run' },
    {
      'compose.dev.yaml': `
services:
  web:
    image: acme/web:1.4
    command: sh -c "alembic upgrade head && uvicorn a:b"
`,
    },
  ],
  bad: [
    {
      Dockerfile: `
FROM python:3.14-slim
CMD alembic upgrade head && exec uvicorn a:b
    ^^^^^^^^^^^^^^^^^^^^ "alembic upgrade" runs in every copy of the program that starts: make it a task of its own that runs once.
`,
    },
    {
      Dockerfile: `
CMD npx prisma migrate deploy && node server.js
    ^^^^^^^^^^^^^^^^^^^^^^^^^ "prisma migrate deploy" runs in every copy of the program that starts: make it a task of its own that runs once.
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: sh -c "bin/rails db:prepare && bin/rails server"
                    ^^^^^^^^^^^^^^^^^^^^ "rails db:prepare" runs in every copy of the program that starts: make it a task of its own that runs once.
`,
    },
    {
      Dockerfile: `
CMD ["npm", "start"]
      ^^^^^^^^^^^^ "knex migrate:latest" runs in every copy of the program that starts: make it a task of its own that runs once.
`,
      'package.json': '{"scripts":{"start":"knex migrate:latest && node server.js"}}',
    },
  ],
});

import rule from '../../rules/twelve-factor/dev-server-in-image.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM node:24
CMD ["node", "server.js"]
`,
    },
    {
      Dockerfile: `
FROM node:24 AS dev
CMD ["npm", "run", "dev"]
`,
    },
    {
      'Dockerfile.dev': `
FROM node:24
CMD ["npm", "run", "dev"]
`,
    },
    {
      Dockerfile: `
FROM node:24 AS dev
CMD ["npm", "run", "dev"]
FROM dev AS prod
CMD ["node", "server.js"]
`,
    },
    { Dockerfile: 'CMD ["npm", "start"]', 'package.json': '{"scripts":{"start":"node server.js"}}' },
    { Dockerfile: 'CMD ["npm", "run", "dev"]', 'package.json': '{"scripts":{"dev":"node server.js"}}' },
    { Dockerfile: 'CMD ["vite", "preview"]' },
    { Dockerfile: 'RUN vite build' },
    {
      'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: npm run dev
    volumes:
      - .:/app
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: npm run dev
    develop:
      watch: []
`,
    },
    {
      'compose.override.yaml': `
services:
  web:
    image: acme/web:1.4
    command: npm run dev
`,
    },
    { Dockerfile: 'CMD ["uvicorn", "app:app", "--reload-dir", "x"]' },
    { Dockerfile: 'CMD ["rails", "server", "-e", "$ENV"]' },
    { Dockerfile: 'CMD flask --version' },
  ],
  bad: [
    {
      Dockerfile: `
FROM node:24-slim
CMD ["npm", "run", "dev"]
      ^^^^^^^^^^^^^^^^^ "npm run dev" is a development server: start the program as it runs in production.
`,
    },
    {
      Dockerfile: `
FROM node:24-slim
ENTRYPOINT ["tini", "--"]
CMD ["npm", "start"]
      ^^^^^^^^^^^^ "npm start" starts "nodemon", a development server: start the program as it runs in production.
`,
      'package.json': '{"scripts":{"start":"tsc && nodemon dist/server.js"}}',
    },
    {
      snippet: {
        Dockerfile: `
FROM python:3.14-slim
CMD exec uvicorn app:app \\
  # reload
  --reload --host 0.0.0.0
  ^^^^^^^^ "uvicorn --reload" is a development server: start the program as it runs in production.
`,
      },
      fixed: `
FROM python:3.14-slim
CMD exec uvicorn app:app \\
  # reload
  --host 0.0.0.0
`,
    },
    {
      Dockerfile: `
CMD ["poetry", "run", "flask", "run"]
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "flask run" is a development server: start the program as it runs in production.
`,
    },
    {
      Dockerfile: `
CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "manage.py runserver" is a development server: start the program as it runs in production.
`,
    },
    {
      snippet: {
        Dockerfile: `
CMD next dev -p 3000
         ^^^ "next dev" is a development server: start the program as it runs in production.
`,
      },
      fixed: `
CMD next start -p 3000
`,
    },
    {
      snippet: {
        Dockerfile: `
CMD ["npx", "nodemon", "server.js"]
             ^^^^^^^ "nodemon" is a development server: start the program as it runs in production.
`,
      },
      fixed: `
CMD ["npx", "node", "server.js"]
`,
    },
    {
      snippet: {
        Dockerfile: `
CMD ["bin/rails", "server", "-e", "development"]
                                   ^^^^^^^^^^^ "rails server -e development" is a development server: start the program as it runs in production.
`,
      },
      fixed: `
CMD ["bin/rails", "server", "-e", "production"]
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: uvicorn app:app --reload
                             ^^^^^^^^ "uvicorn --reload" is a development server: start the program as it runs in production.
`,
      },
      fixed: `
services:
  web:
    image: acme/web:1.4
    command: uvicorn app:app
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: ["php", "artisan", "serve"]
              ^^^^^^^^^^^^^^^^^^^^^^^^^ "artisan serve" is a development server: start the program as it runs in production.
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: 
      - next
      - dev
        ^^^ "next dev" is a development server: start the program as it runs in production.

`,
      },
      fixed: `
services:
  web:
    image: acme/web:1.4
    command: 
      - next
      - start

`,
    },
    {
      Dockerfile: `
ONBUILD RUN a
CMD php -S 0.0.0.0:80
    ^^^^^^^^^^^^^^^^^ "php -S" is a development server: start the program as it runs in production.
`,
    },
    {
      Dockerfile: `
CMD ./mvnw quarkus:dev
    ^^^^^^^^^^^^^^^^^^ "mvn quarkus:dev" is a development server: start the program as it runs in production.
`,
    },
    {
      Dockerfile: `
CMD vite --host
    ^^^^^^^^^^^ "vite" is a development server: start the program as it runs in production.
`,
    },
    {
      Dockerfile: `
FROM python:3.14 AS web
CMD ["flask", "run"]
      ^^^^^^^^^^^^ "flask run" is a development server: start the program as it runs in production.
FROM web AS dev-envs
`,
      'compose.yaml': `
services:
  web:
    build:
      context: .
      target: web
`,
    },
  ],
});

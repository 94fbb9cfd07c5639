import rule from '../../rules/secrets/url-with-credentials.ts';
import { testRule } from '../support/rule-test.ts';

const message = (host: string, user: string) =>
  `The address of ${host} holds the password of "${user}": leave it out, and pass it by a variable or a secret.`;

testRule(rule, {
  good: [
    {
      Dockerfile:
        'FROM alpine\nRUN git clone https://$USER:$TOKEN@git.example.com/a.git\nADD https://example.com/a:b /',
    },
    { Dockerfile: 'FROM alpine\nENV DSN=https://0123456789abcdef@o1.ingest.sentry.io/1' },
    { Dockerfile: 'FROM alpine\n# proxy\nENV HTTP_PROXY=http://user:password@proxy.example.com:3128' },
    { 'compose.yaml': 'services:\n  a:\n    image: a\n    environment:\n      URL: postgres://u:${PW}@db/x\n' },
  ],
  bad: [
    {
      Dockerfile: `
FROM alpine
RUN apk add git \\
  && git clone https://bot:Kastanie-71@git.example.com/team/app.git
                           ^^^^^^^^^^^ ${message('git.example.com', 'bot')}
ADD https://:Kastanie-71@files.example.com/a.tar /a.tar
             ^^^^^^^^^^^ The address of files.example.com holds a password: leave it out, and pass it by a variable or a secret.
ENV DB="mongodb+srv://web:Kastanie-71@cluster.example.net/web"
                          ^^^^^^^^^^^ ${message('cluster.example.net', 'web')}
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: a
    environment:
      - DATABASE_URL=postgres://web:Kastanie-71@db:5432/web # main
                                    ^^^^^^^^^^^ ${message('db', 'web')}
      - CACHE_URL=redis://:Kastanie-71@cache/0
                           ^^^^^^^^^^^ The address of cache holds a password: leave it out, and pass it by a variable or a secret.
      - QUEUE_URL=\${QUEUE_URL:-amqp://web:Kastanie-71@queue}
                                          ^^^^^^^^^^^ ${message('queue', 'web')}
    command: psql "postgres://web:Kastanie-71@db/web"
                                  ^^^^^^^^^^^ ${message('db', 'web')}
`,
      },
      fixed: `
services:
  web:
    image: a
    environment:
      - DATABASE_URL=postgres://web:\${DATABASE_PASSWORD:?set DATABASE_PASSWORD}@db:5432/web # main
      - CACHE_URL=redis://:\${CACHE_PASSWORD:?set CACHE_PASSWORD}@cache/0
      - QUEUE_URL=\${QUEUE_URL:-amqp://web:Kastanie-71@queue}
    command: psql "postgres://web:Kastanie-71@db/web"
`,
    },
    // The password of a service of this file, which a variable of it holds already.
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: a
    environment:
      DATABASE_URL: postgres://web:Kastanie-71@db/web
                                   ^^^^^^^^^^^ The address of db holds the password of "web": leave it out, and pass it by a variable or a secret.
  db:
    image: postgres:18
    environment:
      POSTGRES_USER: web
      POSTGRES_PASSWORD: Kastanie-71
`,
      },
      fixed: `
services:
  web:
    image: a
    environment:
      DATABASE_URL: postgres://web:\${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD}@db/web
  db:
    image: postgres:18
    environment:
      POSTGRES_USER: web
      POSTGRES_PASSWORD: Kastanie-71
`,
    },
  ],
});

import rule from '../../rules/operations/healthcheck-tool-missing.ts';
import { testRule } from '../support/rule-test.ts';

const dockerfile = (text: string) => ({ snippet: { Dockerfile: text } });
const built = (compose: string, text: string) => ({ snippet: { 'compose.yaml': compose, Dockerfile: text } });

testRule(rule, {
  good: [
    dockerfile('FROM node:24\nHEALTHCHECK CMD curl -f http://localhost:3000\n'),
    dockerfile(
      'FROM node:24-slim\nRUN apt-get update && apt-get install -y curl\nHEALTHCHECK CMD curl -f http://localhost\n',
    ),
    dockerfile('FROM node:24-slim\nRUN ./setup.sh\nHEALTHCHECK CMD curl -f http://localhost\n'),
    dockerfile('FROM node:24-slim\nRUN apt-get install -y $PACKAGES\nHEALTHCHECK CMD curl -f http://localhost\n'),
    dockerfile('FROM node:24-slim\nCOPY --from=tools /usr/bin/ /usr/bin/\nHEALTHCHECK CMD curl -f http://localhost\n'),
    dockerfile('FROM node:24-slim\nHEALTHCHECK CMD curl -f http://localhost || wget -q http://localhost\n'),
    dockerfile('FROM example/own\nHEALTHCHECK CMD curl -f http://localhost\n'),
    dockerfile('FROM scratch\nCOPY app /\nHEALTHCHECK CMD ["/app", "health"]\n'),
    built(
      'services:\n  web:\n    build: .\n    healthcheck:\n      test: curl -f http://localhost\n',
      'FROM alpine:3.22\nRUN apk add --no-cache curl\n',
    ),
    { snippet: { 'compose.yaml': 'services:\n  web:\n    build: .\n    healthcheck:\n      test: curl localhost\n' } },
    {
      snippet: {
        'compose.yaml':
          'services:\n  db:\n    image: postgres:18\n    healthcheck:\n      test: pg_isready\n  off:\n    image: node:24-slim\n    healthcheck: {disable: true}\n',
      },
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM alpine:3.22 AS base
RUN apk add --no-cache nodejs
FROM base
HEALTHCHECK --interval=5s CMD curl -f http://localhost:3000 || exit 1
                              ^^^^ The image has no curl, so the check always fails: it has wget.
`,
      },
      fixed: `
FROM alpine:3.22 AS base
RUN apk add --no-cache nodejs
FROM base
HEALTHCHECK --interval=5s CMD ["wget", "-q", "-O", "/dev/null", "http://localhost:3000"]
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  api:
    image: node:24-slim
    healthcheck: {test: ["CMD", "wget", "-qO-", "localhost:3000/health"]}
                                ^^^^^^ The image has no wget, so the check always fails: install it, or use a program that is there.
  old:
    image: node:16-slim
    healthcheck:
      test: curl -f http://localhost
            ^^^^ The image has no curl, so the check always fails: install it, or use a program that is there.
  much:
    image: node:24-slim
    healthcheck:
      test: curl -f -X HEAD http://localhost && echo ok
            ^^^^ The image has no curl, so the check always fails: install it, or use a program that is there.
`,
      },
      fixed: `
services:
  api:
    image: node:24-slim
    healthcheck: {test: ["CMD", "node", "-e", "fetch('http://localhost:3000/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]}
  old:
    image: node:16-slim
    healthcheck:
      test: curl -f http://localhost
  much:
    image: node:24-slim
    healthcheck:
      test: curl -f -X HEAD http://localhost && echo ok
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM gcr.io/distroless/static-debian12
COPY app /
HEALTHCHECK CMD /app health
                ^^^^^^^^^^^ The image has no shell to run this line, so the check always fails: write it in exec form.
`,
      },
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build: .
    healthcheck:
      test: ["CMD", "curl", "-f", "http://localhost"]
                    ^^^^^^ The image has no curl, so the check always fails: install it, or use a program that is there.
  db:
    image: postgres:18
    healthcheck:
      test: |
        wget -q localhost
        ^^^^ The image has no wget, so the check always fails: install it, or use a program that is there.
`,
        Dockerfile: 'FROM python:3.13-slim\nCOPY . .\nRUN pip install flask\nCMD ["python", "app.py"]\n',
      },
      fixed: `
services:
  web:
    build: .
    healthcheck:
      test: ["CMD", "python", "-c", "import urllib.request; urllib.request.urlopen('http://localhost')"]
  db:
    image: postgres:18
    healthcheck:
      test: |
        wget -q localhost
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  docs:
    image: mongo:8.0
    healthcheck:
      test: echo 'db.runCommand("ping").ok' | mongo localhost:27017/test --quiet
                                              ^^^^^ The image has no mongo, so the check always fails: it has mongosh.
  db:
    image: mariadb
    healthcheck:
      test: ["CMD", "mysqladmin", "ping", "-h", "localhost"]
                     ^^^^^^^^^^ The image has no mysqladmin, so the check always fails: it has mariadb-admin.
  old:
    image: mongo:5
    healthcheck:
      test: ["CMD", "mongo", "--eval", "1"]
  older:
    image: mariadb:10.11
    healthcheck:
      test: ["CMD", "mysqladmin", "ping"]
  unknown:
    image: mariadb:noble
    healthcheck:
      test: ["CMD", "mysqladmin", "ping"]
  both:
    image: mongo:7
    healthcheck:
      test: mongosh --eval 1 || mongo --eval 1
`,
      },
      fixed: `
services:
  docs:
    image: mongo:8.0
    healthcheck:
      test: echo 'db.runCommand("ping").ok' | mongosh localhost:27017/test --quiet
  db:
    image: mariadb
    healthcheck:
      test: ["CMD", "mariadb-admin", "ping", "-h", "localhost"]
  old:
    image: mongo:5
    healthcheck:
      test: ["CMD", "mongo", "--eval", "1"]
  older:
    image: mariadb:10.11
    healthcheck:
      test: ["CMD", "mysqladmin", "ping"]
  unknown:
    image: mariadb:noble
    healthcheck:
      test: ["CMD", "mysqladmin", "ping"]
  both:
    image: mongo:7
    healthcheck:
      test: mongosh --eval 1 || mongo --eval 1
`,
    },
  ],
});

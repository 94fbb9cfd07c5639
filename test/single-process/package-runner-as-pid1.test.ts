import rule from '../../rules/single-process/package-runner-as-pid1.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM node:24
CMD npm ci && exec node server.js
`,
    },
    {
      Dockerfile: `
FROM node:24
CMD ["npm", "test"]
`,
    },
    {
      Dockerfile: `
FROM python:3.13
CMD ["poetry", "run", "gunicorn", "app:app"]
`,
    },
    {
      Dockerfile: `
FROM node:24 AS dev
CMD ["npm", "run", "start:dev"]
`,
    },
    {
      Dockerfile: `
FROM node:24
CMD ["bun", "run", "index.ts"]
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: node:24
    command: npm install
  live:
    image: node:24
    command: npm start
    volumes: [".:/app"]
  dev:
    image: node:24
    command: npm start
`,
    },
  ],
  bad: [
    {
      Dockerfile: `
FROM node:24
ENTRYPOINT ["npm"]
             ^^^ "npm start" stands between Docker and the program: start the program itself.
CMD ["start"]
`,
      'package.json': `
{ "scripts": { "start": "node server.js" } }
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM node:24
WORKDIR /app
COPY package.json server.js ./
CMD ["npm", "start"]
      ^^^ "npm start" stands between Docker and the program: start the program itself.
`,
        'package.json': `
{ "scripts": { "start": "node --enable-source-maps server.js" } }
`,
        'server.js': `
`,
      },
      fixed: `
FROM node:24
WORKDIR /app
COPY package.json server.js ./
CMD ["node", "--enable-source-maps", "server.js"]
`,
    },
    {
      Dockerfile: `
FROM node:24
COPY package.json ./
CMD prepare && yarn run start
               ^^^^ "yarn run" stands between Docker and the program: start the program itself.
`,
      'package.json': `
{ "scripts": { "start": "node server.js" } }
`,
    },
    {
      Dockerfile: `
FROM node:24
COPY package.json ./
CMD npm start
    ^^^ "npm start" stands between Docker and the program: start the program itself.
`,
      'package.json': `
{ "scripts": { "start": "node server.js", "prestart": "node prepare.js" } }
`,
    },
    {
      Dockerfile: `
FROM golang:1.25
ENTRYPOINT ["tini", "--"]
CMD ["go", "run", "./cmd/server"]
      ^^ "go run" stands between Docker and the program: start the program itself.
`,
    },
    {
      Dockerfile: `
FROM node:24
ENTRYPOINT npx http-server
           ^^^ "npx" stands between Docker and the program: start the program itself.
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    build: .
    command: npm start # web
             ^^^ "npm start" stands between Docker and the program: start the program itself.
  b:
    image: eclipse-temurin:21
    command: ["./mvnw", "spring-boot:run"]
              ^^^^^^^^ "mvnw" stands between Docker and the program: start the program itself.
`,
        Dockerfile: `
FROM node:24
`,
        'package.json': `
{ "scripts": { "start": "node server.js" } }
`,
      },
      fixed: `
services:
  a:
    build: .
    command: ["node", "server.js"] # web
  b:
    image: eclipse-temurin:21
    command: ["./mvnw", "spring-boot:run"]
`,
    },
  ],
});

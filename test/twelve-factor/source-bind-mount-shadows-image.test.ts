import rule from '../../rules/twelve-factor/source-bind-mount-shadows-image.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.yaml': `
services:
  web:
    build: .
    volumes: ["./data:/app/data", "cache:/app"]
`,
      Dockerfile: `
FROM node:24-slim
WORKDIR /app
COPY . .
CMD ["node", "a.js"]
`,
    },
    {
      'compose.override.yaml': `
services:
  web:
    build: .
    volumes: [".:/app"]
`,
      Dockerfile: `
FROM node:24-slim
WORKDIR /app
COPY . .
CMD ["node", "a.js"]
`,
    },
    {
      'compose.yaml': `
services:
  web:
    build: {context: ., target: dev}
    volumes: [".:/app"]
`,
      Dockerfile: `
FROM node:24-slim AS dev
WORKDIR /app
COPY . .
CMD ["node", "a.js"]
`,
    },
    // A development server serves what lies in the mount.
    {
      'compose.yaml': `
services:
  web:
    build: .
    volumes: [".:/app"]
`,
      Dockerfile: `
FROM node:24-slim
WORKDIR /app
COPY . .
CMD ["ng", "serve", "--host", "0.0.0.0"]
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: node:24
    volumes: [".:/app"]
`,
    },
    {
      'compose.yaml': `
services:
  web:
    build: .
    volumes: [".:/app"]
`,
      Dockerfile: `
FROM node:24
WORKDIR /app
CMD ["npm", "start"]
`,
    },
    {
      'compose.yaml': `
services:
  web:
    build: .
    volumes: [".:/app"]
`,
    },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build: .
    volumes:
      - data:/data
      - ./:/app/ # live
        ^^^^^^^^ "./" hides what the image holds in "/app/": move the mount to compose.override.yaml, or use "develop.watch".
  api:
    build: .
    volumes:
      - type: bind
        source: .
                ^ "." hides what the image holds in "/app": move the mount to compose.override.yaml, or use "develop.watch".
        target: /app
volumes:
  data:
`,
        Dockerfile: `
FROM node:24-slim
WORKDIR /app
COPY . .
CMD ["node", "a.js"]
`,
      },
      fixed: `
services:
  web:
    build: .
    volumes:
      - data:/data
      # live
  api:
    build: .
volumes:
  data:
`,
    },
    // Mounts below it that kept parts of the image visible go with it.
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build: .
    volumes:
      - .:/app
        ^^^^^^ "." hides what the image holds in "/app": move the mount to compose.override.yaml, or use "develop.watch".
      - /app/node_modules
      - data:/data
  api:
    build: .
    volumes: [".:/app", /app/node_modules]
              ^^^^^^^^ "." hides what the image holds in "/app": move the mount to compose.override.yaml, or use "develop.watch".
volumes:
  data:
`,
        Dockerfile: `
FROM node:24-slim
WORKDIR /app
COPY . .
CMD ["node", "a.js"]
`,
      },
      fixed: `
services:
  web:
    build: .
    volumes:
      - data:/data
  api:
    build: .
volumes:
  data:
`,
    },
  ],
});

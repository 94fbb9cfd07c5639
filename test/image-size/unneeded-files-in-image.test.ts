import rule from '../../rules/image-size/unneeded-files-in-image.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM node:24-slim
WORKDIR /app
COPY . .
`,
      '.git/HEAD': '',
      '.dockerignore': '.git\n',
    },
    {
      Dockerfile: `
FROM node:24-slim
WORKDIR /app
COPY . .
`,
      'src/a.js': '',
    },
    {
      Dockerfile: `
FROM a
COPY src /src
`,
      'src/a.js': '',
      '.git/HEAD': '',
    },
    {
      Dockerfile: `
FROM node:24 AS b
COPY . .
FROM scratch
COPY --from=b /x /x
`,
      '.git/HEAD': '',
    },
    {
      Dockerfile: `
FROM a
COPY . .
RUN git describe > version
`,
      '.git/HEAD': '',
    },
    {
      Dockerfile: `
FROM a
COPY node_modules /app/node_modules
`,
      'node_modules/a/b.js': '',
    },
    `
FROM node:24-slim
WORKDIR /app
COPY . .
`,
    {
      Dockerfile: `
FROM node:24-slim
WORKDIR /app
COPY . .
`,
      '.git/HEAD': '',
      '.dockerignore': '*\n!src\n',
    },
  ],
  bad: [
    {
      Dockerfile: `
FROM node:24-slim
WORKDIR /app
COPY . .
     ^ This copies .git/, node_modules/, coverage/, … into the image: exclude it in .dockerignore.
`,
      '.git/HEAD': '',
      'node_modules/a/b.js': '',
      'coverage/x.html': '',
      '.idea/a.xml': '',
      'a.js': '',
    },
    {
      Dockerfile: `
FROM a
ADD ./web/ /srv/
    ^^^^^^ This copies node_modules/ into the image: exclude it in .dockerignore.
`,
      'web/node_modules/a.js': '',
      'web/a.js': '',
      '.dockerignore': '.git\nnode_modules\n',
    },
  ],
});

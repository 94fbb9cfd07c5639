import rule from '../../rules/image-size/dockerignore-missing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM node:24-slim
WORKDIR /app
COPY . .
`,
      '.dockerignore': '.git\n',
    },
    {
      Dockerfile: `
FROM node:24-slim
WORKDIR /app
COPY . .
`,
      'Dockerfile.dockerignore': '.git\n',
    },
    {
      Dockerfile: `
FROM a
COPY src /src
`,
      'src/a': '',
    },
    {
      Dockerfile: `
FROM a AS b
FROM c
COPY --from=b . .
`,
      'src/a': '',
    },
    `
FROM node:24-slim
WORKDIR /app
COPY . .
`,
  ],
  bad: [
    {
      Dockerfile: `
FROM node:24-slim
WORKDIR /app
COPY . .
     ^ This copies the whole build context, and no .dockerignore says what stays out.
`,
      'a.js': '',
    },
    {
      Dockerfile: `
FROM a
ADD ./ /app/
    ^^ This copies the whole build context, and .dockerignore excludes nothing.
`,
      '.dockerignore': '# nothing\n',
    },
  ],
});

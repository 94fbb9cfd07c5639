import rule from '../../rules/build-cache/package-cache-mount.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN --mount=type=cache,target=/root/.npm npm ci',
    'RUN --mount=type=cache,target=/go go mod download',
    'RUN pip install --no-cache-dir -r requirements.txt',
    'RUN pip install flask',
    'RUN npm run build',
  ],
  bad: [
    {
      snippet: `
FROM node:24-slim
RUN npm ci
    ^^^^^^ "npm ci" downloads everything again in each build: mount a cache at /root/.npm.
`,
      fixed: `
FROM node:24-slim
RUN --mount=type=cache,target=/root/.npm npm ci
`,
    },
    `
FROM node:24-slim
USER node
RUN yarn
    ^^^^ "yarn" downloads everything again in each build: mount a cache at ~/.cache/yarn.
`,
    {
      snippet: `
FROM python:3.14-slim
RUN pip install -r requirements.txt \\
    ^^^^^^^^^^^ "pip install" downloads everything again in each build: mount a cache at /root/.cache/pip.
 && python -V
`,
      fixed: `
FROM python:3.14-slim
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt \\
 && python -V
`,
    },
  ],
});

import rule from '../../rules/image-size/npm-cache-left.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN npm ci && npm cache clean --force',
    'RUN --mount=type=cache,target=/root/.npm npm ci',
    'RUN npm install -g serve && rm -rf ~/.npm',
    'RUN npm ci && rm -rf /home/node/.npm/_cacache /home/node/.npm',
    'RUN npm run build',
    `
ENV NPM_CONFIG_CACHE=/tmp/npm
RUN npm ci
`,
    'RUN npm ci --cache /tmp/npm && rm -rf /tmp/npm',
    {
      snippet: `
FROM node:24 AS build
RUN npm ci
FROM nginx:1.29
COPY --from=build /app/dist /usr/share/nginx/html
`,
      options: { everyStage: false },
    },
  ],
  bad: [
    {
      snippet: `
RUN npm ci --omit=dev
    ^^^^^^ The download cache of "npm" stays in the layer: run "npm cache clean --force" in this RUN, or mount a cache at ~/.npm.
`,
      fixed: `
RUN npm ci --omit=dev && npm cache clean --force
`,
    },
    {
      snippet: `
RUN npm install && \\
    ^^^^^^^^^^^ The download cache of "npm" stays in the layer: run "npm cache clean --force" in this RUN, or mount a cache at ~/.npm.
    npm run build
`,
      fixed: `
RUN npm install && \\
    npm cache clean --force && \\
    npm run build
`,
    },
    {
      snippet: `
RUN --mount=type=cache,target=/root/.cache npm i -g serve
                                           ^^^^^ The download cache of "npm" stays in the layer: run "npm cache clean --force" in this RUN, or mount a cache at ~/.npm.
`,
      fixed: `
RUN --mount=type=cache,target=/root/.cache npm i -g serve && npm cache clean --force
`,
    },
  ],
});

import rule from '../../rules/image-size/npm-dev-dependencies.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN npm ci --omit=dev',
    'RUN npm install --production',
    'RUN npm install --only prod',
    `
ENV NODE_ENV=production
RUN npm ci
`,
    'RUN NODE_ENV=production npm ci',
    'RUN npm install -g serve',
    'RUN npm install express',
    'RUN yarn install --prod',
    'RUN yarn workspaces focus --production',
    'RUN pnpm install -P',
    'RUN pnpm fetch',
    'RUN bun install --production',
    'RUN npm ci $NPM_FLAGS',
    'RUN npm ci && npm run build && npm prune --omit=dev',
    // Only the result gets into the image.
    `
FROM node:24 AS build
RUN npm ci && npm run build
FROM nginx:1.29
COPY --from=build /app/dist /usr/share/nginx/html
`,
    // Made for development.
    `
FROM node:24
RUN npm install
CMD ["npm", "run", "dev"]
`,
    `
FROM node:24 AS test
RUN npm ci
`,
  ],
  bad: [
    {
      snippet: `
RUN npm ci
    ^^^^^^ "npm ci" also installs development dependencies into the final image: add --omit=dev.
`,
      fixed: `
RUN npm ci --omit=dev
`,
    },
    {
      snippet: `
FROM node:24
RUN npm install && \\
    ^^^^^^^^^^^ "npm install" also installs development dependencies into the final image: add --omit=dev.
    npm cache clean --force
CMD ["node", "."]
`,
      fixed: `
FROM node:24
RUN npm install --omit=dev && \\
    npm cache clean --force
CMD ["node", "."]
`,
    },
    {
      snippet: `
FROM node:24
RUN yarn
    ^^^^ "yarn" also installs development dependencies into the final image: add --production.
CMD ["node", "."]
`,
      fixed: `
FROM node:24
RUN yarn --production
CMD ["node", "."]
`,
    },
    {
      snippet: `
RUN ["npm", "ci"]
      ^^^^^^^^^ "npm ci" also installs development dependencies into the final image: add --omit=dev.
`,
      fixed: `
RUN ["npm", "ci", "--omit=dev"]
`,
    },
    `
FROM node:24
RUN npm ci
    ^^^^^^ "npm ci" also installs development dependencies, which "npm" in line 4 needs: build in a stage of its own and copy only the result.
COPY . .
RUN npm run build
CMD ["node", "dist"]
`,
    {
      snippet: `
FROM node:24 AS deps
RUN pnpm install --frozen-lockfile
    ^^^^^^^^^^^^ "pnpm install" also installs development dependencies into the final image: add --prod.
FROM node:24-slim
COPY --from=deps /app/node_modules ./node_modules
`,
      fixed: `
FROM node:24 AS deps
RUN pnpm install --prod --frozen-lockfile
FROM node:24-slim
COPY --from=deps /app/node_modules ./node_modules
`,
    },
    // Yarn 2 and later has no such flag.
    `
RUN yarn install --immutable
    ^^^^^^^^^^^^ "yarn install" also installs development dependencies into the final image: add --production.
`,
  ],
});

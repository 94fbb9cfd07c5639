import rule from '../../rules/twelve-factor/build-time-variable-at-runtime.ts';
import { testRule } from '../support/rule-test.ts';

const compose = (keys = ''): string =>
  `services:\n  web:\n    build: .\n    environment: {VITE_API: a, REACT_APP_KEY: b}\n${keys}`;
const build = 'FROM node:24 AS build\nRUN npm run build\n';
const last = 'FROM nginx:1.31\nCOPY --from=build /app/dist /usr/share/nginx/html\n';

testRule(rule, {
  good: [
    { 'compose.yaml': compose(), Dockerfile: 'FROM node:24\nCMD ["npm", "run", "dev"]\n' },
    { 'compose.yaml': compose('    command: sh -c "envsubst < a > b; nginx"\n'), Dockerfile: build + last },
    { 'compose.yaml': compose(), Dockerfile: `${build}${last}COPY env.sh /docker-entrypoint.d/\n` },
    { 'compose.yaml': compose(), Dockerfile: `${build}${last}CMD envsubst < /a > /b && nginx\n` },
    { 'compose.yaml': compose('    volumes: ["./env.js:/a.js"]\n'), Dockerfile: build + last },
    { 'compose.yaml': 'services:\n  web:\n    build: .\n    environment: {PORT: 80}\n', Dockerfile: build + last },
    { 'compose.yaml': compose(), Dockerfile: 'FROM nginx:1.31\nCOPY dist /usr/share/nginx/html\n' },
  ],
  bad: [
    {
      'compose.yaml': `
services:
  web:
    build: .
    environment:
      - VITE_API=a
        ^^^^^^^^ "VITE_API" was read when the front end was built: nginx:1.31 serves finished files, pass it as a build argument.
      - PORT=80
`,
      Dockerfile: build + last,
    },
  ],
});

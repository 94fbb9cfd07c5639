import rule from '../../rules/operations/bind-hides-dependencies.ts';
import { testRule } from '../support/rule-test.ts';

const project = (volumes: string, dockerfile: string, more = '') => ({
  snippet: {
    'compose.yaml': `services:\n  web:\n    build: .\n${more}    volumes: ${volumes}\n`,
    Dockerfile: dockerfile,
  },
});
const node = 'FROM node:24\nWORKDIR /app\nCOPY package.json .\nRUN npm ci\nCMD ["node", "a.js"]\n';

testRule(rule, {
  good: [
    project('[".:/app", "/app/node_modules"]', node),
    project('[".:/app", "modules:/app/node_modules"]', node),
    project('["./src:/app/src"]', node),
    project('[".:/app"]', node, '    command: sh -c "npm install && npm start"\n'),
    project('[".:/app"]', 'FROM node:24\nWORKDIR /app\nRUN npm install -g serve\n'),
    project('[".:/app"]', 'FROM node:24\nWORKDIR /deps\nRUN npm ci\nWORKDIR /app\n'),
    project('[".:/app"]', 'FROM node:24\nWORKDIR /app\nRUN cd /deps && npm ci\n'),
    project('[".:/app"]', 'FROM python:3.13\nWORKDIR /app\nRUN pip install -r requirements.txt\n'),
    project('["code:/app"]', node),
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build: .
    volumes:
      - .:/app # sources
        ^^^^^^ The mount at /app hides what the build installed in /app/node_modules: keep it with a volume of its own.
      - data:/data
`,
        Dockerfile: node,
      },
      fixed: `
services:
  web:
    build: .
    volumes:
      - .:/app # sources
      - /app/node_modules
      - data:/data
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build: .
    volumes: [{type: bind, source: ., target: /srv}]
                                   ^ The mount at /srv hides what the build installed in /srv/web/vendor: keep it with a volume of its own.
`,
        Dockerfile: 'FROM php:8.4 AS base\nWORKDIR /srv/web\nRUN composer install\nFROM base\n',
      },
      fixed: `
services:
  web:
    build: .
    volumes: [{type: bind, source: ., target: /srv}, /srv/web/vendor]
`,
    },
  ],
});

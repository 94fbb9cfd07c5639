import rule from '../../rules/twelve-factor/debug-or-development-mode.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'ENV NODE_ENV=production' },
    {
      Dockerfile: `
FROM node:24 AS dev
ENV NODE_ENV=development
`,
    },
    {
      Dockerfile: `
FROM node:24 AS build
ENV NODE_ENV=development
FROM node:24
`,
    },
    {
      Dockerfile: `
ENV NODE_ENV=development
ENV NODE_ENV=production
`,
    },
    { Dockerfile: 'ARG NODE_ENV=development' },
    { Dockerfile: 'ENV DEBUG=app:*' },
    { Dockerfile: 'ENV DEBUG=0 APP_DEBUG=$X' },
    {
      'compose.yaml': `
services:
  web:
    image: a/b:1
    environment:
      DEBUG: \${DEBUG}
      RAILS_ENV: \${RAILS_ENV:-development}
`,
    },
    {
      'compose.yaml': `
services:
  web-dev:
    image: a/b:1
    environment:
      DEBUG: 1
`,
    },
    {
      'docker-compose.dev.yml': `
services:
  web:
    image: a/b:1
    environment:
      DEBUG: 1
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: a/b:1
    volumes: [".:/app"]
    environment:
      DEBUG: 1
`,
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM node:24-slim
ENV A=b \\
  # mode
  NODE_ENV="development"
  ^^^^^^^^^^^^^^^^^^^^^^ "NODE_ENV=development" is for development: set "production", or leave it to the environment.
ENV FLASK_DEBUG=1 C=d
    ^^^^^^^^^^^^^ "FLASK_DEBUG=1" switches the debug mode on wherever this runs: leave it to the development environment.
ENV DJANGO_DEBUG True
    ^^^^^^^^^^^^^^^^^ "DJANGO_DEBUG=True" switches the debug mode on wherever this runs: leave it to the development environment.
`,
      },
      fixed: {
        production: `
FROM node:24-slim
ENV A=b \\
  # mode
  NODE_ENV="production"
ENV FLASK_DEBUG=1 C=d
ENV DJANGO_DEBUG True
`,
        remove: `
FROM node:24-slim
ENV A=b \\
  # mode
  NODE_ENV="development"
ENV C=d
`,
      },
    },
    {
      snippet: {
        Dockerfile: `
ARG MODE=dev
FROM php:8.4
ARG MODE
ENV APP_ENV=$MODE XDEBUG_MODE=develop,debug
    ^^^^^^^^^^^^^ "APP_ENV=dev" switches the debug mode on wherever this runs: leave it to the development environment.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^ "XDEBUG_MODE=develop,debug" switches the debug mode on wherever this runs: leave it to the development environment.
`,
      },
      fixed: `
ARG MODE=dev
FROM php:8.4
ARG MODE
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: a/b:1
    environment:
      - ASPNETCORE_ENVIRONMENT=Development
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "ASPNETCORE_ENVIRONMENT=Development" is for development: set "Production", or leave it to the environment.
      - DEBUG=true
        ^^^^^^^^^^ "DEBUG=true" switches the debug mode on wherever this runs: leave it to the development environment.
  api:
    image: a/c:1
    environment:
      APP_DEBUG: true # for now
      ^^^^^^^^^^^^^^^ "APP_DEBUG=true" switches the debug mode on wherever this runs: leave it to the development environment.
`,
      },
      fixed: {
        production: `
services:
  web:
    image: a/b:1
    environment:
      - ASPNETCORE_ENVIRONMENT=Production
      - DEBUG=true
  api:
    image: a/c:1
    environment:
      APP_DEBUG: true # for now
`,
        remove: `
services:
  web:
    image: a/b:1
    environment:
      - ASPNETCORE_ENVIRONMENT=Development
  api:
    image: a/c:1
    # for now
`,
      },
    },
  ],
});

import rule from '../../rules/twelve-factor/lockfile-ignored.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM node:24
COPY package*.json ./
RUN npm ci
`,
      'package.json': '{}',
      'package-lock.json': '{}',
    },
    {
      Dockerfile: `
FROM node:24
COPY package.json ./
RUN npm install
`,
      'package.json': '{}',
    },
    {
      Dockerfile: `
FROM node:24
RUN npm install -g npm@11
`,
      'package.json': '{}',
      'package-lock.json': '{}',
    },
    {
      Dockerfile: `
FROM node:24
COPY --from=deps /app .
RUN npm install
`,
      'package.json': '{}',
      'package-lock.json': '{}',
    },
    {
      Dockerfile: `
FROM node:24 AS dev
COPY . .
RUN npm install
`,
      'package.json': '{}',
      'package-lock.json': '{}',
    },
    {
      Dockerfile: `
FROM node:24
COPY . .
RUN CI=true pnpm install
`,
      'package.json': '{}',
      'pnpm-lock.yaml': '',
    },
    {
      Dockerfile: `
FROM ruby:3.4
ENV BUNDLE_DEPLOYMENT=1
COPY . .
RUN bundle install
`,
      Gemfile: '',
      'Gemfile.lock': '',
    },
    {
      Dockerfile: `
FROM node:24
COPY . .
RUN yarn install --immutable
`,
      'package.json': '{}',
      'yarn.lock': '',
    },
    {
      Dockerfile: `
FROM node:24
COPY . .
RUN npm install express@5
`,
      'package.json': '{}',
      'package-lock.json': '{}',
    },
    {
      Dockerfile: `
FROM node:24
COPY . .
RUN npm install
`,
      'package.json': '{}',
      'package-lock.json': '{}',
      '.dockerignore': `
package-lock.json
`,
    },
    'RUN npm install',
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM node:24-slim
COPY package.json package-lock.json ./
RUN npm set audit false \\
  # quiet
  && npm install --no-audit
     ^^^^^^^^^^^ "npm install" may install other versions than package-lock.json says: use "npm ci".
`,
        'package.json': '{}',
        'package-lock.json': '{}',
      },
      fixed: `
FROM node:24-slim
COPY package.json package-lock.json ./
RUN npm set audit false \\
  # quiet
  && npm ci --no-audit
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM node:24
COPY . .
RUN yarn
    ^^^^ "yarn" may install other versions than yarn.lock says: use "yarn --immutable".
RUN ["yarn", "install"]
      ^^^^^^^^^^^^^^^ "yarn install" may install other versions than yarn.lock says: use "yarn install --immutable".
`,
        'package.json': '{}',
        'yarn.lock': '',
        '.yarnrc.yml': '',
      },
      fixed: `
FROM node:24
COPY . .
RUN yarn --immutable
RUN ["yarn", "install"]
`,
    },
    {
      Dockerfile: `
FROM node:24
COPY package.json ./
RUN npm ci
    ^^^^^^ "npm ci" does not see package-lock.json, which is not copied before: copy it along.
`,
      'package.json': '{}',
      'package-lock.json': '{}',
    },
    {
      snippet: {
        Dockerfile: `
FROM ghcr.io/astral-sh/uv:0.9
RUN --mount=type=bind,source=uv.lock,target=uv.lock --mount=type=bind,source=pyproject.toml,target=pyproject.toml uv sync --no-dev
                                                                                                                  ^^^^^^^ "uv sync" may install other versions than uv.lock says: use "uv sync --locked".
`,
        'pyproject.toml': '',
        'uv.lock': '',
      },
      fixed: `
FROM ghcr.io/astral-sh/uv:0.9
RUN --mount=type=bind,source=uv.lock,target=uv.lock --mount=type=bind,source=pyproject.toml,target=pyproject.toml uv sync --locked --no-dev
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM rust:1.97 AS build
COPY . .
RUN <<EOF
cargo build --release
^^^^^^^^^^^ "cargo build" may install other versions than Cargo.lock says: use "cargo build --locked".
EOF
`,
        'Cargo.toml': '',
        'Cargo.lock': '',
      },
      fixed: `
FROM rust:1.97 AS build
COPY . .
RUN <<EOF
cargo build --locked --release
EOF
`,
    },
    {
      Dockerfile: `
FROM ruby:3.4
COPY Gemfile* ./
RUN bundle install --jobs 4
    ^^^^^^^^^^^^^^ "bundle install" may install other versions than Gemfile.lock says: use "BUNDLE_FROZEN=1".
`,
      Gemfile: '',
      'Gemfile.lock': '',
    },
  ],
  except: { onbuild: 'An ONBUILD runs in the build context of another image.' },
});

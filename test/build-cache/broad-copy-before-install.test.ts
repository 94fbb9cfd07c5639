import rule from '../../rules/build-cache/broad-copy-before-install.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
`,
    `
COPY . .
RUN npm run build
`,
    `
COPY --from=a . .
RUN npm ci
`,
    `
COPY . .
RUN pip install .
`,
    `
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm ci --omit=dev
`,
    `
COPY . .
RUN npm install -g serve
`,
    `
FROM node:24 AS dev
COPY . .
RUN npm ci
`,
    `
COPY src/ src/
RUN npm ci
`,
  ],
  bad: [
    {
      snippet: `
FROM node:24
WORKDIR /app
COPY --chown=node . .
                  ^ Every change of any file makes "npm ci" in line 5 run again: copy the manifests first, the rest after it.
# install
RUN npm ci --omit=dev \\
  && npm cache clean --force
CMD ["node", "."]
`,
      fixed: `
FROM node:24
WORKDIR /app
COPY --chown=node package*.json ./
# install
RUN npm ci --omit=dev \\
  && npm cache clean --force
COPY --chown=node . .
CMD ["node", "."]
`,
    },
    `
FROM python:3.14
COPY . /app
     ^ Every change of any file makes "pip install" in line 4 run again: copy the manifests first, the rest after it.
WORKDIR /app
RUN pip install -r requirements.txt
`,
    {
      snippet: `
FROM python:3.14
WORKDIR /app
COPY . /app
     ^ Every change of any file makes "pip install" in line 4 run again: copy the manifests first, the rest after it.
RUN pip install --no-cache-dir -r requirements.txt -r ./dev.txt
`,
      fixed: `
FROM python:3.14
WORKDIR /app
COPY requirements.txt dev.txt /app/
RUN pip install --no-cache-dir -r requirements.txt -r ./dev.txt
COPY . /app
`,
    },
    `
FROM golang:1.25
WORKDIR /src
ADD . /src/
    ^ Every change of any file makes "go mod download" in line 4 run again: copy the manifests first, the rest after it.
RUN go mod download
`,
    `
WORKDIR /app
COPY ./ ./
     ^^ Every change of any file makes "yarn" in line 3 run again: copy the manifests first, the rest after it.
RUN yarn && yarn build
`,
    `
WORKDIR /app
COPY . ./
     ^ Every change of any file makes "poetry install" in line 3 run again: copy the manifests first, the rest after it.
RUN poetry install --only main
`,
    {
      snippet: `
WORKDIR /app
COPY . .
     ^ Every change of any file makes "bundle install" in line 3 run again: copy the manifests first, the rest after it.
RUN bundle install
`,
      fixed: `
WORKDIR /app
COPY Gemfile Gemfile.lock* ./
RUN bundle install
COPY . .
`,
    },
  ],
});

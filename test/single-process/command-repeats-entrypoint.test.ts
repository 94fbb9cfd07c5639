import rule from '../../rules/single-process/command-repeats-entrypoint.ts';
import { testRule } from '../support/rule-test.ts';

const files = (command: string, dockerfile: string) => ({
  'compose.yaml': `services:\n  web:\n    build: .\n    command: ${command}\n`,
  Dockerfile: dockerfile,
});

testRule(rule, {
  good: [
    files('start', 'FROM node:24\nENTRYPOINT ["npm"]\n'),
    files('npm start', 'FROM node:24\nCMD ["npm"]\n'),
    files('npm start', 'FROM node:24\nENTRYPOINT ["tini", "--"]\n'),
    files('env A=1 npm', 'FROM node:24\nENTRYPOINT ["env"]\n'),
    files('bundle exec rails s', 'FROM ruby:3.4\nENTRYPOINT ["bundle", "exec"]\n'),
    files('/entrypoint.sh npm', 'FROM node:24\nENTRYPOINT ["/entrypoint.sh"]\n'),
    files('npm start', 'FROM node:24\nENTRYPOINT npm\n'),
    files('npm', 'FROM node:24\nENTRYPOINT ["npm"]\n'),
    files('"${RUN} start"', 'FROM node:24\nENTRYPOINT ["npm"]\n'),
    {
      'compose.yaml': 'services:\n  web: {build: ., entrypoint: "", command: npm start}\n',
      Dockerfile: 'FROM a\nENTRYPOINT ["npm"]\n',
    },
    { 'compose.yaml': 'services:\n  db: {image: "postgres:18", command: docker-entrypoint.sh postgres}\n' },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build: .
    command: /usr/bin/npm start
             ^^^^^^^^^^^^ The entrypoint is "npm" already: this starts "npm npm", so leave it out.
  job:
    build: .
    entrypoint: ["python", "-m"]
    command: ["python", "-m", "jobs"]
              ^^^^^^^^^^^^^^ The entrypoint is "python -m" already: this starts "python -m python -m", so leave it out.
  list:
    build: .
    command:
      - npm
        ^^^ The entrypoint is "npm" already: this starts "npm npm", so leave it out.
      - run # it
      - all
`,
        Dockerfile: 'FROM node:24\nENTRYPOINT ["npm"]\nCMD ["start"]\n',
      },
      fixed: `
services:
  web:
    build: .
    command: start
  job:
    build: .
    entrypoint: ["python", "-m"]
    command: ["jobs"]
  list:
    build: .
    command:
      - run # it
      - all
`,
    },
  ],
});

import rule from '../../rules/correctness/build-source-missing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { 'compose.yaml': 'services:\n  web: {build: ./app}\n', 'app/Dockerfile': 'FROM a\n' },
    { 'compose.yaml': 'services:\n  web: {build: "${DIR}"}\n  api: {build: "https://example.org/a.git"}\n' },
    { 'compose.yaml': 'services:\n  web: {build: ../app}\n  api: {build: /srv/app}\n' },
    { 'compose.yaml': 'services:\n  web: {build: {dockerfile_inline: FROM a}}\n' },
    // A Git submodule that is not fetched yet.
    { 'compose.yaml': 'services:\n  web: {build: ./app}\n', 'app/': '' },
    { 'compose.yaml': 'services:\n  web: {build: {context: ., dockerfile: ../Dockerfile}}\n' },
    // A script makes it.
    { 'compose.yaml': 'services:\n  web: {build: ./dist}\n', '.gitignore': 'dist/\n', '.git/': '' },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build: ./ap
           ^^^^ There is no directory "ap" to build from.
  api:
    build:
      context: app
      dockerfile: prod.Dockerfile # small
                  ^^^^^^^^^^^^^^^ There is no file "app/prod.Dockerfile" to build from, but "app/Dockerfile".
  docs:
    build: ./docs
           ^^^^^^ There is no file "docs/Dockerfile" to build from, but "docs/Dockerfile.prod".
  jobs:
    build:
      context: ./jobs
               ^^^^^^ There is no file "jobs/Dockerfile" to build from.
  own:
    build: {args: {A: b}}
    ^^^^^ There is no file "Dockerfile" to build from.
`,
        'app/Dockerfile': 'FROM a\n',
        'docs/Dockerfile.prod': 'FROM a\n',
        'jobs/Dockerfile.web': 'FROM a\n',
        'jobs/Dockerfile.worker': 'FROM a\n',
      },
      fixed: `
services:
  web:
    build: ./ap
  api:
    build:
      context: app
      dockerfile: Dockerfile # small
  docs:
    build: ./docs
  jobs:
    build:
      context: ./jobs
  own:
    build: {args: {A: b}}
`,
    },
  ],
});

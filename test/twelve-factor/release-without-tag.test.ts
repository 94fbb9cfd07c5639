import rule from '../../rules/twelve-factor/release-without-tag.ts';
import { testRule } from '../support/rule-test.ts';

const unnamed = (service: string) =>
  `The image of "${service}" has no name: add image with a tag of its own, such as the commit.`;
const same = (service: string) =>
  `Each build of "${service}" gets the same name: give it a tag of its own, such as the commit.`;

testRule(rule, {
  good: [
    { 'compose.yaml': 'services:\n  web:\n    build: .\n' },
    { 'compose.prod.yaml': 'services:\n  web:\n    build: .\n    image: a/web:${TAG}\n' },
    { 'compose.prod.yaml': 'services:\n  web:\n    build: .\n    image: a/web:1.4\n  db:\n    image: postgres\n' },
    { 'compose.prod.yaml': 'services:\n  web:\n    build: {context: ., tags: ["a/web:1.4"]}\n' },
    {
      'compose.prod.yaml': 'services:\n  web:\n    build: .\n',
      'compose.yaml': 'services:\n  web:\n    image: a/web:${TAG:?}\n',
    },
  ],
  bad: [
    {
      'compose.prod.yaml': `
services:
  web:
    build: .
    ^^^^^ ${unnamed('web')}
  api:
    build: ./api
    image: a/api
           ^^^^^ ${same('api')}
  jobs:
    build: ./jobs
    image: "a/jobs:latest"
                   ^^^^^^ ${same('jobs')}
`,
    },
  ],
});

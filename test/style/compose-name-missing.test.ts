import rule from '../../rules/style/compose-name-missing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: ['name: a\nservices: {a: {image: a}}\n', 'services:\n  a:\n    environment: {A: 1}\n', 'volumes: {a: }\n'],
  bad: [
    `
# a project
services:
^^^^^^^^ This project is called like the directory it lies in: give it a "name".
  a:
    build: .
`,
  ],
});

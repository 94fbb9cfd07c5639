import rule from '../../rules/correctness/retired-extension-key.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    build: .\n    develop: {watch: []}\n    x-develop: {watch: []}\n',
    'x-develop: {watch: []}\nservices:\n  web: {image: a, x-own: b}\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    build: .
    x-develop: # since 2023
    ^^^^^^^^^ "x-develop" was the name of a trial: it is called "develop" today.
      watch:
        - {action: sync, path: a, target: /a, x-initialSync: true}
                                              ^^^^^^^^^^^^^ "x-initialSync" was the name of a trial: it is called "initial_sync" today.
`,
      fixed: `
services:
  web:
    build: .
    develop: # since 2023
      watch:
        - {action: sync, path: a, target: /a, initial_sync: true}
`,
    },
  ],
});

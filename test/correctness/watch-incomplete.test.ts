import rule from '../../rules/correctness/watch-incomplete.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    build: .\n    develop:\n      watch:\n        - {path: a, action: rebuild}\n        - {path: a, action: restart}\n        - {path: a, action: sync, target: /a}\n        - {path: "${X}", action: "${Y}"}\n',
  ],
  bad: [
    `
services:
  a:
    build: .
    develop:
      watch:
        - path: " "
                ^^^ The path to watch is empty.
          action: rebuild
        - {path: a, action: sync+restart}
                            ^^^^^^^^^^^^ The action "sync+restart" needs a "target": the path in the container.
`,
  ],
});

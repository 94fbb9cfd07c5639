import rule from '../../rules/non-root/privileged-container.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    privileged: false\n',
    'services:\n  a:\n    image: a\n    privileged: ${PRIVILEGED:-true}\n',
    'services:\n  a:\n    image: a\n    privileged: !reset true\n',
  ],
  bad: [
    {
      snippet: `
x-base: &base
  privileged: yes
  ^^^^^^^^^^ "b" has all rights on the host: remove privileged, and add the one capability or device it needs.
services:
  a:
    image: a
    privileged: true # why not
    ^^^^^^^^^^ "a" has all rights on the host: remove privileged, and add the one capability or device it needs.
    post_start:
      - command: ./setup.sh
        privileged: true
        ^^^^^^^^^^ This hook of "a" has all rights on the host: remove privileged.
  b:
    <<: *base
    image: b
`,
      fixed: `
x-base: &base
  privileged: yes
services:
  a:
    image: a
    # why not
    post_start:
      - command: ./setup.sh
  b:
    <<: *base
    image: b
`,
    },
  ],
});

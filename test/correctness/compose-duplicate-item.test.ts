import rule from '../../rules/correctness/compose-duplicate-item.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    image: a\n    command: [a, a]\n    ports: ["53:53/tcp", "53:53/udp"]\n',
    'services:\n  web:\n    image: a\n    secrets: [a, a]\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: a
    cap_add: [NET_ADMIN, NET_ADMIN]
                         ^^^^^^^^^ This item stands in "cap_add" already.
    environment:
      - A=1
      - "A=1"  # twice
        ^^^^^ This item stands in "environment" already.
      - A=2
`,
      fixed: `
services:
  web:
    image: a
    cap_add: [NET_ADMIN]
    environment:
      - A=1
      # twice
      - A=2
`,
    },
  ],
});

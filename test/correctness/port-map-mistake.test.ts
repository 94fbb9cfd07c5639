import rule from '../../rules/correctness/port-map-mistake.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    image: a\n    ports:\n      - "8080: 80"\n      - 8080:80\n      - target: 80\n',
    'services:\n  web:\n    image: a\n    expose:\n      - 80 : 80\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: a
    ports:
      - 8100 : 80 # site
        ^^^^^^^^^ YAML reads this as a mapping: write "8100:80", in quotes.
      - 127.0.0.1:8101: 81
        ^^^^^^^^^^^^^^^^^^ YAML reads this as a mapping: write "127.0.0.1:8101:81", in quotes.
`,
      fixed: `
services:
  web:
    image: a
    ports:
      - "8100:80" # site
      - "127.0.0.1:8101:81"
`,
    },
  ],
});

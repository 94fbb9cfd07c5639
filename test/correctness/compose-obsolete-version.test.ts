import rule from '../../rules/correctness/compose-obsolete-version.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: ['services:\n  version:\n    image: a\n', 'x-version: "3"\nservices: {}\n'],
  bad: [
    {
      snippet: `
# The shop
version: "3.8"  # of 2019
^^^^^^^ "version" has no effect any more: remove it.

services:
  web:
    image: a
`,
      fixed: `
# The shop
# of 2019

services:
  web:
    image: a
`,
    },
    {
      snippet: `
version: 3
^^^^^^^ "version" has no effect any more: remove it.
services: {}
`,
      fixed: 'services: {}\n',
    },
  ],
});

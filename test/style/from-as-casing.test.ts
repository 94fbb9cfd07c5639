import rule from '../../rules/style/from-as-casing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: ['FROM a AS b', 'from a as b', 'From a as b', 'FROM a', 'FROM a xy b'],
  bad: [
    {
      snippet: `
FROM --platform=linux/amd64 a \\
  as b
  ^^ Write AS here, as FROM is written FROM.
from a AS c
       ^^ Write as here, as FROM is written from.
FROM a As d
       ^^ Write AS here, as FROM is written FROM.
`,
      fixed: `
FROM --platform=linux/amd64 a \\
  AS b
from a as c
FROM a AS d
`,
    },
  ],
});

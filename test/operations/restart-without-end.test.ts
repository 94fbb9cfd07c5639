import rule from '../../rules/operations/restart-without-end.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n  b:\n    image: b\n    restart: "no"\n  c:\n    image: c\n    restart: on-failure:3\n  d:\n    image: d\n    restart: ${RESTART:-always}\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    restart: 'always'
             ^^^^^^^^ "always" starts a failing service again for ever: on-failure:5 ends after five attempts.
  b: {image: b, restart: unless-stopped}
                         ^^^^^^^^^^^^^^ "unless-stopped" starts a failing service again for ever: on-failure:5 ends after five attempts.
`,
      fixed: `
services:
  a:
    image: a
    restart: 'on-failure:5'
  b: {image: b, restart: on-failure:5}
`,
    },
  ],
});

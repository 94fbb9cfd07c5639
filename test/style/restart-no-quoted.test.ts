import rule from '../../rules/style/restart-no-quoted.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    restart: "no"\n',
    "services:\n  a:\n    image: a\n    restart: 'no'\n",
    'services:\n  a:\n    image: a\n    restart: always\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    restart: no # a job
             ^^ Write restart: "no": other readers of YAML take the bare word for false.
`,
      fixed: `
services:
  a:
    image: a
    restart: "no" # a job
`,
    },
  ],
});

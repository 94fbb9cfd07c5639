import rule from '../../rules/correctness/shell-needs-json.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: ['FROM debian:13\nSHELL ["/bin/bash", "-c"]', 'FROM debian:13\nSHELL'],
  bad: [
    {
      snippet: `
FROM debian:13
SHELL /bin/bash -c
      ^^^^^^^^^^^^ SHELL needs a JSON array of strings, such as ["/bin/bash", "-c"].
SHELL ['powershell', '-Command']
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ SHELL needs a JSON array of strings, such as ["/bin/bash", "-c"].
SHELL []
      ^^ The array of SHELL is empty; it needs at least the program.
`,
      fixed: `
FROM debian:13
SHELL ["/bin/bash", "-c"]
SHELL ["powershell", "-Command"]
SHELL []
`,
    },
  ],
});

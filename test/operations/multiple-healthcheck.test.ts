import rule from '../../rules/operations/multiple-healthcheck.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:12 AS a
HEALTHCHECK CMD ["a"]
FROM a
HEALTHCHECK NONE
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:12
HEALTHCHECK NONE
^^^^^^^^^^^ This HEALTHCHECK is ignored: only the last one of a stage counts.
HEALTHCHECK --interval=5s \\
^^^^^^^^^^^ This HEALTHCHECK is ignored: only the last one of a stage counts.
  CMD curl -f http://localhost/
HEALTHCHECK CMD ["/check"]
`,
      fixed: `
FROM debian:12
HEALTHCHECK CMD ["/check"]
`,
    },
  ],
});

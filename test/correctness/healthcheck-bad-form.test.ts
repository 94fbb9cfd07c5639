import rule from '../../rules/correctness/healthcheck-bad-form.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM nginx:1.29\nHEALTHCHECK none',
    'FROM nginx:1.29\nHEALTHCHECK --interval=5s cmd curl --fail http://localhost/',
    'FROM nginx:1.29\nHEALTHCHECK CMD ["curl", "-f", "http://localhost/"]',
  ],
  bad: [
    {
      snippet: `
FROM nginx:1.29
HEALTHCHECK --interval=5s
^^^^^^^^^^^ HEALTHCHECK needs CMD with a command, or NONE.
HEALTHCHECK CMD
            ^^^ The command of the check is missing behind CMD.
HEALTHCHECK NONE curl localhost
                 ^^^^^^^^^^^^^^ Nothing may stand behind HEALTHCHECK NONE.
`,
    },
    {
      snippet: `
FROM nginx:1.29
HEALTHCHECK --interval=5s \\
  node check.js
  ^^^^ HEALTHCHECK needs CMD before its command "node".
HEALTHCHECK CDM curl localhost
            ^^^ HEALTHCHECK takes CMD or NONE; did you mean CMD?
HEALTHCHECK CMD --interval=5s --retries=3 curl --fail localhost
                ^^^^^^^^^^^^^ --interval must stand before CMD: here it is part of the command.
                              ^^^^^^^^^^^ --retries must stand before CMD: here it is part of the command.
`,
      fixed: `
FROM nginx:1.29
HEALTHCHECK --interval=5s \\
  CMD node check.js
HEALTHCHECK CMD curl localhost
HEALTHCHECK --interval=5s --retries=3 CMD curl --fail localhost
`,
    },
  ],
});

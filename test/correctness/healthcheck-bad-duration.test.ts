import rule from '../../rules/correctness/healthcheck-bad-duration.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM nginx:1.29\nHEALTHCHECK --interval=1m30s --timeout=0s --start-period=500ms --retries=3 CMD true',
    'FROM nginx:1.29\nHEALTHCHECK --interval= --retry=x CMD sleep --timeout=3',
    'FROM nginx:1.29\nHEALTHCHECK NONE',
  ],
  bad: [
    {
      snippet: `
FROM nginx:1.29
HEALTHCHECK --interval=30 --timeout=5sec \\
                       ^^ --interval=30 has no unit; write 30s for seconds.
                                    ^^^^ "5sec" is no duration; write it like 30s or 1m30s.
  --start-period=10us --start-interval=\${X} --retries=-1 CMD true
                 ^^^^ --start-period must be at least 1ms; 0s stands for the default.
                                       ^^^^ "\${X}" is no duration; write it like 30s or 1m30s.
                                                      ^^ --retries is a whole number from 0 up, not "-1".
`,
      fixed: `
FROM nginx:1.29
HEALTHCHECK --interval=30s --timeout=5sec \\
  --start-period=10us --start-interval=\${X} --retries=-1 CMD true
`,
    },
  ],
});

import rule from '../../rules/single-process/multiple-cmd.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:12 AS a
CMD ["a"]
FROM a
CMD ["b"]
HEALTHCHECK CMD ["c"]
`,
    `
FROM debian:12
CMD ["a"]
ONBUILD CMD ["b"]
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:12
# starts the worker
CMD ["worker"]
^^^ This CMD is ignored: only the last one of a stage starts a process.
RUN true
CMD web \\
^^^ This CMD is ignored: only the last one of a stage starts a process.
  # the port
  --port 80
CMD ["web"]
`,
      fixed: `
FROM debian:12
# starts the worker
RUN true
CMD web \\
  # the port
  --port 80
CMD ["web"]
`,
    },
  ],
});

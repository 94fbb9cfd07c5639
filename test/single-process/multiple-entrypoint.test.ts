import rule from '../../rules/single-process/multiple-entrypoint.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:12 AS a
ENTRYPOINT ["a"]
FROM a
ENTRYPOINT ["b"]
HEALTHCHECK CMD ["c"]
`,
    `
FROM debian:12
ENTRYPOINT ["a"]
ONBUILD ENTRYPOINT ["b"]
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:12
# starts the worker
ENTRYPOINT ["worker"]
^^^^^^^^^^ This ENTRYPOINT is ignored: only the last one of a stage starts a process.
RUN true
ENTRYPOINT web \\
^^^^^^^^^^ This ENTRYPOINT is ignored: only the last one of a stage starts a process.
  # the port
  --port 80
ENTRYPOINT ["web"]
`,
      fixed: `
FROM debian:12
# starts the worker
RUN true
ENTRYPOINT web \\
  # the port
  --port 80
ENTRYPOINT ["web"]
`,
    },
  ],
});

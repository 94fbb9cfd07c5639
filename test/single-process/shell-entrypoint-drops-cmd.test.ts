import rule from '../../rules/single-process/shell-entrypoint-drops-cmd.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:12
ENTRYPOINT ["app"]
CMD ["--port", "80"]
`,
    `
FROM debian:12
ENTRYPOINT exec app "$0" "$@"
CMD ["--port", "80"]
`,
    `
FROM debian:12 AS base
CMD ["--port", "80"]
FROM base
ENTRYPOINT app
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:12
CMD ["--port", "80"]
^^^ This CMD is ignored: an ENTRYPOINT in shell form takes no arguments.
ENTRYPOINT exec app --verbose
`,
      fixed: `
FROM debian:12
CMD ["--port", "80"]
ENTRYPOINT ["app", "--verbose"]
`,
    },
    `
FROM debian:12 AS base
ENTRYPOINT prepare && app
FROM base
CMD app --port 80
^^^ This CMD is ignored: an ENTRYPOINT in shell form takes no arguments.
`,
  ],
});

import rule from '../../rules/twelve-factor/logs-discarded.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'CMD ping x > /dev/null && exec app' },
    { Dockerfile: 'CMD exec app' },
    {
      'compose.yaml': `
services:
  web:
    image: a/b:1
    logging: {driver: json-file}
`,
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM alpine:3.23
CMD exec app > /dev/null 2>&1
             ^^^^^^^^^^^^^^^^ What the program writes is thrown away: leave it on standard output.
`,
      },
      fixed: `
FROM alpine:3.23
CMD exec app
`,
    },
    {
      Dockerfile: `
CMD ["sh", "-c", "app 2>/dev/null"]
                      ^^^^^^^^^^^ What the program writes is thrown away: leave it on standard output.
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: a/b:1
    command: sh -c "app &>/dev/null"
                        ^^^^^^^^^^^ What the program writes is thrown away: leave it on standard output.
`,
    },
  ],
});

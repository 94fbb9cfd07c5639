import rule from '../../rules/image-size/useradd-high-uid.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN useradd luser',
    'RUN useradd -u 12345 luser',
    'RUN useradd -l -u 123456 luser',
    'RUN useradd --no-log-init --uid 123456 luser',
    'RUN useradd -u $ID luser',
    'RUN adduser -u 123456 luser',
  ],
  bad: [
    {
      snippet: `
RUN useradd -u 123456 luser
               ^^^^^^ UID 123456 makes useradd write a huge log file: add --no-log-init.
`,
      fixed: `
RUN useradd --no-log-init -u 123456 luser
`,
    },
    {
      snippet: `
RUN groupadd app \\
  && useradd --uid=1000660000 -g app app
                   ^^^^^^^^^^ UID 1000660000 makes useradd write a huge log file: add --no-log-init.
`,
      fixed: `
RUN groupadd app \\
  && useradd --no-log-init --uid=1000660000 -g app app
`,
    },
    {
      snippet: `
RUN ["useradd", "-u", "123456", "app"]
                       ^^^^^^ UID 123456 makes useradd write a huge log file: add --no-log-init.
`,
      fixed: `
RUN ["useradd", "--no-log-init", "-u", "123456", "app"]
`,
    },
  ],
});

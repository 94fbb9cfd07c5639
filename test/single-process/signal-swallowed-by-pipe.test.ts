import rule from '../../rules/single-process/signal-swallowed-by-pipe.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM debian:12
CMD yes | app
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD echo hello | tee /log
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ["sh", "-c", "grep -c processor /proc/cpuinfo | xargs app"]
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: debian:12
    command: app | tee log
`,
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM debian:12
CMD app --port 80 2>&1 | tee /log
                       ^ Behind this pipe "app" gets no stop signal: let it write to standard output without "tee".
`,
      },
      fixed: `
FROM debian:12
CMD exec app --port 80 2>&1
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD prepare && app | grep -v debug | tee log
                   ^ Behind this pipe "app" gets no stop signal: let it write to standard output without "tee".
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM debian:12
CMD ["sh", "-c", "app | tee log"]
                      ^ Behind this pipe "app" gets no stop signal: let it write to standard output without "tee".
`,
      },
      fixed: `
FROM debian:12
CMD ["sh", "-c", "exec app"]
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    image: debian:12
    command: ["sh", "-c", "gosu app ./server |& rotatelogs /log 60"]
                                             ^^ Behind this pipe "server" gets no stop signal: let it write to standard output without "rotatelogs".
`,
      },
      fixed: `
services:
  a:
    image: debian:12
    command: ["sh", "-c", "exec gosu app ./server"]
`,
    },
  ],
});

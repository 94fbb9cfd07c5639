import rule from '../../rules/networking/port-out-of-range.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:12
ARG PORT
EXPOSE 0 80 65535/udp 40000-60000/tcp $PORT \${PORT}/tcp 40000-\${PORT} 127.0.0.1:80:80
`,
  ],
  bad: [
    `
FROM debian:12
ENV PORT=70000
EXPOSE 80000 40000-80000/tcp $PORT \\
       ^^^^^ Port 80000 does not exist: the highest one is 65535.
                   ^^^^^ Port 80000 does not exist: the highest one is 65535.
                             ^^^^^ Port 70000 does not exist: the highest one is 65535.
  70000-$UNKNOWN
  ^^^^^ Port 70000 does not exist: the highest one is 65535.
`,
    `
FROM debian:12
EXPOSE http 9000-8000 80,443
       ^^^^ "http" is no port number.
            ^^^^^^^^^ The range 9000-8000 ends before it begins.
                      ^^^^^^ "80,443" is no port number.
`,
  ],
});

import rule from '../../rules/networking/expose-protocol-casing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:12
EXPOSE 80 80/tcp 53/udp
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:12
EXPOSE 80/TcP 8080/TCP 8080/udp
          ^^^ Write "TcP" in lower case.
                   ^^^ Write "TCP" in lower case.
ONBUILD EXPOSE 1/UDP
                 ^^^ Write "UDP" in lower case.
`,
      fixed: `
FROM debian:12
EXPOSE 80/tcp 8080/tcp 8080/udp
ONBUILD EXPOSE 1/udp
`,
    },
  ],
});

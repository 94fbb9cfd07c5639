import rule from '../../rules/networking/expose-bad-protocol.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:12
ARG PROTO
EXPOSE 80 80/tcp 53/udp 5000/SCTP 80/$PROTO
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:12
EXPOSE 80/http 443/https \\
          ^^^^ "http" is no protocol of EXPOSE: write tcp, udp or sctp.
                   ^^^^^ "https" is no protocol of EXPOSE: write tcp, udp or sctp.
  53/upd
     ^^^ "upd" is no protocol of EXPOSE: write tcp, udp or sctp.
`,
      fixed: `
FROM debian:12
EXPOSE 80/tcp 443/tcp \\
  53/tcp
`,
    },
  ],
});

import rule from '../../rules/networking/ssh-or-admin-port.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:12
EXPOSE 80 2222 20-30
`,
    `
FROM debian:12
EXPOSE 22
CMD ["/usr/sbin/sshd", "-D"]
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:12
EXPOSE 80 22
          ^^ Port 22 is for SSH: administer containers with "docker exec" instead.
EXPOSE 5900/tcp 81
       ^^^^^^^^ Port 5900 is for VNC: administer containers with "docker exec" instead.
EXPOSE 3389
       ^^^^ Port 3389 is for RDP: administer containers with "docker exec" instead.
`,
      fixed: `
FROM debian:12
EXPOSE 80
EXPOSE 81
`,
    },
  ],
});

import rule from '../../rules/non-root/host-namespaces.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    pid: service:b\n    ipc: shareable\n',
    'services:\n  a:\n    image: a\n    pid: ${PID_MODE}\n',
    // Without remapping these two are the default anyway.
    'services:\n  a:\n    image: a\n    userns_mode: host\n    uts: host\n',
    'services:\n  a:\n    image: quay.io/prometheus/node-exporter:v1.9.1\n    pid: host\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    pid: host
         ^^^^ "a" sees and may stop all processes of the host: remove pid.
    ipc: "host"
         ^^^^^^ "a" reads and changes the shared memory of the host: remove ipc.
`,
      fixed: `
services:
  a:
    image: a
`,
    },
  ],
});

import rule from '../../rules/single-process/systemd-stopsignal.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM fedora:43
STOPSIGNAL RTMIN+3
CMD ["/usr/lib/systemd/systemd"]
`,
    `
FROM registry.example.com/base:1
CMD ["/usr/lib/systemd/systemd"]
`,
  ],
  bad: [
    {
      snippet: `
FROM fedora:43
STOPSIGNAL SIGTERM
           ^^^^^^^ systemd does not end on SIGTERM: stop it with SIGRTMIN+3.
CMD ["/usr/lib/systemd/systemd"]
`,
      fixed: `
FROM fedora:43
STOPSIGNAL SIGRTMIN+3
CMD ["/usr/lib/systemd/systemd"]
`,
    },
    {
      snippet: `
FROM debian:12 AS base
CMD ["/lib/systemd/systemd"]
      ^^^^^^^^^^^^^^^^^^^^ systemd does not end on SIGTERM: stop it with SIGRTMIN+3.
FROM base
RUN true
`,
      fixed: `
FROM debian:12 AS base
STOPSIGNAL SIGRTMIN+3
CMD ["/lib/systemd/systemd"]
FROM base
RUN true
`,
    },
  ],
});

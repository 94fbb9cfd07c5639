import rule from '../../rules/non-root/host-network.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    network_mode: bridge\n',
    'services:\n  a:\n    image: a\n    network_mode: ${MODE:-host}\n',
    'services:\n  a:\n    image: a\n    network_mode: service:b\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    network_mode: "host"
                  ^^^^^^ "a" uses the network of the host: remove network_mode and publish the ports it needs.
`,
      fixed: `
services:
  a:
    image: a
`,
    },
  ],
});

import rule from '../../rules/correctness/ports-with-host-network.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a: {image: a, network_mode: bridge, ports: ["80"]}\n  b: {image: b, network_mode: host, ports: []}\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    network_mode: "host"
    ports: # of old
    ^^^^^ "ports" has no effect with "network_mode: host".
      - "80:80"
`,
      fixed: `
services:
  a:
    image: a
    network_mode: "host"
    # of old
`,
    },
  ],
});

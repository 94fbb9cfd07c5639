import rule from '../../rules/networking/static-ip.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  dns:\n    image: a\n    networks: {x: {ipv4_address: 10.0.0.2}}\n  app:\n    image: b\n    dns: 10.0.0.2\n',
    'services:\n  a:\n    image: a\n    networks: [x]\nnetworks:\n  x:\n',
    'services:\n  a:\n    image: a\n    networks:\n      lan:\n        ipv4_address: 192.168.1.9\nnetworks:\n  lan:\n    driver: macvlan\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    networks:
      x:
        aliases: [b]
        ipv4_address: 10.5.0.5 # fixed
                      ^^^^^^^^ The address of "a" is fixed to 10.5.0.5: use its name instead.
      y:
        ipv6_address: "fd00::5"
                      ^^^^^^^^^ The address of "a" is fixed to fd00::5: use its name instead.
`,
      fixed: `
services:
  a:
    image: a
    networks:
      x:
        aliases: [b]
        # fixed
      y:
        ipv6_address: "fd00::5"
`,
    },
  ],
});

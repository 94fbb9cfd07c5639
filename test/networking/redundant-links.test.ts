import rule from '../../rules/networking/redundant-links.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    links: ["b:database"]\n  b:\n    image: b\n',
    'services:\n  a:\n    image: a\n    links: [b]\n    networks: [x]\n  b:\n    image: b\n    networks: [y]\n',
    'services:\n  a:\n    image: a\n    links: [b]\n  b:\n    image: b\n    network_mode: host\n',
    'services:\n  a:\n    image: a\n    links: [elsewhere]\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    links:
      - b:b
        ^^^ "b" is reachable by its name without this link; for the start order use depends_on.
    restart: always
  b:
    image: b
  c:
    image: c
    depends_on: [a]
    links: [a, b]
            ^ "a" is reachable by its name without this link; for the start order use depends_on.
               ^ "b" is reachable by its name without this link; for the start order use depends_on.
`,
      fixed: `
services:
  a:
    image: a
    restart: always
    depends_on:
      - b
  b:
    image: b
  c:
    image: c
    depends_on: [a, b]
`,
    },
  ],
});

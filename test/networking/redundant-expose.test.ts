import rule from '../../rules/networking/redundant-expose.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    expose: [80]\n    ports: ["80:8080", "80:80/udp"]\n',
    'services:\n  a:\n    image: a\n    expose: ["${PORT}"]\n    ports: ["80:80"]\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    expose:
      - 80 # web
        ^^ Port 80 is published below "ports" already: remove it from "expose".
      - "53/udp"
        ^^^^^^^^ Port 53/udp is published below "ports" already: remove it from "expose".
      - "443"
    ports: ["8080:80", "53:53/udp"]
  b:
    image: b
    expose: ["90"]
             ^^^^ Port 90 is published below "ports" already: remove it from "expose".
    ports: ["90"]
`,
      fixed: `
services:
  a:
    image: a
    expose:
      # web
      - "443"
    ports: ["8080:80", "53:53/udp"]
  b:
    image: b
    ports: ["90"]
`,
    },
  ],
});

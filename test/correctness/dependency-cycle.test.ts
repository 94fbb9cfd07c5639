import rule from '../../rules/correctness/dependency-cycle.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.yaml':
        'services:\n  a: {image: a, depends_on: [b, c]}\n  b: {image: b, depends_on: [c]}\n  c: {image: c, external_links: [a]}\n',
    },
    { 'compose.yaml': 'services:\n  a: {image: a, depends_on: [gone]}\n' },
    {
      'compose.yaml':
        'services:\n  a: {build: {context: ., additional_contexts: {x: "service:b"}}}\n  b: {build: ., depends_on: [a]}\n',
    },
  ],
  bad: [
    {
      'compose.yaml': `
services:
  a:
    image: a
    depends_on: [c]
                 ^ These services wait for each other: a → c → b → a.
  b:
    image: b
    network_mode: "service:a"
  c:
    image: c
    links: ["b:x"]
  d:
    image: d
    depends_on:
      d:
      ^ These services wait for each other: d → d.
        condition: service_started
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: a
    depends_on: [b]
                 ^ These services wait for each other: a → b → a.
  b: {image: b}
`,
      'compose.override.yaml': 'services:\n  b: {depends_on: [a]}\n',
    },
  ],
});

import rule from '../../rules/correctness/override-tag-in-base.ts';
import { testRule } from '../support/rule-test.ts';

const tagged = 'services:\n  web:\n    image: a\n    ports: !reset []\n    command: !override [b]\n';

testRule(rule, {
  good: [
    { 'compose.override.yaml': tagged },
    { 'compose.prod.yaml': tagged },
    // Laid over what another file, another service or an anchor says.
    { 'sub/compose.yaml': tagged, 'compose.yaml': 'include: [{path: [a.yaml, sub/compose.yaml]}]\n' },
    { 'compose.yaml': 'services:\n  web:\n    extends: {service: base, file: b.yaml}\n    ports: !reset []\n' },
    { 'compose.yaml': 'x-a: &a {image: a, ports: ["80"]}\nservices:\n  web:\n    <<: *a\n    ports: !reset []\n' },
    { 'compose.yaml': `services:\n  web: {image: a}\n---\n${tagged}` },
    { 'compose.yaml': 'x-later: !override {a: 1}\nservices:\n  web: {image: a}\n' },
  ],
  bad: [
    {
      snippet: {
        'docker-compose.yml': `
services:
  web:
    image: a
    ports: !reset [] # none
           ^^^^^^ Nothing stands before this file that "!reset" could take away: "ports" itself is dropped.
    command: !override [b]
             ^^^^^^^^^ Nothing stands before this file that "!override" could replace.
    environment: !override
                 ^^^^^^^^^ Nothing stands before this file that "!override" could replace.
      A: !reset b
         ^^^^^^ Nothing stands before this file that "!reset" could take away: "A" itself is dropped.
      B: c
`,
      },
      fixed: `
services:
  web:
    image: a
    # none
    command: [b]
    environment:
      B: c
`,
    },
  ],
});

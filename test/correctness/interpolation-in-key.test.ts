import rule from '../../rules/correctness/interpolation-in-key.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    image: a\n    labels:\n      - traefik.${NAME}.rule=a\n',
    'services:\n  web:\n    image: a\n    environment:\n      A: ${B}\n      $$C: d\n      "cost$": 1\n',
    'x-labels:\n  ${NAME}: a\nservices:\n  web: {image: a}\n',
    // compose-unknown-key and compose-invalid-value speak about these.
    'services:\n  ${NAME}: {image: a}\n',
    'services:\n  web:\n    image: a\n    ${KEY}: b\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: a
    labels:
      traefik.\${NAME}.rule: Host(\`a\`) # the name
              ^^^^^^^ Compose fills in no variables in keys: write "- name=value" instead of "name: value".
      "on": yes
      empty:
    environment:
      $PREFIX: 'it''s'
      ^^^^^^^ Compose fills in no variables in keys: write "- name=value" instead of "name: value".
      PORT: 80
    logging:
      options:
        \${KEY}: b
        ^^^^^^ Compose fills in no variables in keys: "\${KEY}" stays as it is written.
    build:
      context: .
      args: {$A: b}
             ^^ Compose fills in no variables in keys: write "- name=value" instead of "name: value".
`,
      fixed: `
services:
  web:
    image: a
    labels:
      - traefik.\${NAME}.rule=Host(\`a\`) # the name
      - on=yes
      - empty
    environment:
      - $PREFIX=it's
      - PORT=80
    logging:
      options:
        \${KEY}: b
    build:
      context: .
      args: {$A: b}
`,
    },
  ],
});

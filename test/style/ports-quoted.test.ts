import rule from '../../rules/style/ports-quoted.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    ports: ["80:80", \'81:81\', 82]\n',
    'services:\n  a:\n    image: a\n    ports:\n      - target: 80\n        published: 80\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    ports:
      - 22:22 # ssh
        ^^^^^ Put 22:22 in quotes: YAML 1.1 reads it as a number to base 60.
      - 127.0.0.1:8080:80
        ^^^^^^^^^^^^^^^^^ Put the port mapping 127.0.0.1:8080:80 in quotes.
`,
      fixed: `
services:
  a:
    image: a
    ports:
      - "22:22" # ssh
      - "127.0.0.1:8080:80"
`,
    },
    {
      snippet: `
services:
  a:
    image: 'a'
    ports: [8080:80]
            ^^^^^^^ Put the port mapping 8080:80 in quotes.
`,
      fixed: `
services:
  a:
    image: 'a'
    ports: ['8080:80']
`,
    },
  ],
});

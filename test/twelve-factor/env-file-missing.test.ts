import rule from '../../rules/twelve-factor/env-file-missing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.yaml': `
services:
  a:
    image: b
    env_file: a.env
`,
      'a.env': `
A=1
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: b
    env_file:
      - path: .env
        required: false
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: b
    env_file: \${FILE}
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: b
    env_file: [/etc/a.env, ../other.env]
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: b
    env_file: .env
`,
      '.env.example': `
A=
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: b
`,
    },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    image: b
    env_file:
      - config/a.env
        ^^^^^^^^^^^^ "config/a.env" is not there, so nothing starts: add a template such as "config/a.env.example", or say "required: false".
      - path: "b.env" # settings
               ^^^^^ "b.env" is not there, so nothing starts: add a template such as "b.env.example", or say "required: false".
`,
        'config/x': '',
      },
      fixed: `
services:
  a:
    image: b
    env_file:
      - {path: config/a.env, required: false}
      - path: "b.env" # settings
        required: false
`,
    },
    {
      snippet: {
        'deploy/compose.yaml': `
services:
  a:
    image: b
    env_file: ../a.env
              ^^^^^^^^ "../a.env" is not there, so nothing starts: add a template such as "../a.env.example", or say "required: false".
`,
        'b.env': '',
      },
      fixed: `
services:
  a:
    image: b
    env_file: [{path: ../a.env, required: false}]
`,
    },
  ],
});

import rule from '../../rules/correctness/extends-target-missing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.yaml':
        'services:\n  web: {extends: {file: base.yaml, service: web}}\n  a: {extends: b}\n  b: {image: a}\n  c: {extends: {file: "${BASE}", service: x}}\n  d: {extends: {file: ../outside.yaml, service: x}}\n  e: {extends: {file: "https://github.com/acme/stack.git#v1", service: e}}\n',
      'base.yaml': 'services:\n  web: {image: a}\n',
    },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    extends: {file: base.yaml, service: "wep"}
                                         ^^^ "base.yaml" has no service "wep"; did you mean "web"?
  api:
    extends:
      file: base.yaml
      service: database
               ^^^^^^^^ "base.yaml" has no service "database".
  job:
    extends:
      file: none.yaml
            ^^^^^^^^^ There is no file "none.yaml".
      service: job
  log:
    extends:
      file: empty.yaml
            ^^^^^^^^^^ "empty.yaml" has no services.
      service: log
  a:
    extends: b
             ^ The service "a" extends itself in the end.
  b:
    extends: {file: back.yaml, service: a}
                                        ^ The service "b" extends itself in the end.
`,
        'base.yaml': 'services:\n  web: {image: a}\n',
        'empty.yaml': 'networks: {}\n',
        'back.yaml': 'services:\n  a: {extends: {file: compose.yaml, service: a}}\n',
      },
      fixed: `
services:
  web:
    extends: {file: base.yaml, service: "web"}
  api:
    extends:
      file: base.yaml
      service: database
  job:
    extends:
      file: none.yaml
      service: job
  log:
    extends:
      file: empty.yaml
      service: log
  a:
    extends: b
  b:
    extends: {file: back.yaml, service: a}
`,
    },
  ],
});

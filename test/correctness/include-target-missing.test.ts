import rule from '../../rules/correctness/include-target-missing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.yaml':
        'include:\n  - db.yaml\n  - path: [db.yaml, "${X}/a.yaml"]\n  - ../outside.yaml\n  - oci://registry.example/x\n  - git@github.com:acme/stack.git\n',
      'db.yaml': 'services: {db: {image: a}}\n',
    },
  ],
  bad: [
    {
      'compose.yaml': `
include:
  - "none.yaml"
    ^^^^^^^^^^^ There is no file "none.yaml".
  - path: [db, other/back.yaml]
           ^^ "db" is a directory: name the Compose file in it.
               ^^^^^^^^^^^^^^^ "other/back.yaml" includes this file again.
services:
  web: {image: a}
`,
      'db/compose.yaml': 'services: {db: {image: a}}\n',
      'other/back.yaml': 'include: [../compose.yaml]\n',
    },
  ],
});

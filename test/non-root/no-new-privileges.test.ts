import rule from '../../rules/non-root/no-new-privileges.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    security_opt: ["seccomp:./s.json", "no-new-privileges:true"]\n',
    'services:\n  a:\n    image: a\n    security_opt: [no-new-privileges]\n',
    'services:\n  a:\n    image: a\n    security_opt: [no-new-privileges=true]\n',
    'services:\n  a:\n    image: a\n    security_opt: ["${OPTION}"]\n',
    'services:\n  a:\n    environment:\n      A: b\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
  ^ "a" lets processes gain privileges: add "no-new-privileges:true" to security_opt.
    image: a
  b:
    image: b
    security_opt:
    ^^^^^^^^^^^^ "b" lets processes gain privileges: add "no-new-privileges:true" to security_opt.
      - seccomp:./s.json
`,
      fixed: `
services:
  a:
    image: a
    security_opt: ["no-new-privileges:true"]
  b:
    image: b
    security_opt:
      - seccomp:./s.json
      - "no-new-privileges:true"
`,
    },
  ],
});

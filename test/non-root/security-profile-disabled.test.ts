import rule from '../../rules/non-root/security-profile-disabled.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    security_opt: ["no-new-privileges:true", "seccomp:./profile.json", "label:user:USER"]\n',
    'services:\n  a:\n    image: a\n    security_opt: ["seccomp:${PROFILE:-unconfined}"]\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    security_opt:
      - no-new-privileges:true
      - seccomp=unconfined
        ^^^^^^^^^^^^^^^^^^ "seccomp=unconfined" takes the seccomp profile from "a": remove it, or give a profile of its own.
      - apparmor:unconfined
        ^^^^^^^^^^^^^^^^^^^ "apparmor:unconfined" takes the AppArmor profile from "a": remove it, or give a profile of its own.
  b:
    image: b
    security_opt: ["label:disable"]
                   ^^^^^^^^^^^^^^^ "label:disable" takes the SELinux profile from "b": remove it, or give a profile of its own.
`,
      fixed: `
services:
  a:
    image: a
    security_opt:
      - no-new-privileges:true
  b:
    image: b
`,
    },
  ],
});

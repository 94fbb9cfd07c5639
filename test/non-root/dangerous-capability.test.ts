import rule from '../../rules/non-root/dangerous-capability.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    cap_add: [NET_BIND_SERVICE, CHOWN, NET_ADMIN]\n',
    'services:\n  a:\n    image: a\n    cap_drop: [ALL]\n',
    'services:\n  a:\n    image: a\n    cap_add: ["${CAP}"]\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    cap_add:
      - CAP_SYS_ADMIN
        ^^^^^^^^^^^^^ With SYS_ADMIN "a" can take over the host: remove it.
      - NET_RAW
      - sys_time
        ^^^^^^^^ With SYS_TIME "a" changes settings that belong to the whole host: remove it if it can do without.
  b:
    image: b
    cap_add: [SYS_PTRACE]
              ^^^^^^^^^^ With SYS_PTRACE "b" reads what belongs to others: remove it if it can do without.
  c:
    image: c
    cap_add:
      - "ALL"
        ^^^^^ ALL gives "c" every right of root on the host: add only the capability it needs.
`,
      fixed: `
services:
  a:
    image: a
    cap_add:
      - NET_RAW
  b:
    image: b
  c:
    image: c
`,
    },
  ],
});

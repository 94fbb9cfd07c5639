import rule from '../../rules/non-root/cap-drop-all.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    cap_drop: [all]\n    cap_add: [CHOWN]\n',
    'services:\n  a:\n    image: a\n    cap_drop: ["${DROP}"]\n',
    'services:\n  a:\n    image: a\n    extends:\n      service: b\n      file: base.yaml\n',
    // A fragment that is merged into another file.
    'services:\n  a:\n    environment:\n      A: b\n',
    'services:\n  a:\n    image: a\n    privileged: true\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
  ^ "a" keeps Docker’s default capabilities: add "cap_drop: [ALL]".
    image: a # the image
  b:
    build: .
    cap_drop:
    ^^^^^^^^ "b" keeps Docker’s default capabilities: add "cap_drop: [ALL]".
      - NET_RAW
  c: { image: c }
  ^ "c" keeps Docker’s default capabilities: add "cap_drop: [ALL]".
`,
      fixed: `
services:
  a:
    image: a # the image
    cap_drop: [ALL]
  b:
    build: .
    cap_drop:
      - NET_RAW
      - ALL
  c: { image: c, cap_drop: [ALL] }
`,
    },
    // What starts as root and hands over keeps what it needs for that.
    {
      snippet: `
services:
  db:
  ^^ "db" keeps Docker’s default capabilities: add "cap_drop: [ALL]".
    image: postgres:18
  web:
  ^^^ "web" keeps Docker’s default capabilities: add "cap_drop: [ALL]".
    image: nginx:1.31
    cap_add: [CHOWN]
  own:
  ^^^ "own" keeps Docker’s default capabilities: add "cap_drop: [ALL]".
    image: postgres:18
    user: postgres
`,
      fixed: `
services:
  db:
    image: postgres:18
    cap_drop: [ALL]
    cap_add: [CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID]
  web:
    image: nginx:1.31
    cap_add: [CHOWN, SETGID, SETUID]
    cap_drop: [ALL]
  own:
    image: postgres:18
    user: postgres
    cap_drop: [ALL]
`,
    },
  ],
});

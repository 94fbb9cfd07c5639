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
  ],
});

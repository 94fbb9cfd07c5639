import rule from '../../rules/non-root/cap-drop-breaks-entrypoint.ts';
import { testRule } from '../support/rule-test.ts';

const db = (keys: string): string => `services:\n  db:\n    image: postgres:18\n    cap_drop: [ALL]\n${keys}`;

testRule(rule, {
  good: [
    db('    user: postgres\n'),
    db('    cap_add: [SETUID, CAP_SETGID, CHOWN]\n'),
    db('    cap_add: [ALL]\n'),
    db('    cap_add: ["${CAPS}"]\n'),
    db('    entrypoint: [psql]\n'),
    db('    command: ls\n'),
    'services:\n  db:\n    image: postgres:18\n    cap_drop: [NET_RAW]\n',
    // Nobody described how these start.
    'services:\n  a:\n    image: acme/app:1.4\n    cap_drop: [ALL]\n  b:\n    image: redis:8\n    cap_drop: [ALL]\n',
  ],
  bad: [
    {
      snippet: `
services:
  db:
    image: postgres:18
    command: -c max_connections=20
    cap_drop:
      - ALL # tight
        ^^^ "postgres:18" starts as root and hands over to "postgres", which needs CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID: add them to cap_add.
  web:
    image: nginx:1.31
    cap_drop: [cap_all]
               ^^^^^^^ "nginx:1.31" starts as root and hands over to "nginx", which needs SETGID, SETUID: add them to cap_add.
    cap_add:
      - CHOWN
`,
      fixed: `
services:
  db:
    image: postgres:18
    command: -c max_connections=20
    cap_drop:
      - ALL # tight
    cap_add: [CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID]
  web:
    image: nginx:1.31
    cap_drop: [cap_all]
    cap_add:
      - CHOWN
      - SETGID
      - SETUID
`,
    },
  ],
});

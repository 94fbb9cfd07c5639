import rule from '../../rules/correctness/secret-permissions-ignored.ts';
import { testRule } from '../support/rule-test.ts';

const grant = 'services:\n  web:\n    image: a\n    secrets:\n      - {source: a, mode: "0400"}\n';

testRule(rule, {
  good: [
    { 'compose.yaml': `${grant}secrets:\n  a: {environment: A}\n` },
    { 'compose.yaml': grant },
    { 'compose.yaml': `${grant}secrets:\n  a: {external: true}\n` },
    { 'compose.yaml': `${grant}    deploy: {mode: global}\nsecrets:\n  a: {file: a}\n` },
    {
      'compose.yaml':
        'services:\n  web:\n    image: a\n    configs: [{source: a, target: /a, uid: "1"}, b]\nconfigs:\n  a: {content: a}\n  b: {file: b}\n',
    },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build:
      context: .
      secrets:
        - source: token
          uid: "1000"
          ^^^ A build ignores "uid": set it in "RUN --mount=type=secret".
    secrets:
      - source: a
        uid: "1000"
        ^^^ Docker Compose mounts the file of "a" as it is and ignores "uid": set it on the file itself.
        mode: 0400 # for the server
        ^^^^ Docker Compose mounts the file of "a" as it is and ignores "mode": set it on the file itself.
    configs:
      - {source: b, gid: "0"}
                    ^^^ Docker Compose mounts the file of "b" as it is and ignores "gid": set it on the file itself.
secrets:
  a: {file: a}
  token: {environment: TOKEN}
configs:
  b: {file: b}
`,
      },
      fixed: `
services:
  web:
    build:
      context: .
      secrets:
        - source: token
    secrets:
      - source: a
        # for the server
    configs:
      - {source: b}
secrets:
  a: {file: a}
  token: {environment: TOKEN}
configs:
  b: {file: b}
`,
    },
  ],
});

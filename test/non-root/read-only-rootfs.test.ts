import rule from '../../rules/non-root/read-only-rootfs.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    read_only: true\n',
    'services:\n  a:\n    image: a\n    read_only: ${READ_ONLY}\n',
    'services:\n  a:\n    environment:\n      A: b\n',
    'services:\n  a:\n    image: a\n    extends: b\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
  ^ "a" may write to its own image: add "read_only: true", and a tmpfs where it must write.
    image: a
  b:
    build: .
    read_only: false
               ^^^^^ "b" may write to its own image: add "read_only: true", and a tmpfs where it must write.
`,
      fixed: `
services:
  a:
    image: a
    read_only: true
  b:
    build: .
    read_only: true
`,
    },
    // What is known to write when it starts gets a place for that.
    {
      snippet: `
services:
  web:
  ^^^ "web" may write to its own image: add "read_only: true", and a tmpfs where it must write.
    image: nginx:1.31
    tmpfs: /var/run
`,
      fixed: `
services:
  web:
    image: nginx:1.31
    tmpfs: [/var/run, /var/cache/nginx]
    read_only: true
`,
    },
  ],
});

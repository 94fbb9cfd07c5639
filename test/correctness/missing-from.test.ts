import rule from '../../rules/correctness/missing-from.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    '',
    'FROM alpine:3.22',
    '# syntax=docker/dockerfile:1\n\n# comment\nARG VERSION=3.22\nFROM alpine:$VERSION',
    // Said by unknown-instruction.
    'FORM alpine:3.22\nRUN true',
    'xyz\nFROM alpine:3.22',
    'echo hello',
  ],
  bad: [
    `
ARG A=B
LABEL foo=bar
^^^^^ LABEL stands before the first FROM, where only ARG may stand.
RUN true
FROM foo
`,
    `
# nothing
COPY \\
^^^^ This file has no FROM: name the image it builds on before COPY.
  a b
`,
    `
# later
^^^^^^^ This file holds no instruction: begin with FROM.
`,
  ],
});

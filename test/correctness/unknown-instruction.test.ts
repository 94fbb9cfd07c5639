import rule from '../../rules/correctness/unknown-instruction.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'from alpine:3.22\nrun echo a \\\n  b',
    'FROM alpine:3.22\nRUN <<EOF\necho FORM\nEOF\nRUN echo b',
    'FROM alpine:3.22\nONBUILD COYP a b',
  ],
  bad: [
    {
      snippet: `
FORM alpine:3.22
^^^^ Docker knows no instruction "FORM"; did you mean FROM?
RUN true
whatever else
^^^^^^^^ Docker knows no instruction "whatever".
`,
      fixed: `
FROM alpine:3.22
RUN true
whatever else
`,
    },
    {
      snippet: `
FROM alpine:3.22
RUN apk add curl &&
    apk add git
    ^^^ "apk" is no instruction: the line above lacks a \\ at its end.
RUN make
    install
    ^^^^^^^ "install" is no instruction: the line above lacks a \\ at its end.
RUN make a
&& make b
^^ "&&" is no instruction: the line above lacks a \\ at its end.
`,
      fixed: `
FROM alpine:3.22
RUN apk add curl && \\
    apk add git
RUN make \\
    install
RUN make a \\
&& make b
`,
    },
    `
#!/bin/sh
set -e
^^^ Most lines of this file hold no instruction, beginning with "set": is this a Dockerfile?
cd app
npm install
npm test
`,
    // An editor shows the first ones; a file full of errors does not drown them.
    `
FROM alpine:3.22
${Array.from({ length: 10 }, (_, i) => `x${i}z\n^^^ Docker knows no instruction "x${i}z".\nRUN ${i}\n`).join('')}RUN last
x10z
`,
  ],
});

import rule from '../../rules/correctness/key-value-syntax.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM alpine:3.22\nENV A=1 B="x y" C= D=a\\ b\nENV E f g\nLABEL a.b/c=d',
    'ARG A\nARG B=1 C\nFROM alpine:3.22',
    'FROM alpine:3.22\nENV A=1 \\\n  # comment\n  B=2',
    'FROM alpine:3.22\nENV A 1 = 2\nENV COLOR=#fff\nARG OPTIONAL= NEXT',
  ],
  bad: [
    {
      snippet: `
ARG TAG = 3.22
       ^^^ Around "=" there may be no blanks.
ARG OTHER 1.2
          ^^^ "1.2" cannot be the name of an argument; write OTHER=1.2.
FROM alpine:3.22
ENV A = 1
     ^^^ Around "=" there may be no blanks.
ENV B=1 C =2 D= 3
         ^ Around "=" there may be no blanks.
               ^ Around "=" there may be no blanks.
LABEL title=My big shop by=me
               ^^^^^^^^ "big" has no "="; a value with blanks needs quotes.
ONBUILD ENV X=1 # why
                ^^^^^ ENV takes this comment for names: comments need a line of their own.
`,
      fixed: {
        blanks: `
ARG TAG=3.22
ARG OTHER 1.2
FROM alpine:3.22
ENV A=1
ENV B=1 C=2 D=3
LABEL title=My big shop by=me
ONBUILD ENV X=1 # why
`,
        equals: `
ARG TAG = 3.22
ARG OTHER=1.2
FROM alpine:3.22
ENV A = 1
ENV B=1 C =2 D= 3
LABEL title=My big shop by=me
ONBUILD ENV X=1 # why
`,
        quote: `
ARG TAG = 3.22
ARG OTHER 1.2
FROM alpine:3.22
ENV A = 1
ENV B=1 C =2 D= 3
LABEL title="My big shop" by=me
ONBUILD ENV X=1 # why
`,
        move: `
ARG TAG = 3.22
ARG OTHER 1.2
FROM alpine:3.22
ENV A = 1
ENV B=1 C =2 D= 3
LABEL title=My big shop by=me
# why
ONBUILD ENV X=1
`,
      },
    },
    {
      snippet: `
FROM alpine:3.22
ENV ONLY
    ^^^^ ENV ONLY has no value; write ENV ONLY=value.
ENV =x A="it's" me
    ^^ ENV needs a name before "=".
                ^^ "me" has no "="; a value with blanks needs quotes.
ARG =y
    ^^ ARG needs a name before "=".
LABEL a=1 \\
  # comment
  b
  ^ "b" has no "="; a value with blanks needs quotes.
`,
      fixed: `
FROM alpine:3.22
ENV ONLY=\${1:value}
ENV =x A="it's" me
ARG =y
LABEL a=1 \\
  # comment
  b
`,
    },
  ],
});

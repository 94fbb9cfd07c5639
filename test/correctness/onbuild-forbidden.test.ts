import rule from '../../rules/correctness/onbuild-forbidden.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'ONBUILD ADD a b',
    'ONBUILD LABEL a="b"',
    'onbuild run make',
    'ONBUILD EXPOSE 69',
    'ONBUILD STOPSIGNAL 9',
    'FROM debian:13',
    'MAINTAINER Jane',
    'RUN echo ONBUILD FROM a',
    'ONBUILD',
  ],
  bad: [
    {
      snippet: `
FROM alpine:3.23
ONBUILD ONBUILD RUN make
        ^^^^^^^ ONBUILD ONBUILD is not allowed.
ONBUILD MAINTAINER Jane
        ^^^^^^^^^^ ONBUILD MAINTAINER is not allowed.
ONBUILD from debian:13
        ^^^^ ONBUILD FROM is not allowed.
ONBUILD CPOY a b
        ^^^^ ONBUILD needs an instruction, and "CPOY" is none; did you mean COPY?
ONBUILD make all
        ^^^^ ONBUILD needs an instruction, and "make" is none.
`,
      fixed: {
        once: `
FROM alpine:3.23
ONBUILD RUN make
ONBUILD MAINTAINER Jane
ONBUILD from debian:13
ONBUILD CPOY a b
ONBUILD make all
`,
        label: `
FROM alpine:3.23
ONBUILD ONBUILD RUN make
ONBUILD LABEL org.opencontainers.image.authors="Jane"
ONBUILD from debian:13
ONBUILD CPOY a b
ONBUILD make all
`,
        rename: `
FROM alpine:3.23
ONBUILD ONBUILD RUN make
ONBUILD MAINTAINER Jane
ONBUILD from debian:13
ONBUILD COPY a b
ONBUILD make all
`,
      },
    },
  ],
});

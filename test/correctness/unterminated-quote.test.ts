import rule from '../../rules/correctness/unterminated-quote.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM alpine:3.22\nENV A="x y" B=\'it"s\' C=it\\\'s',
    'FROM alpine:3.22\nRUN echo it\'s\nCMD echo "x',
    "FROM alpine:3.22\nHEALTHCHECK CMD echo it's\nMAINTAINER it's me",
    "FROM alpine:3.22\nCOPY <<EOF /x\nit's\nEOF",
  ],
  bad: [
    {
      snippet: `
FROM alpine:3.22
ENV A="x
      ^ The quote " opened here is never closed.
LABEL note='a b \\
           ^ The quote ' opened here is never closed.
  c
ENV TEXT it's fine
           ^ The quote ' opened here is never closed.
COPY --chown="app x /y
             ^ The quote " opened here is never closed.
COPY "my file /x
     ^ The quote " opened here is never closed.
`,
      fixed: {
        close: `
FROM alpine:3.22
ENV A="x"
LABEL note='a b \\
  c
ENV TEXT it's fine
COPY --chown="app x /y
COPY "my file /x
`,
        escape: `
FROM alpine:3.22
ENV A="x
LABEL note='a b \\
  c
ENV TEXT it\\'s fine
COPY --chown="app x /y
COPY "my file /x
`,
      },
    },
  ],
});

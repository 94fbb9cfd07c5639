import rule from '../../rules/correctness/empty-continuation.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: ['RUN a \\\n  # comment\n  && b', 'RUN a\n\nRUN b', 'RUN <<EOF\na \\\n\nb\nEOF', 'RUN a \\\n  && b'],
  bad: [
    {
      snippet: `
FROM alpine:3.23

COPY a \\

  # where
\x20\x20
  /b/c
  ^^^^ This still belongs to the COPY of line 3, in spite of the blank line above it.
RUN make \\

  all \\
  install
  ^^^^^^^ This still belongs to the RUN of line 8, in spite of the blank line above it.
`,
      fixed: `
FROM alpine:3.23

COPY a \\
  # where
  /b/c
RUN make \\
  all \\
  install
`,
    },
    {
      snippet: `
RUN make \\
^^^ The blank line below is part of this RUN: the line is continued.

`,
      fixed: `
RUN make \\
`,
    },
  ],
  except: { onbuild: 'ONBUILD is the first visible word itself.' },
});

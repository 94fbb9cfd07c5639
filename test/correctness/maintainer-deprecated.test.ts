import rule from '../../rules/correctness/maintainer-deprecated.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM alpine\nLABEL maintainer="Jane"',
    '# MAINTAINER Jane\nFROM alpine',
    'FROM alpine\nRUN echo MAINTAINER',
    'FROM alpine\nONBUILD MAINTAINER Jane',
  ],
  bad: [
    {
      snippet: `
FROM alpine
maintainer Jane "JD" Doe <jane@example.org>
^^^^^^^^^^ MAINTAINER is deprecated: use LABEL org.opencontainers.image.authors.
MAINTAINER "Jane Doe"
^^^^^^^^^^ MAINTAINER is deprecated: use LABEL org.opencontainers.image.authors.
`,
      fixed: `
FROM alpine
LABEL org.opencontainers.image.authors="Jane \\"JD\\" Doe <jane@example.org>"
LABEL org.opencontainers.image.authors="Jane Doe"
`,
    },
    `
MAINTAINER Jane
^^^^^^^^^^ MAINTAINER is deprecated: use LABEL org.opencontainers.image.authors.
FROM alpine
MAINTAINER \\
^^^^^^^^^^ MAINTAINER is deprecated: use LABEL org.opencontainers.image.authors.
  # who
  Jane
`,
  ],
});

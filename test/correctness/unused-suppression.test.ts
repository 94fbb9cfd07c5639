import rule from '../../rules/correctness/unused-suppression.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM debian:13\n# plimsoll-ignore apt-no-install-recommends\nRUN apt-get install -y curl\n',
    'FROM debian:13\n# hadolint ignore=DL3015\nRUN true\n',
    '# plimsoll-ignore-file unused-suppression,apt-no-install-recommends -- template\nFROM debian:13\n',
  ],
  bad: [
    {
      snippet: `
# plimsoll-ignore-file apt-no-install-recommends -- for later
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "apt-no-install-recommends" finds nothing here: remove it from the comment.
FROM debian:13
  # plimsoll-ignore apt-no-install-recommends,syntax
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ None of these rules finds anything here, so remove the comment: apt-no-install-recommends, syntax.
RUN true
`,
      fixed: `
FROM debian:13
RUN true
`,
    },
    {
      snippet: `
FROM debian:13
# plimsoll-ignore apt-no-install-recommends, syntax -- small anyway
                                             ^^^^^^ "syntax" finds nothing here: remove it from the comment.
RUN apt-get install -y curl
`,
      fixed: `
FROM debian:13
# plimsoll-ignore apt-no-install-recommends -- small anyway
RUN apt-get install -y curl
`,
    },
  ],
  except: {
    comments: 'The fix removes the comment.',
    suppression: 'A comment above a comment belongs to what follows both.',
  },
});

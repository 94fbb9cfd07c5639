import rule from '../../rules/correctness/invalid-suppression.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    '# plimsoll-ignore-file syntax -- read by another builder\nFROM alpine:3.22\n',
    '# hadolint ignore=DL9999\nFROM alpine:3.22\n',
    '# plimsoll-ignored rules are listed in the handbook\nFROM alpine:3.22\n',
  ],
  bad: [
    {
      snippet: `
# plimsoll-ignore-file sintax
                       ^^^^^^ There is no rule "sintax"; "syntax" is probably meant.
FROM alpine:3.22
# plimsoll-ignore all -- no idea
                  ^^^ There is no rule "all": this comment hides nothing.
RUN true
# plimsoll-ignore -- we know
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment names no rule: write "plimsoll-ignore rule -- reason".
RUN false
`,
      fixed: `
# plimsoll-ignore-file syntax
FROM alpine:3.22
# plimsoll-ignore all -- no idea
RUN true
# plimsoll-ignore -- we know
RUN false
`,
    },
    {
      snippet: `
FROM alpine:3.22
# plimsoll-ignore DL3015
                  ^^^^^^ There is no rule "DL3015"; "apt-no-install-recommends" is probably meant.
RUN apt-get install curl
`,
      fixed: `
FROM alpine:3.22
# plimsoll-ignore apt-no-install-recommends
RUN apt-get install curl
`,
    },
  ],
  except: {
    comments: 'The fix is about the comment.',
    suppression: 'A comment above a comment belongs to what follows both.',
    wording: 'A missing reason is reported only where the configuration asks for one: see suppress.test.ts.',
  },
});

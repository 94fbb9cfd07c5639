import rule from '../../rules/correctness/invalid-flag-value.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM alpine:3.22\nCOPY --link --parents=TRUE --from=build --chown=$USER a b',
    'FROM alpine:3.22\nADD --keep-git-dir= https://example.com/x.git /x',
    'FROM alpine:3.22\nRUN --mnt true',
  ],
  bad: [
    {
      snippet: `
FROM --platform alpine:3.22
     ^^^^^^^^^^ --platform needs a value: --platform=….
COPY --from= --link=On a b
     ^^^^^^^ --from needs a value: --from=….
                    ^^ --link is true or false, not "On".
COPY --link=$LINK --from=\${BASE} a b
            ^^^^^ --link is true or false, not "$LINK".
                         ^^^^^^^ --from knows no variables; write "FROM \${BASE} AS name" and copy from that stage.
`,
      fixed: `
FROM --platform alpine:3.22
COPY --from= --link=true a b
COPY --link=$LINK --from=\${BASE} a b
`,
    },
  ],
});

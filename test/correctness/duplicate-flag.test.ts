import rule from '../../rules/correctness/duplicate-flag.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM alpine:3.22\nRUN --mount=type=ssh --mount=type=ssh,id=x --device=a --device=b make',
    'FROM alpine:3.22\nCOPY --exclude=a --exclude=b . /app',
    'FROM alpine:3.22\nCOPY --froom=a --froom=a . /app',
  ],
  bad: [
    {
      snippet: `
FROM alpine:3.22
COPY --from=a \\
  --from=a x y
  ^^^^^^^^ COPY has --from already; one of the two must go.
ADD --chown=a --chown=b x y
              ^^^^^^^^^ ADD has --chown already; one of the two must go.
`,
      fixed: `
FROM alpine:3.22
COPY --from=a \\
  x y
ADD --chown=a --chown=b x y
`,
    },
  ],
});

import rule from '../../rules/style/label-superfluous.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'LABEL org.opencontainers.image.licenses=MIT org.opencontainers.image.base.digest=a',
    'LABEL anything=b',
    'LABEL org.opencontainers.image.$X=b',
    { snippet: 'LABEL team=a org.example.x=b', options: { allowed: ['team', 'org.example.*'] } },
  ],
  bad: [
    {
      snippet: `
FROM a
LABEL org.opencontainers.image.licence=MIT \\
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The OCI specification has no label "org.opencontainers.image.licence"; did you mean org.opencontainers.image.licenses?
      "org.opencontainers.image.a-name-that-is-like-none-of-the-others-at-all"=b
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The OCI specification has no label "org.opencontainers.image.a-name-that-is-like-none-of-the-others-at-all".
`,
      fixed: `
FROM a
LABEL org.opencontainers.image.licenses=MIT \\
      "org.opencontainers.image.a-name-that-is-like-none-of-the-others-at-all"=b
`,
    },
    {
      snippet: `
LABEL team=a other=b
             ^^^^^ The label "other" is not among those that are allowed.
`,
      options: { allowed: ['team'] },
    },
  ],
});

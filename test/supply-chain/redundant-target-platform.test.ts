import rule from '../../rules/supply-chain/redundant-target-platform.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM --platform=$BUILDPLATFORM debian:13',
    'FROM --platform=linux/$TARGETARCH debian:13',
    `
ARG TARGETPLATFORM=linux/arm64
FROM --platform=$TARGETPLATFORM debian:13
`,
    'FROM debian:13',
  ],
  bad: [
    {
      snippet: `
FROM --platform=$TARGETPLATFORM scratch
     ^^^^^^^^^^^^^^^^^^^^^^^^^^ FROM takes "$TARGETPLATFORM" anyway: leave --platform out.
`,
      fixed: `
FROM scratch
`,
    },
    {
      snippet: `
ARG TARGETPLATFORM
FROM --platform=\${TARGETPLATFORM} \\
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FROM takes "$TARGETPLATFORM" anyway: leave --platform out.
  debian:13
`,
      fixed: `
ARG TARGETPLATFORM
FROM \\
  debian:13
`,
    },
  ],
});

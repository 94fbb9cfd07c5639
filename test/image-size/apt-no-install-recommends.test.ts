import rule from '../../rules/image-size/apt-no-install-recommends.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN apt-get update',
    'RUN echo "apt-get install curl"',
    'RUN apt-get install -y --no-install-recommends curl',
    'COPY apt-get install',
  ],
  bad: [
    {
      snippet: `
FROM debian:12
RUN apt-get update \\
  # keep lists small
  && apt-get install -y curl
     ^^^^^^^^^^^^^^^^^^^^^^^ Add --no-install-recommends to "apt-get install".
`,
      fixed: `
FROM debian:12
RUN apt-get update \\
  # keep lists small
  && apt-get install --no-install-recommends -y curl
`,
    },
  ],
});

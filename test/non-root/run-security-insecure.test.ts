import rule from '../../rules/non-root/run-security-insecure.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: ['RUN --security=sandbox make', 'RUN make --security=insecure', 'RUN --security=$MODE make'],
  bad: [
    {
      snippet: `
RUN --security=insecure --network=none make
    ^^^^^^^^^^^^^^^^^^^ The step runs with all rights on the build host: leave --security=insecure out.
RUN --security=insecure <<EOF
    ^^^^^^^^^^^^^^^^^^^ The step runs with all rights on the build host: leave --security=insecure out.
make
EOF
RUN --network=none \\
  --security=insecure \\
  ^^^^^^^^^^^^^^^^^^^ The step runs with all rights on the build host: leave --security=insecure out.
  make
`,
      fixed: `
RUN --network=none make
RUN <<EOF
make
EOF
RUN --network=none \\
   \\
  make
`,
    },
  ],
});

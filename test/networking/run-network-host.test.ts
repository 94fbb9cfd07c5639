import rule from '../../rules/networking/run-network-host.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:12
RUN --network=none make
RUN echo --network=host
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:12
RUN --mount=type=cache,target=/c --network=host make
                                 ^^^^^^^^^^^^^^ --network=host lets this RUN reach services of the build machine: remove it.
RUN --network=host \\
    ^^^^^^^^^^^^^^ --network=host lets this RUN reach services of the build machine: remove it.
  make
`,
      fixed: `
FROM debian:12
RUN --mount=type=cache,target=/c make
RUN \\
  make
`,
    },
  ],
});

import rule from '../../rules/style/stage-name-casing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: ['FROM a AS build-2', 'FROM Alpine', 'FROM a AS $Name'],
  bad: [
    {
      snippet: `
FROM a AS Build
          ^^^^^ Write the stage name "Build" in small letters.
FROM Build AS next
RUN --mount=type=bind,from=BUILD,target=/x make
COPY --from=Build a b
COPY --from=build c d
COPY --from=0 e f
`,
      fixed: `
FROM a AS build
FROM build AS next
RUN --mount=type=bind,from=build,target=/x make
COPY --from=build a b
COPY --from=build c d
COPY --from=0 e f
`,
    },
  ],
});

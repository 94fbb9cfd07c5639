import rule from '../../rules/correctness/circular-stage-deps.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM a AS one\nFROM b AS two\nCOPY --from=one x y',
    // BuildKit finds stages below.
    'FROM a AS one\nCOPY --from=two x y\nFROM b AS two',
    'FROM a AS one\nCOPY --from=one x y',
    'FROM a AS one\nONBUILD COPY --from=two x y\nFROM one AS two',
  ],
  bad: [
    `
FROM a AS one
COPY --link --from=three x y
                   ^^^^^ Stage "three" needs stage "one" itself, directly or through others: a circle.
FROM one AS two
FROM b AS three
RUN --mount=type=bind,from=two,target=/x make
`,
  ],
});

import rule from '../../rules/correctness/copy-from-self.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM a AS build\nRUN x\nFROM b AS run\nCOPY --from=build foo .',
    'COPY --from=0 a b',
    'FROM a AS build\nONBUILD COPY --from=build a b',
    'FROM node AS nodes\nCOPY --from=node a b',
  ],
  bad: [
    `
FROM a AS build
COPY --from=Build \\
            ^^^^^ Stage "build" copies from itself; name another stage, or copy the files with RUN cp.
  a b
FROM b
COPY --from=1 a b
            ^ Stage "1" copies from itself; name another stage, or copy the files with RUN cp.
`,
  ],
});

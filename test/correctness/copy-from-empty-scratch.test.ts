import rule from '../../rules/correctness/copy-from-empty-scratch.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM scratch AS a\nADD x /x\nFROM a AS b\nFROM node\nCOPY --from=b /x /x',
    'FROM scratch AS a\nWORKDIR /x\nFROM node\nCOPY --from=a /x /x',
    'FROM scratch AS a\nFROM node\nCOPY --from=other /x /x\nRUN --mount=type=cache,from=a,target=/x true',
    'FROM node AS a\nFROM node\nCOPY --from=a /x /x',
  ],
  bad: [
    `
FROM scratch AS a
ENV X=1
FROM a AS b
FROM node
COPY --from=b /x /x
            ^ The stage "b" is built on scratch and holds no file that could be copied.
`,
  ],
});

import rule from '../../rules/correctness/duplicate-stage-name.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: ['FROM scratch AS build\nRUN foo\nFROM node AS run\nFROM node\nFROM node'],
  bad: [
    `
FROM scratch AS b
FROM scratch as B
                ^ There is a stage "B" already; upper and lower case do not count.
FROM scratch AS b
                ^ There is a stage "b" already; upper and lower case do not count.
`,
  ],
});

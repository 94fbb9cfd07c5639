import rule from '../../rules/correctness/invalid-from-as.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: ['FROM a\nFROM a as b\nFROM a As c', 'FROM a AS', 'FROM a # comment', 'FROM a b c d'],
  bad: [
    {
      snippet: `
FROM golang:1.25 IS build
                 ^^ Before the name of the stage stands AS, not "IS".
FROM golang:1.25 \\
  test
  ^^^^ Before the name of the stage "test", AS is missing.
`,
      fixed: `
FROM golang:1.25 AS build
FROM golang:1.25 \\
  AS test
`,
    },
  ],
});

import rule from '../../rules/correctness/invalid-stage-name.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: ['FROM a AS build\nFROM a AS Build-2_x.y', 'FROM a IS 1'],
  bad: [
    `
FROM a AS 1
          ^ "1" cannot be the name of a stage: a letter first, then letters, digits, "_", "-" or ".".
FROM a \\
  AS build:x
     ^^^^^^^ "build:x" cannot be the name of a stage: a letter first, then letters, digits, "_", "-" or ".".
`,
  ],
});

import rule from '../../rules/style/label-duplicate-key.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM a\nLABEL a=b c=d',
    'FROM a AS one\nLABEL a=b\nFROM one\nLABEL a=c',
    'FROM a\nLABEL a=b A=c',
    'FROM a\nENV a=b a=c',
    'FROM a\nLABEL a=b\nONBUILD LABEL a=c',
    'FROM a\nLABEL $X=b $X=c',
  ],
  bad: [
    {
      snippet: `
FROM a
LABEL a=b
      ^^^ Line 5 sets the label "a" again, so this value is lost.
# more
LABEL c="d" a=e f=g
            ^^^ Line 5 sets the label "a" again, so this value is lost.
LABEL "a"=h
`,
      fixed: `
FROM a
# more
LABEL c="d" f=g
LABEL "a"=h
`,
    },
    `
FROM a
LABEL a=b \\
      ^^^ Line 4 sets the label "a" again, so this value is lost.
  # again
  a=c
`,
  ],
});

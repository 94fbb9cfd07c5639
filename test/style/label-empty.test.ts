import rule from '../../rules/style/label-empty.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: ['LABEL a=b', 'LABEL a="b c" d=\'e\'', 'FROM a\nARG A=""\nLABEL a=$A', 'ENV A=""', 'LABEL'],
  bad: [
    `
LABEL a="" \\
      ^^^^ The label "a" is empty: give it a value or leave it out.
      b=' ' c=d
      ^^^^^ The label "b" is empty: give it a value or leave it out.
ONBUILD LABEL e=
              ^^ The label "e" is empty: give it a value or leave it out.
`,
  ],
});

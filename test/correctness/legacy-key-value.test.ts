import rule from '../../rules/correctness/legacy-key-value.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: ['FROM alpine:3.22\nENV A=1 B=2\nLABEL a=b\nARG X', 'FROM alpine:3.22\nENV A\nENV B = 1\nENV C=1 d'],
  bad: [
    {
      snippet: `
FROM alpine:3.22
ENV PATH  /opt/bin:$PATH
    ^^^^ Write ENV PATH=… with "=" instead of a blank.
LABEL title My "big" 'nice' shop
      ^^^^^ Write LABEL title=… with "=" instead of a blank.
ENV A "quoted value"
    ^ Write ENV A=… with "=" instead of a blank.
ENV B one \\
    ^ Write ENV B=… with "=" instead of a blank.
  # comment
  two
ENV C \\
    ^ Write ENV C=… with "=" instead of a blank.
  x
ENV D one\\ word and '$literal'
    ^ Write ENV D=… with "=" instead of a blank.
ENV E two '$literal'
    ^ Write ENV E=… with "=" instead of a blank.
ONBUILD ENV F x
            ^ Write ENV F=… with "=" instead of a blank.
`,
      fixed: `
FROM alpine:3.22
ENV PATH=/opt/bin:$PATH
LABEL title="My big nice shop"
ENV A="quoted value"
ENV B="one \\
  # comment
  two"
ENV C \\
  x
ENV D one\\ word and '$literal'
ENV E two '$literal'
ONBUILD ENV F=x
`,
    },
  ],
});

import rule from '../../rules/correctness/env-self-reference.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'ENV BLA="blubb" BLUBB="${FOOBLA}/blubb"',
    'ENV BLA="blubb" BLUBB="$BLAFOO/BLA/${BLA:-x}"',
    'ENV PATH=/bla:${PATH}\nENV PATH=/blubb:${PATH}',
    'ARG VERSION\nENV VERSION=$VERSION URL=https://example.com/$VERSION',
    'LABEL a=1 b=$a',
    'FROM golang:1.25\nENV GOPATH=/go BIN=$GOPATH/bin',
    'ENV A 1 $A',
  ],
  bad: [
    {
      snippet: `
FROM alpine:3.22
ENV BLA="blubb" \\
    BLUBB="$BLA/x" \\
           ^^^^ "$BLA" is set by the same ENV and has its old value here; use a second ENV.
    C=1
ENV A=$B B=1
      ^^ "$B" is set by the same ENV and has its old value here; use a second ENV.
ENV X=1 \\
  # comment
  Y=\${X}
    ^^^^ "$X" is set by the same ENV and has its old value here; use a second ENV.
ENV PATH=/a:$PATH PATH=/b:$PATH
                          ^^^^^ "$PATH" is set by the same ENV and has its old value here; use a second ENV.
`,
      fixed: `
FROM alpine:3.22
ENV BLA="blubb"
ENV BLUBB="$BLA/x" \\
    C=1
ENV A=$B B=1
ENV X=1 \\
  # comment
  Y=\${X}
ENV PATH=/a:$PATH
ENV PATH=/b:$PATH
`,
    },
  ],
});

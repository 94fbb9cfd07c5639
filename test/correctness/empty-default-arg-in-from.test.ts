import rule from '../../rules/correctness/empty-default-arg-in-from.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'ARG base=scratch\nFROM $base',
    'ARG DEBUG=""\nFROM scratch${DEBUG-@bogus}',
    'ARG TAG\nFROM alpine:${TAG:-3.22}',
    'ARG SUFFIX\nFROM alpine:3.22$SUFFIX',
    { snippet: 'FROM alpine:$TAG', options: { undeclared: false } },
    'FROM acme/$TARGETARCH:1',
    'ARG PLATFORM\nFROM --platform=$PLATFORM alpine:3.22',
    'FROM alpine AS Build-x\nARG S=x\nFROM Build-x',
  ],
  bad: [
    {
      snippet: `
ARG TAG
ARG EMPTY=
FROM alpine:\${TAG}
            ^^^^^^ Without --build-arg TAG=…, "alpine:\${TAG}" is no valid image name: give ARG TAG a default.
FROM $EMPTY
     ^^^^^^ With the defaults of its ARGs, "$EMPTY" is no valid image name.
`,
      fixed: `
ARG TAG=\${1}
ARG EMPTY=
FROM alpine:\${TAG}
FROM $EMPTY
`,
    },
    {
      snippet: `
ARG bass=scratch
FROM $base
     ^^^^^ With the defaults of its ARGs, "$base" is no valid image name.
`,
      options: { undeclared: true },
    },
  ],
});

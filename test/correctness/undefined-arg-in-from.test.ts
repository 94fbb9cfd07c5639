import rule from '../../rules/correctness/undefined-arg-in-from.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'ARG BASE=alpine TAG\nFROM $BASE:${TAG} AS build\nFROM --platform=$BUILDPLATFORM build',
    'FROM alpine:${TAG:-3.22}',
    "FROM alpine:'$TAG'",
  ],
  bad: [
    {
      snippet: `
ARG base=scratch
FROM --platform=$BULIDPLATFORM \\
                ^^^^^^^^^^^^^^ No ARG before the first FROM declares "$BULIDPLATFORM"; did you mean "$BUILDPLATFORM"?
  \${bass} AS one
  ^^^^^^^ No ARG before the first FROM declares "$bass"; did you mean "$base"?
ARG REGISTRY="ghcr.io/acme"
FROM $REGISTRY/x
     ^^^^^^^^^ ARG REGISTRY is declared inside a stage, where FROM does not see it.
FROM $anything
     ^^^^^^^^^ No ARG before the first FROM declares "$anything": it is replaced by nothing.
`,
      fixed: {
        rename: `
ARG base=scratch
FROM --platform=$BUILDPLATFORM \\
  \${base} AS one
ARG REGISTRY="ghcr.io/acme"
FROM $REGISTRY/x
FROM $anything
`,
        declare: `
ARG base=scratch
ARG REGISTRY="ghcr.io/acme"
FROM --platform=$BULIDPLATFORM \\
  \${bass} AS one
ARG REGISTRY="ghcr.io/acme"
FROM $REGISTRY/x
FROM $anything
`,
      },
    },
  ],
});

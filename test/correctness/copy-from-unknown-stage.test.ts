import rule from '../../rules/correctness/copy-from-unknown-stage.ts';
import { testRule } from '../support/rule-test.ts';

const calm = { externalImages: false };

testRule(rule, {
  good: [
    'FROM scratch AS build\nRUN foo\nFROM node\nCOPY --from=build foo .\nCOPY --from=0 bar .',
    'FROM node\nCOPY --from=haskell:latest bar .',
    'FROM node\nCOPY --from=$X bar .',
    { snippet: 'FROM node\nCOPY --from=docs bar .', options: calm },
    { snippet: 'FROM node AS node1\nFROM node\nCOPY --from=node bar .', options: calm },
    { snippet: 'FROM node\nCOPY --from=build bar .\nFROM node AS build', options: calm },
    'FROM node\nONBUILD COPY --from=x bar .',
    {
      snippet: {
        Dockerfile: 'FROM node AS build\nCOPY --from=builds bar .\nRUN --mount=from=SHARED,target=/s make',
        'compose.yaml':
          'services:\n  web:\n    build:\n      context: .\n      additional_contexts:\n        builds: ../builds\n        shared: ../shared\n',
      },
      options: { externalImages: true },
    },
  ],
  bad: [
    {
      snippet: `
FROM golang AS builder
FROM node AS Node-build
COPY --link --from=bulider a b
                   ^^^^^^^ There is no stage "bulider"; did you mean "builder"?
RUN --mount=type=bind,from=buildre,target=/x make
                           ^^^^^^^ There is no stage "buildre"; did you mean "builder"?
COPY --from=2 a b
            ^ There is no stage 2: the last one has the number 1.
COPY --from=My:Stage:x a b
            ^^^^^^^^^^ "My:Stage:x" is neither a stage of this file nor a possible image name.
`,
      fixed: `
FROM golang AS builder
FROM node AS Node-build
COPY --link --from=builder a b
RUN --mount=type=bind,from=builder,target=/x make
COPY --from=2 a b
COPY --from=My:Stage:x a b
`,
      options: calm,
    },
    {
      snippet: `
FROM node
COPY --from=foo bar .
            ^^^ No stage above is named "foo": this is an image or a named build context.
COPY --from=last bar .
            ^^^^ The stage "last" is defined below only.
FROM node AS last
`,
      options: { externalImages: true },
    },
  ],
});

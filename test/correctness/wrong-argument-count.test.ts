import rule from '../../rules/correctness/wrong-argument-count.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM --platform=linux/amd64 alpine:3.22 AS build',
    'FROM alpine:3.22\nCMD []\nENTRYPOINT []\nENV A=1\nWORKDIR /my dir\nVOLUME /data',
    'FROM alpine:3.22\nCOPY <<EOF /etc/motd\nhi\nEOF\nCOPY ["a b", "/c"]\nRUN <<EOF\ntrue\nEOF',
    'FROM alpine:3.22\nHEALTHCHECK NONE',
    'FROM alpine build',
  ],
  bad: [
    {
      snippet: `
FROM
^^^^ FROM stands here without an argument.
RUN
^^^ RUN stands here without an argument.
COPY --chown=app <<EOF
                 ^^^^^ COPY takes at least a source and a destination; here is only "<<EOF".
text
EOF
ADD ["x"]
      ^ ADD takes at least a source and a destination; here is only "x".
VOLUME []
^^^^^^ VOLUME stands here without an argument.
ONBUILD USER
        ^^^^ USER stands here without an argument.
`,
    },
    {
      snippet: `
FROM alpine:3.22 as a # the small one
                      ^^^^^^^^^^^^^^^ Docker takes this comment for arguments of FROM: comments need a line of their own.
FROM alpine:3.22 # base
                 ^^^^^^ Docker takes this comment for arguments of FROM: comments need a line of their own.
FROM alpine:3.22 AS
                 ^^ The name of the stage is missing behind AS.
FROM alpine:3.22 AS build on linux
                          ^^^^^^^^ FROM takes an image and "AS name"; "on linux" is too much.
`,
      fixed: {
        move: `
# the small one
FROM alpine:3.22 as a
# base
FROM alpine:3.22
FROM alpine:3.22 AS
FROM alpine:3.22 AS build on linux
`,
        drop: `
FROM alpine:3.22 as a # the small one
FROM alpine:3.22 # base
FROM alpine:3.22
FROM alpine:3.22 AS build on linux
`,
        remove: `
FROM alpine:3.22 as a # the small one
FROM alpine:3.22 # base
FROM alpine:3.22 AS
FROM alpine:3.22 AS build
`,
      },
    },
    {
      snippet: `
FROM alpine:3.22 \\
  # base
  # more
  AS
  ^^ The name of the stage is missing behind AS.
`,
    },
  ],
});

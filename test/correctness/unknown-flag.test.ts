import rule from '../../rules/correctness/unknown-flag.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM --platform=$BUILDPLATFORM alpine:3.22 AS build',
    'FROM alpine:3.22\nCOPY --link --from=build --parents --exclude=*.md --chmod=755 a b',
    'FROM alpine:3.22\nADD --checksum=sha256:abc --keep-git-dir=true --unpack=false a b',
    'FROM alpine:3.22\nRUN --mount=type=ssh --network=none --security=insecure --device=gpu make --jobs=4',
    'FROM alpine:3.22\nHEALTHCHECK --start-interval=1s CMD --weird',
    'FROM alpine:3.22\nENTRYPOINT ["--help"]\nRUN -- --x',
  ],
  bad: [
    {
      snippet: `
FROM --plattform=linux/amd64 alpine:3.22 AS build
     ^^^^^^^^^^^ FROM has no flag --plattform; did you mean --platform?
COPY \\
  # owner
  --Chown=app --recursive a b
  ^^^^^^^ COPY has no flag --Chown; did you mean --chown?
              ^^^^^^^^^^^ COPY has no flag --recursive.
CMD --port 80
    ^^^^^^ CMD takes no flags, but reads "--port" as one.
ONBUILD RUN --mnt=type=ssh true
            ^^^^^ RUN has no flag --mnt.
`,
      fixed: `
FROM --platform=linux/amd64 alpine:3.22 AS build
COPY \\
  # owner
  --chown=app --recursive a b
CMD --port 80
ONBUILD RUN --mnt=type=ssh true
`,
    },
  ],
});

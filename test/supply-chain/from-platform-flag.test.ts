import rule from '../../rules/supply-chain/from-platform-flag.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM --platform=$BUILDPLATFORM debian:13',
    'FROM --platform=${BUILDPLATFORM:-} debian:13',
    `
ARG PLATFORM=linux/amd64
FROM --platform=$PLATFORM debian:13
`,
    `
FROM --platform=linux/amd64 debian:13 AS build_amd64
FROM build_\${TARGETARCH}
`,
    'FROM debian:13',
    'FROM --platform debian:13',
    'FROM --platform= debian:13',
  ],
  bad: [
    {
      snippet: `
FROM --platform=linux/amd64 debian:13 AS build
     ^^^^^^^^^^^^^^^^^^^^^^ FROM builds for "linux/amd64" whatever the build asks for: leave --platform out and give it to docker build.
`,
      fixed: `
FROM debian:13 AS build
`,
    },
    {
      snippet: `
FROM \\
  --platform=windows/amd64 \\
  ^^^^^^^^^^^^^^^^^^^^^^^^ FROM builds for "windows/amd64" whatever the build asks for: leave --platform out and give it to docker build.
  # old
  debian:13
`,
      fixed: `
FROM \\
  \\
  # old
  debian:13
`,
    },
    {
      snippet: `
FROM --platform=linux/arm64 debian:13 AS build_amd64
     ^^^^^^^^^^^^^^^^^^^^^^ FROM builds for "linux/arm64" whatever the build asks for: leave --platform out and give it to docker build.
`,
      fixed: `
FROM debian:13 AS build_amd64
`,
    },
  ],
});

import rule from '../../rules/build-cache/update-alone.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN apt-get update && apt-get install -y curl',
    'RUN apt-get update && ./install.sh',
    'RUN apk update && apk upgrade',
    'RUN apt-get update && $INSTALL curl',
    'RUN --mount=type=cache,target=/var/lib/apt apt-get update',
    'RUN apt-get install -y curl',
    `
RUN <<EOF
apt-get update
apt-get install -y curl
EOF
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:13
RUN apt-get update
    ^^^^^^^^^^^^^^ Alone in its RUN, "apt-get update" is cached and grows old: put it into the RUN that installs.
# tools
RUN apt-get install -y curl && rm -rf /var/lib/apt/lists/*
`,
      fixed: `
FROM debian:13
RUN apt-get update \\
# tools
  && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
`,
    },
    `
FROM alpine:3.23
RUN apk update && rm -rf /tmp/*
    ^^^^^^^^^^ Alone in its RUN, "apk update" is cached and grows old: put it into the RUN that installs.
WORKDIR /app
RUN apk add curl
`,
    `
RUN apt-get -qq update
    ^^^^^^^^^^^^^^^^^^ Alone in its RUN, "apt-get update" is cached and grows old: put it into the RUN that installs.
`,
    `
RUN apt-get update
    ^^^^^^^^^^^^^^ Alone in its RUN, "apt-get update" is cached and grows old: put it into the RUN that installs.
RUN <<EOF
apt-get install -y curl
EOF
`,
  ],
});

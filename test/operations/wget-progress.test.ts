import rule from '../../rules/operations/wget-progress.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:12
RUN wget -q https://example.com/a && wget -nv https://example.com/a && wget -qO- https://example.com/a
RUN wget --no-verbose https://example.com/a; wget --progress=dot:giga https://example.com/a
RUN wget -o /tmp/log https://example.com/a; wget --append-output=/tmp/log https://example.com/a
RUN wget --version; wget $WGET_OPTS https://example.com/a
CMD wget http://localhost/
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:12
RUN apt-get update \\
  && wget -O /tmp/a https://example.com/a
     ^^^^ Add --progress=dot:giga to wget: its progress bar fills the build log.
RUN ["wget", "https://example.com/a"]
      ^^^^ Add --progress=dot:giga to wget: its progress bar fills the build log.
`,
      fixed: `
FROM debian:12
RUN apt-get update \\
  && wget --progress=dot:giga -O /tmp/a https://example.com/a
RUN ["wget", "--progress=dot:giga", "https://example.com/a"]
`,
    },
    {
      snippet: `
FROM alpine:3.22
RUN <<EOF
wget https://example.com/a
^^^^ Add -q to wget: its progress bar fills the build log.
EOF
`,
      fixed: `
FROM alpine:3.22
RUN <<EOF
wget -q https://example.com/a
EOF
`,
    },
  ],
});

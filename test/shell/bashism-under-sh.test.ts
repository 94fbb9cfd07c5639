import rule from '../../rules/shell/bashism-under-sh.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM debian:13\nRUN [ -f /a ] && . /a && echo "$' + '{A:-b}" > /c 2>&1',
    'FROM debian:13\nSHELL ["/bin/bash", "-c"]\nRUN source /a',
    'FROM debian:13\nRUN ["bash", "-c", "source /a && [[ $A == b ]]"]',
    'FROM debian:13\nRUN bash -c "[[ -f /a ]]"',
    'FROM debian:13\nRUN echo "[[ a ]] {a,b} source"',
    'FROM debian:13\nRUN source() { . "$1"; }; source /a',
    // Its sh is bash.
    'FROM fedora:43\nRUN source /a && [[ -f /b ]]',
    'FROM alpine:3.23\nRUN source /a && [[ -f /b ]] && make &> /log',
    { snippet: 'FROM registry.example.org/base\nRUN source /a', options: { unknownShell: false } },
    { snippet: 'FROM debian:13\nRUN ln -sf /bin/bash /bin/sh\nRUN source /a', options: { unknownShell: false } },
    'FROM debian:13\nRUN <<EOF\n#!/bin/bash\nsource /a\nEOF',
    'FROM debian:13\nRUN <<EOF\n#!/usr/bin/env python3\nsource = [[1]]\nEOF',
    'FROM debian:13\nSHELL ["pwsh", "-c"]\nRUN [[ a ]]',
  ],
  bad: [
    {
      snippet: `
FROM debian:13
RUN make \\
  # log
  &> /log \\
  ^^^^^^^ &> is Bash, and dash reads this script.
  && source /a \\
     ^^^^^^ source is Bash, and dash reads this script.
  && make |& tee /log
          ^^ |& is Bash, and dash reads this script.
`,
      fixed: `
FROM debian:13
RUN make \\
  # log
  > /log 2>&1 \\
  && . /a \\
  && make 2>&1 | tee /log
`,
    },
    {
      snippet: `
FROM debian:13
# all
RUN mkdir -p /a/{b,c} && if [[ -d /a ]]; then for ((i = 0; i < 3; i++)); do echo; done; fi
                ^^^^^ {a,b} is Bash, and dash reads this script.
                            ^^^^^^^^^^^ [[ ]] is Bash, and dash reads this script.
                                              ^^^ for (( )) is Bash, and dash reads this script.
`,
      fixed: `
FROM debian:13
SHELL ["/bin/bash", "-c"]
# all
RUN mkdir -p /a/{b,c} && if [[ -d /a ]]; then for ((i = 0; i < 3; i++)); do echo; done; fi
`,
    },
    `
FROM alpine:3.23
RUN <<EOF
cat <<< hello
    ^^^^^^^^^ <<< is Bash, and ash reads this script.
pushd /a
^^^^^ pushd is Bash, and ash reads this script.
EOF
`,
    {
      snippet: `
RUN sh -c "source /a"
           ^^^^^^ source is Bash, and sh reads this script.
FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN source /a && sh -c "source /a"
                        ^^^^^^ source is Bash, and dash reads this script.
`,
      fixed: `
RUN sh -c ". /a"
FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN source /a && sh -c ". /a"
`,
    },
  ],
});

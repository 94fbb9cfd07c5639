import rule from '../../rules/correctness/argument-missing-in-stage.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'ARG V=1\nFROM debian:13\nARG V\nRUN echo $V',
    'ARG V=1\nFROM debian:13 AS base\nARG V\nFROM base\nRUN echo $V',
    'ARG V=1\nFROM debian:13\nENV V=2\nRUN echo $V',
    'ARG V=1\nFROM debian:13\nRUN V=$(cat /v) && echo $V',
    'ARG V=1\nFROM debian:13\nRUN for V in a b; do echo $V; done',
    "ARG V=1\nFROM debian:13\nRUN awk '{print $V}' /a && echo \\$V",
    'ARG V=1\nFROM debian:13\nRUN echo ${V:-2} ${V:?}',
    'ARG VERSION=1\nFROM debian:13\nRUN . /etc/os-release && echo $VERSION',
    'ARG NODE_VERSION=24\nFROM node:${NODE_VERSION}\nRUN echo $NODE_VERSION',
    'ARG V=1\nFROM example.com/base:$V\nRUN echo $V',
    'ARG V=1\nFROM debian:13\nRUN --mount=type=secret,id=v,env=V echo $V',
    'ARG V=1\nFROM debian:13\nONBUILD RUN echo $V',
    'FROM debian:13\nARG TARGETARCH\nRUN echo $TARGETARCH $OTHER',
  ],
  bad: [
    {
      snippet: `
ARG VERSION=1.4
FROM debian:13 AS build
RUN curl -fsSL "https://example.com/a-\${VERSION}.tgz" \\
                                        ^^^^^^^ "VERSION" is declared before FROM only, and empty in this RUN: repeat "ARG VERSION" in this stage.
  | tar xz && echo $VERSION
FROM example.com/other:1
RUN <<EOF
echo $VERSION
      ^^^^^^^ "VERSION" is declared before FROM only, and empty in this RUN: repeat "ARG VERSION" in this stage.
echo $TARGETARCH
      ^^^^^^^^^^ "TARGETARCH" is empty in this RUN without "ARG TARGETARCH" in this stage.
EOF
`,
      fixed: `
ARG VERSION=1.4
FROM debian:13 AS build
ARG VERSION
RUN curl -fsSL "https://example.com/a-\${VERSION}.tgz" \\
  | tar xz && echo $VERSION
FROM example.com/other:1
ARG TARGETARCH
ARG VERSION
RUN <<EOF
echo $VERSION
echo $TARGETARCH
EOF
`,
    },
  ],
  except: { onbuild: 'another file builds on this one, with arguments of its own' },
});

import rule from '../../rules/correctness/undefined-variable.ts';
import { testRule } from '../support/rule-test.ts';

const calm = { unknownBase: false };

testRule(rule, {
  good: [
    'FROM alpine:3.22\nARG foo\nCOPY $foo .',
    'FROM alpine:3.22 AS base\nARG foo=x\nFROM base\nCOPY $foo .',
    // The shell's variables.
    'FROM alpine:3.22\nRUN echo $foo\nCMD echo $foo\nENTRYPOINT ["echo", "$foo"]\nHEALTHCHECK CMD curl $URL',
    // The base image may set it.
    { snippet: 'FROM acme/base:1\nENV A=$FOO PATH=$PAHT', options: calm },
    { snippet: 'ARG JAVA_VERSION=21\nFROM acme/java:$JAVA_VERSION\nLABEL java=$JAVA_VERSION', options: calm },
    'FROM scratch\nENV PATH=$PATH:/x HTTP=$HTTP_PROXY',
    "FROM alpine:3.22\nENV A=${B:-x} C=${D:?missing} E=\\$F G='$H'",
    'FROM alpine:3.22\nONBUILD COPY $foo .',
    "FROM alpine:3.22\nCOPY <<'EOF' /etc/nginx.conf\nreturn $uri;\nEOF",
    { snippet: 'WORKDIR $HOME', options: calm },
  ],
  bad: [
    {
      snippet: `
ARG VERSION=1
FROM acme/base:1
COPY --chown=$UID $SRC /app-$TARGETARCH/
                  ^^^^ "$SRC" is used before its ARG: here it is replaced by nothing.
                            ^^^^^^^^^^^ "$TARGETARCH" is empty without "ARG TARGETARCH" in this stage.
LABEL version=\${VERSION} again=$VERSION
              ^^^^^^^^^^ "$VERSION" is declared before FROM only, and empty here: repeat "ARG VERSION" in this stage.
ARG SRC=src
`,
      fixed: `
ARG VERSION=1
FROM acme/base:1
ARG VERSION
ARG TARGETARCH
COPY --chown=$UID $SRC /app-$TARGETARCH/
LABEL version=\${VERSION} again=$VERSION
ARG SRC=src
`,
      options: calm,
    },
    {
      snippet: `
FROM alpine:3.22
ARG DIR_ASSETS=assets/
ENV PATH=$PAHT:/tmp/bin \\
         ^^^^^ No ARG or ENV declares "$PAHT" here; did you mean "$PATH"?
    # assets
    OTHER="\${DIR_ASSET}"
           ^^^^^^^^^^^^ No ARG or ENV declares "$DIR_ASSET" here; did you mean "$DIR_ASSETS"?
COPY --chown=$nobody <<EOF /etc/nginx.conf
             ^^^^^^^ No ARG or ENV declares "$nobody" here: it is replaced by nothing.
# it's
return $uri;
       ^^^^ No ARG or ENV declares "$uri" here: it is replaced by nothing.
EOF
RUN --mount=type=cache,target=/c,id=$ID make
                                    ^^^ No ARG or ENV declares "$ID" here: it is replaced by nothing.
`,
      fixed: `
FROM alpine:3.22
ARG DIR_ASSETS=assets/
ENV PATH=$PATH:/tmp/bin \\
    # assets
    OTHER="\${DIR_ASSETS}"
COPY --chown=$nobody <<EOF /etc/nginx.conf
# it's
return $uri;
EOF
RUN --mount=type=cache,target=/c,id=$ID make
`,
    },
    {
      snippet: `
FROM acme/base:1
ENV A=$FOO
      ^^^^ No ARG or ENV declares "$FOO" here: it is replaced by nothing.
`,
      options: { unknownBase: true },
    },
  ],
});

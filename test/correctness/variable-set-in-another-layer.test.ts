import rule from '../../rules/correctness/variable-set-in-another-layer.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM debian:13\nRUN export V=1 && ./build.sh "$V"\n',
    'FROM debian:13\nRUN export V=1\nRUN V=2; ./build.sh "$V"\n',
    'FROM debian:13\nRUN export V=1\nRUN ./build.sh "${V:-1}"\n',
    'FROM debian:13\nRUN export V=1\nARG V=2\nRUN ./build.sh "$V"\n',
    "FROM debian:13\nRUN export V=1\nRUN echo '$V'\n",
    'FROM debian:13\nRUN export PATH=/opt/bin:$PATH\nRUN echo $PATH\n',
    'FROM debian:13\nRUN export V=1\nRUN . ./settings && ./build.sh "$V"\n',
    'FROM debian:13\nRUN export V=1\nRUN for V in a b; do echo "$V"; done\n',
    'FROM debian:13 AS one\nRUN export V=1\nFROM debian:13\nRUN echo $V\n',
    'FROM debian:13\nRUN echo $V\nRUN export V=1\n',
  ],
  bad: [
    {
      snippet: `
FROM debian:13
RUN export VERSION=1 \\
  && echo "$VERSION"
RUN curl -O https://example.com/$VERSION.tar.gz \\
                                 ^^^^^^^ "VERSION" was exported by another RUN (line 2) and is not set here: use ENV, or set it in this RUN.
  # the archive
  && tar xf \${VERSION}.tar.gz
              ^^^^^^^ "VERSION" was exported by another RUN (line 2) and is not set here: use ENV, or set it in this RUN.
`,
    },
    {
      snippet: `
FROM debian:13 AS base
RUN <<EOF
export A=1
EOF
FROM base
RUN ["/bin/sh", "-c", "echo $A"]
                             ^ "A" was exported by another RUN (line 3) and is not set here: use ENV, or set it in this RUN.
`,
    },
  ],
  except: { onbuild: 'What runs behind ONBUILD runs in another build.' },
});

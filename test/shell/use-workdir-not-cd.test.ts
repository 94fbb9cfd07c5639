import rule from '../../rules/shell/use-workdir-not-cd.ts';
import { testRule } from '../support/rule-test.ts';

const calm = { anywhere: false };

testRule(rule, {
  good: [
    'RUN git clone https://example.org/a && make -C a',
    'CMD cd /app && exec ./run',
    'RUN echo cd /opt',
    'WORKDIR /opt',
    { snippet: 'RUN (cd /opt && make)', options: calm },
    { snippet: 'RUN cd build && make && cd .. && rm -rf build', options: calm },
    { snippet: 'RUN cd /tmp && make && rm -rf /tmp/*', options: calm },
    { snippet: 'RUN make && cd /opt && make', options: calm },
    { snippet: 'RUN if true; then cd /opt; fi', options: calm },
  ],
  bad: [
    {
      snippet: `
FROM debian:13
# the place
RUN cd /opt
    ^^^^^^^ The effect of this cd ends with its RUN: use WORKDIR.
# built there
RUN cd /opt/app \\
    ^^^^^^^^^^^ Use WORKDIR instead of cd.
 && make \\
 && make install
ONBUILD RUN cd /src && make
            ^^^^^^^ Use WORKDIR instead of cd.
`,
      options: calm,
      fixed: `
FROM debian:13
# the place
WORKDIR /opt
WORKDIR /opt/app
# built there
RUN make \\
 && make install
ONBUILD WORKDIR /src
ONBUILD RUN make
`,
    },
    `
RUN cd "$DIR" && make
    ^^^^^^^^^ Use WORKDIR instead of cd.
RUN make && (cd sub && make)
             ^^^^^^ Use WORKDIR instead of cd.
RUN cd /opt \\
    ^^^^^^^ Use WORKDIR instead of cd.
  # why
  && make
RUN <<EOF
cd /opt
^^^^^^^ Use WORKDIR instead of cd.
make
EOF
`,
  ],
});

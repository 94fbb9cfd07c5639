import rule from '../../rules/image-size/download-left-behind.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN curl -fsSL https://example.com/a.tar.gz | tar -xz -C /opt',
    'RUN curl -fsSLO https://example.com/a.tar.gz && tar -xzf a.tar.gz && rm a.tar.gz',
    'RUN cd /tmp && wget https://example.com/a.zip && unzip a.zip -d /opt && cd / && rm -rf /tmp/*',
    'RUN wget -P /tmp/x https://example.com/a.zip && unzip /tmp/x/a.zip && rm -rf /tmp/x',
    'RUN --mount=type=tmpfs,target=/tmp curl -o /tmp/a.deb https://example.com/a.deb && dpkg -i /tmp/a.deb',
    'RUN curl -o /opt/a.tar.gz https://example.com/a.tar.gz',
    'RUN wget $URL && tar -xf a.tar.gz',
    // Only copied from.
    `
FROM debian:13 AS build
RUN wget https://example.com/a.zip && unzip a.zip
FROM scratch
COPY --from=build /a /a
`,
  ],
  bad: [
    {
      snippet: `
RUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt
                ^^^^^^^^^^ The archive a.tgz stays in the layer after "tar" has unpacked it: delete it in this RUN.
`,
      fixed: `
RUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt && rm /tmp/a.tgz
`,
    },
    {
      snippet: `
RUN wget -q https://example.com/a.deb \\
            ^^^^^^^^^^^^^^^^^^^^^^^^^ The archive a.deb stays in the layer after "dpkg" has unpacked it: delete it in this RUN.
  && dpkg -i a.deb \\
  && a --version
`,
      fixed: `
RUN wget -q https://example.com/a.deb \\
  && dpkg -i a.deb \\
  && rm a.deb \\
  && a --version
`,
    },
    `
RUN cd /tmp && wget https://example.com/a.zip && unzip a.zip
                    ^^^^^^^^^^^^^^^^^^^^^^^^^ The archive a.zip stays in the layer after "unzip" has unpacked it: delete it in this RUN.
`,
    {
      snippet: `
RUN set -e; curl -o /tmp/a.zip https://example.com/a.zip; unzip /tmp/a.zip; ls
                    ^^^^^^^^^^ The archive a.zip stays in the layer after "unzip" has unpacked it: delete it in this RUN.
`,
      fixed: `
RUN set -e; curl -o /tmp/a.zip https://example.com/a.zip; unzip /tmp/a.zip; rm /tmp/a.zip; ls
`,
    },
  ],
});

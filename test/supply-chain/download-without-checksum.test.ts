import rule from '../../rules/supply-chain/download-without-checksum.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/a /a',
    'ADD https://github.com/acme/tool.git#v1 /tool',
    'ADD file.txt /',
    'RUN curl -o /tmp/a https://example.com/a && sha256sum -c a.sha256',
    'RUN curl -fsSL https://example.com/key.asc | gpg --dearmor -o /etc/apt/keyrings/a.gpg',
    'RUN curl -o /etc/apt/keyrings/a.asc https://example.com/a',
    'RUN curl https://example.com/version',
    'RUN curl -o /dev/null https://example.com/a',
    'RUN curl https://example.com/x | sh',
    'RUN curl -O http://localhost/a',
    'RUN wget https://example.com/SHA256SUMS',
  ],
  bad: [
    {
      snippet: `
ADD https://example.com/tool-1.4.tar.gz?x=1 /opt/
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing notices when "tool-1.4.tar.gz" is replaced on the server: compare it with a checksum.
`,
      fixed: `
ADD --checksum=sha256:\${1:digest} https://example.com/tool-1.4.tar.gz?x=1 /opt/
`,
    },
    `
ADD https://example.com/a https://example.com/b /opt/
    ^^^^^^^^^^^^^^^^^^^^^ Nothing notices when "a" is replaced on the server: compare it with a checksum.
`,
    `
FROM debian:13
RUN wget -q https://example.com/a-\${V}.tgz \\
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing notices when "a-\${V}.tgz" is replaced on the server: compare it with a checksum.
  # and
  && curl -fsSL https://example.com/b.tgz | tar -xz -C /opt
                ^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing notices when "b.tgz" is replaced on the server: compare it with a checksum.
`,
    `
RUN <<EOF
curl -o /usr/bin/x https://example.com/
                   ^^^^^^^^^^^^^^^^^^^^ Nothing notices when "index" is replaced on the server: compare it with a checksum.
EOF
`,
    `
RUN ["curl", "-O", "https://example.com/x"]
                    ^^^^^^^^^^^^^^^^^^^^^ Nothing notices when "x" is replaced on the server: compare it with a checksum.
`,
  ],
});

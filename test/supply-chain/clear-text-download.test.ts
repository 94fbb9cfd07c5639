import rule from '../../rules/supply-chain/clear-text-download.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'ADD https://example.com/a /a',
    'ADD http://files.internal/a /a',
    'ADD http://artifacts/a /a',
    'ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d http://example.com/a /a',
    'RUN curl http://localhost:8080/health && curl http://10.0.0.3/a',
    'RUN wget http://example.com/a && echo "24454f  a" | sha256sum -c -',
    'RUN curl -I http://example.com',
    'RUN curl example.com/x',
    'RUN echo http://example.com',
    'ENV URL=http://example.com',
  ],
  bad: [
    {
      snippet: `
ADD http://example.com/a \\
    ^^^^^^^^^^^^^^^^^^^^ "example.com" is asked without encryption, so anybody on the way can replace the answer: use https.
  http://example.org/b /c/
  ^^^^^^^^^^^^^^^^^^^^ "example.org" is asked without encryption, so anybody on the way can replace the answer: use https.
`,
      fixed: `
ADD https://example.com/a \\
  https://example.org/b /c/
`,
    },
    {
      snippet: `
FROM debian:13
RUN wget -q "http://example.com/tool-$VERSION.tgz" \\
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "example.com" is asked without encryption, so anybody on the way can replace the answer: use https.
  # mirror
  && git clone http://example.com/x.git
               ^^^^^^^^^^^^^^^^^^^^^^^^ "example.com" is asked without encryption, so anybody on the way can replace the answer: use https.
`,
      fixed: `
FROM debian:13
RUN wget -q "https://example.com/tool-$VERSION.tgz" \\
  # mirror
  && git clone https://example.com/x.git
`,
    },
    {
      snippet: `
RUN <<EOF
curl -O http://example.com/x
        ^^^^^^^^^^^^^^^^^^^^ "example.com" is asked without encryption, so anybody on the way can replace the answer: use https.
EOF
`,
      fixed: `
RUN <<EOF
curl -O https://example.com/x
EOF
`,
    },
    {
      snippet: `
RUN ["curl", "-O", "http://example.com/x"]
                    ^^^^^^^^^^^^^^^^^^^^ "example.com" is asked without encryption, so anybody on the way can replace the answer: use https.
`,
      fixed: `
RUN ["curl", "-O", "https://example.com/x"]
`,
    },
  ],
});

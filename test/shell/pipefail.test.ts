import rule from '../../rules/shell/pipefail.ts';
import { testRule } from '../support/rule-test.ts';

const calm = { everyPipe: false };

testRule(rule, {
  good: [
    'RUN wget -O - https://example.org && wc -l file > /number',
    'CMD curl https://example.org | sh',
    'SHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN curl https://example.org | sh',
    'SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN set +x; curl https://example.org | sh',
    'SHELL ["/bin/ash", "-o", "pipefail", "-c"]\nRUN curl https://example.org | sh',
    'RUN set -o pipefail && curl https://example.org | sh',
    'RUN set -eux; set -o pipefail; curl https://example.org | sh',
    'RUN ["bash", "-o", "pipefail", "-c", "curl https://example.org | sh"]',
    'SHELL ["pwsh", "-c"]\nRUN Get-Process | Select-Object',
    `
FROM debian:13 AS base
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
FROM base
RUN curl https://example.org | sh
`,
    `
RUN <<EOF
#!/usr/bin/env python3
print(1 | 2)
EOF
`,
    `
RUN <<EOF
#!/bin/bash -o pipefail
curl https://example.org | sh
EOF
`,
    { snippet: 'RUN echo "app:secret" | chpasswd', options: calm },
    { snippet: 'RUN yes | apt-get install curl', options: calm },
    { snippet: 'RUN { echo a; echo b; } | tee /file', options: calm },
    { snippet: 'RUN if curl https://example.org | grep -q ok; then echo ok; fi', options: calm },
    { snippet: 'RUN test "$(curl https://example.org | wc -l)" = 3', options: calm },
    { snippet: 'RUN curl https://example.org | sh || true', options: calm },
  ],
  bad: [
    {
      snippet: `
FROM debian:13
# app
RUN wget -O - https://example.org | wc -l > /number
                                  ^ If "wget" fails, the build goes on all the same: use a SHELL with -o pipefail, such as bash.
FROM alpine:3.23
RUN apk add --no-cache curl \\
  # app
  && curl https://example.org | sh
                              ^ If "curl" fails, the build goes on all the same: set -o pipefail before the pipe.
`,
      options: calm,
      fixed: {
        shell: `
FROM debian:13
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
# app
RUN wget -O - https://example.org | wc -l > /number
FROM alpine:3.23
RUN apk add --no-cache curl \\
  # app
  && curl https://example.org | sh
`,
        set: `
FROM debian:13
# app
RUN wget -O - https://example.org | wc -l > /number
FROM alpine:3.23
RUN set -o pipefail && apk add --no-cache curl \\
  # app
  && curl https://example.org | sh
`,
      },
    },
    {
      snippet: `
SHELL ["/bin/bash", "-c"]
RUN <<EOF
curl https://example.org | sh
                         ^ If "curl" fails, the build goes on all the same: set -o pipefail before the pipe.
curl https://example.org/2 | sh
EOF
`,
      fixed: `
SHELL ["/bin/bash", "-c"]
RUN <<EOF
set -o pipefail
curl https://example.org | sh
curl https://example.org/2 | sh
EOF
`,
    },
    `
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ["sh", "-c", "set -o pipefail; set +o pipefail; curl https://example.org | sh"]
                                                                             ^ If "curl" fails, the build goes on all the same: use a SHELL with -o pipefail, such as bash.
`,
    `
RUN echo a | tee /a
           ^ If "echo" fails, the build goes on all the same: use a SHELL with -o pipefail, such as bash.
RUN ["bash", "-c", "curl https://example.org | sh"]
                                             ^ If "curl" fails, the build goes on all the same: set -o pipefail before the pipe.
`,
  ],
});

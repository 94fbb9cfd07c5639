import rule from '../../rules/supply-chain/curl-pipe-shell.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN curl -fsSL https://example.com/x.tgz | tar xz',
    'RUN curl https://example.com/x -o x.sh && sh x.sh',
    'RUN curl https://example.com/x.json | python3 -m json.tool',
    'RUN curl http://localhost/x | sh',
    'RUN curl https://example.com/x | sh -c "cat > /y"',
    'RUN VERSION=$(curl https://example.com/version) && echo $VERSION | sh',
    'RUN wget https://example.com/x.sh | sh',
    'RUN echo ok | sh',
    'RUN sh -c "$(cat x)"',
    'RUN curl https://example.com/x | sh install.sh',
  ],
  bad: [
    `
FROM debian:13
RUN apt-get update && curl -fsSL https://deb.nodesource.com/setup_24.x | sudo -E bash - \\
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bash runs whatever "deb.nodesource.com" sends: download the script, compare its checksum, then run it.
  && wget -qO- "https://example.com/i.sh?token=geheim" | tac | sh -s -- --yes
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sh runs whatever "example.com" sends: download the script, compare its checksum, then run it.
`,
    `
RUN bash <(curl -s https://example.com/a.sh) && sh -c "$(curl -fsSL https://example.com/b.sh)" && eval "$(wget -qO- https://$HOST/c.sh)"
                   ^^^^^^^^^^^^^^^^^^^^^^^^ bash runs whatever "example.com" sends: download the script, compare its checksum, then run it.
                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^ sh runs whatever "example.com" sends: download the script, compare its checksum, then run it.
                                                                                                                    ^^^^^^^^^^^^^^^^^^ eval runs whatever the server sends: download the script, compare its checksum, then run it.
`,
    `
RUN <<EOF
curl https://example.com/get.py | python3
     ^^^^^^^^^^^^^^^^^^^^^^^^^^ python3 runs whatever "example.com" sends: download the script, compare its checksum, then run it.
curl https://user:pw@example.com/get.py | python3 -
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ python3 runs whatever "example.com" sends: download the script, compare its checksum, then run it.
EOF
`,
    `
RUN ["sh", "-c", "curl https://example.com/x | sh"]
                       ^^^^^^^^^^^^^^^^^^^^^ sh runs whatever "example.com" sends: download the script, compare its checksum, then run it.
`,
  ],
});

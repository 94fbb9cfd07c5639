import rule from '../../rules/supply-chain/untrusted-apt-source.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN echo "deb [signed-by=/etc/apt/keyrings/a.asc] https://example.com/apt stable main" > /etc/apt/sources.list.d/a.list',
    'RUN apt-key list',
    'RUN echo "trusted=yes"',
    'RUN echo "[a] deb trusted=yes"',
  ],
  bad: [
    `
FROM debian:12
RUN echo "deb [arch=amd64 trusted=yes] https://example.com/apt ./" > /etc/apt/sources.list.d/a.list \\
                          ^^^^^^^^^^^ "trusted=yes" takes packages that nobody signed: name the key with signed-by instead.
  && curl -fsSL https://example.com/k | apt-key add -
                                        ^^^^^^^^^^^^^ A key added with apt-key counts for all sources: put it into /etc/apt/keyrings and name it with signed-by.
`,
    `
FROM debian:12
COPY <<EOF /etc/apt/sources.list.d/a.list
deb [trusted=yes] https://example.com/apt ./
     ^^^^^^^^^^^ "trusted=yes" takes packages that nobody signed: name the key with signed-by instead.
EOF
RUN <<EOF
cat > /etc/apt/sources.list.d/b.sources <<X
Types: deb
Trusted: yes
^^^^^^^^^^^^ "trusted=yes" takes packages that nobody signed: name the key with signed-by instead.
X
EOF
`,
    `
RUN ["apt-key", "adv", "--keyserver", "example.com", "--recv-keys", "A"]
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A key added with apt-key counts for all sources: put it into /etc/apt/keyrings and name it with signed-by.
`,
  ],
});

import rule from '../../rules/image-size/apt-no-install-recommends.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN apt-get update',
    'RUN echo "apt-get install curl"',
    'RUN apt-get install -y --no-install-recommends curl',
    'COPY apt-get install',
    'RUN apt-get install -y -o APT::Install-Recommends=false curl',
    `
FROM debian:12
RUN echo 'APT::Install-Recommends "0";' > /etc/apt/apt.conf.d/99-lean
RUN apt-get install -y curl
`,
    'RUN apt-get install $APT_OPTIONS curl',
    'SHELL ["powershell"]\nRUN apt-get install curl',
    'CMD apt-get install -y curl',
  ],
  bad: [
    {
      snippet: `
FROM debian:12
RUN apt-get update \\
  # keep lists small
  && apt-get install -y curl
     ^^^^^^^^^^^^^^^^^^^^^^^ Add --no-install-recommends to "apt-get install".
`,
      fixed: `
FROM debian:12
RUN apt-get update \\
  # keep lists small
  && apt-get install --no-install-recommends -y curl
`,
    },
    {
      snippet: `
FROM debian:12
RUN <<EOF
apt-get update
sudo apt install $PACKAGES
     ^^^^^^^^^^^^^^^^^^^^^ Add --no-install-recommends to "apt install".
EOF
RUN ["/bin/sh", "-c", "apt-get -y install curl"]
                       ^^^^^^^^^^^^^^^^^^^^^^^ Add --no-install-recommends to "apt-get install".
`,
      fixed: `
FROM debian:12
RUN <<EOF
apt-get update
sudo apt install --no-install-recommends $PACKAGES
EOF
RUN ["/bin/sh", "-c", "apt-get -y install --no-install-recommends curl"]
`,
    },
  ],
});

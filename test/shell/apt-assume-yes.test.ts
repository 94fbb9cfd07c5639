import rule from '../../rules/shell/apt-assume-yes.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN apt-get install -y curl',
    'RUN apt-get --assume-yes install curl',
    'RUN apt-get -qqy install curl',
    'RUN apt-get install -qq curl',
    'RUN apt-get install -q=2 curl',
    'RUN apt-get update',
    'RUN apt-get install $APT_OPTIONS curl',
    'RUN yes | apt-get install curl',
    'RUN apt-get install curl < answers',
    'RUN apt-get install --simulate curl',
    'RUN echo "apt-get install curl"',
    `
RUN echo 'APT::Get::Assume-Yes "true";' > /etc/apt/apt.conf.d/90yes
RUN apt-get install curl
`,
    `
COPY <<EOF /etc/apt/apt.conf.d/90yes
APT::Get::Assume-Yes "true";
EOF
RUN apt-get install curl
`,
  ],
  bad: [
    {
      snippet: `
RUN apt-get update \\
  # tools
  && apt-get install --quiet curl
     ^^^^^^^^^^^^^^^ "apt-get install" may ask before it goes on, and nobody answers in a build: add -y.
`,
      fixed: `
RUN apt-get update \\
  # tools
  && apt-get install -y --quiet curl
`,
    },
    {
      snippet: `
RUN <<EOF
apt-get upgrade
^^^^^^^^^^^^^^^ "apt-get upgrade" may ask before it goes on, and nobody answers in a build: add -y.
EOF
RUN ["apt-get", "install", "curl"]
      ^^^^^^^^^^^^^^^^^^ "apt-get install" may ask before it goes on, and nobody answers in a build: add -y.
RUN ["sh", "-c", "apt remove curl"]
                  ^^^^^^^^^^ "apt remove" may ask before it goes on, and nobody answers in a build: add -y.
`,
      fixed: `
RUN <<EOF
apt-get upgrade -y
EOF
RUN ["apt-get", "install", "-y", "curl"]
RUN ["sh", "-c", "apt remove -y curl"]
`,
    },
  ],
});

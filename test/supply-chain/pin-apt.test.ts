import rule from '../../rules/supply-chain/pin-apt.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN apt-get install -y curl=7.88.1',
    'RUN apt-get install -y ./tool.deb',
    'RUN apt-get install -y curl/bookworm-backports',
    'RUN apt-get install -y $PACKAGES',
    'RUN apt-get install -y php=$PHP_VERSION',
    'RUN apt-get update',
    'RUN apt-get remove curl',
  ],
  bad: [
    `
RUN apt-get update \\
  && apt-get install -y --no-install-recommends \\
  # tls
  ca-certificates \\
  ^^^^^^^^^^^^^^^ apt installs whichever "ca-certificates" is the newest: pin its version ("ca-certificates=…").
  curl=7.88 git:amd64
            ^^^ apt installs whichever "git" is the newest: pin its version ("git=…").
`,
    `
RUN <<EOF
sudo apt install "jq"
                  ^^ apt installs whichever "jq" is the newest: pin its version ("jq=…").
EOF
`,
    `
RUN ["apt-get", "install", "-y", "curl"]
                                  ^^^^ apt installs whichever "curl" is the newest: pin its version ("curl=…").
`,
  ],
});

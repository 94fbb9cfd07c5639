import rule from '../../rules/shell/apt-not-apt-get.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN apt-get install -y curl',
    'RUN apt-cache policy curl',
    'RUN echo apt install',
    'CMD apt list',
    'RUN ls /etc/apt',
  ],
  bad: [
    {
      snippet: `
RUN apt update \\
    ^^^ apt may change with any version: use apt-get in scripts.
  # tools
 && sudo /usr/bin/apt -y install curl
         ^^^^^^^^^^^^ apt may change with any version: use apt-get in scripts.
RUN ["apt", "install", "-y", "curl"]
      ^^^ apt may change with any version: use apt-get in scripts.
`,
      fixed: `
RUN apt-get update \\
  # tools
 && sudo /usr/bin/apt-get -y install curl
RUN ["apt-get", "install", "-y", "curl"]
`,
    },
    {
      snippet: `
RUN <<EOF
apt policy curl
^^^ apt may change with any version: use apt-cache in scripts.
EOF
`,
      fixed: `
RUN <<EOF
apt-cache policy curl
EOF
`,
    },
    {
      snippet: `
RUN apt update && apt upgrade -y
    ^^^ apt may change with any version: use apt-get in scripts.
                  ^^^ apt may change with any version: use apt-get in scripts.
`,
      fixed: `
RUN apt-get update && apt-get upgrade --with-new-pkgs -y
`,
    },
    `
RUN apt list --installed
    ^^^ apt may change with any version: use apt-get in scripts.
RUN apt $ACTION curl
    ^^^ apt may change with any version: use apt-get in scripts.
`,
  ],
});

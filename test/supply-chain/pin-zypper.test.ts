import rule from '../../rules/supply-chain/pin-zypper.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN zypper install -y tomcat\\>=9.0',
    'RUN zypper in "nginx=1.2"',
    'RUN zypper install -y ./x.rpm',
    'RUN zypper install -t pattern $NAME',
    'RUN zypper refresh',
  ],
  bad: [
    `
RUN zypper --non-interactive in \\
  nginx tomcat=9
  ^^^^^ zypper installs whichever "nginx" is the newest: pin its version ("nginx=…").
`,
    `
RUN <<EOF
zypper install -y git
                  ^^^ zypper installs whichever "git" is the newest: pin its version ("git=…").
EOF
`,
    `
RUN ["zypper", "install", "-y", "git"]
                                 ^^^ zypper installs whichever "git" is the newest: pin its version ("git=…").
`,
  ],
});

import rule from '../../rules/supply-chain/pin-dnf.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN dnf install -y tomcat-9.0.1',
    'RUN microdnf install -y openssl-1:1.1.1k',
    'RUN microdnf module install -y tomcat:9',
    'RUN dnf -y group install "Development Tools"',
    'RUN dnf install -y https://example.com/x.rpm',
  ],
  bad: [
    `
RUN dnf install -y rpm-sign \\
                   ^^^^^^^^ dnf installs whichever "rpm-sign" is the newest: pin its version ("rpm-sign-…").
  git-2.43.0 && dnf clean all
`,
    `
RUN microdnf module install -y tomcat
                               ^^^^^^ dnf installs whichever "tomcat" is the newest: pin its version ("tomcat:…").
`,
    `
RUN <<EOF
microdnf install nginx
                 ^^^^^ dnf installs whichever "nginx" is the newest: pin its version ("nginx-…").
EOF
`,
    `
RUN ["dnf", "install", "-y", "nginx"]
                              ^^^^^ dnf installs whichever "nginx" is the newest: pin its version ("nginx-…").
`,
  ],
});

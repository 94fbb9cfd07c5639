import rule from '../../rules/supply-chain/pin-yum.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN yum install -y tomcat-9.2',
    'RUN yum install -y rpm-sign-4.16.1.3',
    'RUN yum install -y @development',
    'RUN yum module install -y nodejs:20',
    'RUN yum groupinstall -y "Development Tools"',
    'RUN yum update -y',
  ],
  bad: [
    `
RUN yum install -y tomcat \\
                   ^^^^^^ yum installs whichever "tomcat" is the newest: pin its version ("tomcat-…").
  java-17-openjdk && yum clean all
  ^^^^^^^^^^^^^^^ yum installs whichever "java-17-openjdk" is the newest: pin its version ("java-17-openjdk-…").
`,
    `
RUN yum module install -y nodejs
                          ^^^^^^ yum installs whichever "nodejs" is the newest: pin its version ("nodejs:…").
`,
    `
RUN <<EOF
yum -y install httpd
               ^^^^^ yum installs whichever "httpd" is the newest: pin its version ("httpd-…").
EOF
`,
    `
RUN ["yum", "install", "-y", "httpd"]
                              ^^^^^ yum installs whichever "httpd" is the newest: pin its version ("httpd-…").
`,
  ],
});

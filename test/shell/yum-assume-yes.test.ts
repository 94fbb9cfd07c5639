import rule from '../../rules/shell/yum-assume-yes.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN yum install -y httpd',
    'RUN yum -y install httpd',
    'RUN yum install --assumeyes httpd',
    'RUN yum clean all',
    'RUN dnf install httpd',
    'RUN echo assumeyes=1 >> /etc/yum.conf && yum install httpd',
  ],
  bad: [
    {
      snippet: `
RUN yum makecache && yum install httpd-2.4.24 && yum clean all
                     ^^^^^^^^^^^ "yum install" asks before it goes on, and nobody answers in a build: add -y.
`,
      fixed: `
RUN yum makecache && yum install -y httpd-2.4.24 && yum clean all
`,
    },
  ],
});

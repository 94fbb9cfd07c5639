import rule from '../../rules/image-size/yum-clean-all.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN yum install -y httpd && yum clean all',
    'RUN yum -y install httpd && rm -rf /var/cache/yum/*',
    'RUN yum install -y httpd && rm -rf /var/cache/*',
    'RUN --mount=type=cache,target=/var/cache/yum yum install -y httpd',
    'RUN yum makecache',
    'RUN yum install -y httpd && dnf clean all',
  ],
  bad: [
    {
      snippet: `
RUN yum install -y httpd
    ^^^^^^^^^^^ What "yum" keeps in its cache stays in the layer: run "yum clean all" in this RUN.
`,
      fixed: `
RUN yum install -y httpd && yum clean all
`,
    },
    {
      snippet: `
RUN yum clean all && yum -y install httpd
                     ^^^^^^^^^^^^^^ What "yum" keeps in its cache stays in the layer: run "yum clean all" in this RUN.
`,
      fixed: `
RUN yum clean all && yum -y install httpd && yum clean all
`,
    },
    {
      snippet: `
RUN yum update -y \\
 && yum install -y httpd \\
    ^^^^^^^^^^^ What "yum" keeps in its cache stays in the layer: run "yum clean all" in this RUN.
 && httpd -v
`,
      fixed: `
RUN yum update -y \\
 && yum install -y httpd \\
 && yum clean all \\
 && httpd -v
`,
    },
  ],
});

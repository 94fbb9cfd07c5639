import rule from '../../rules/shell/dnf-assume-yes.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN dnf install -y httpd && dnf clean all',
    'RUN microdnf -y install httpd',
    'RUN dnf --assumeyes install httpd',
    'RUN dnf makecache',
    'RUN dnf install --assumeno httpd',
  ],
  bad: [
    {
      snippet: `
RUN dnf install httpd \\
    ^^^^^^^^^^^ "dnf install" asks before it goes on, and nobody answers in a build: add -y.
 && microdnf upgrade
    ^^^^^^^^^^^^^^^^ "microdnf upgrade" asks before it goes on, and nobody answers in a build: add -y.
`,
      fixed: `
RUN dnf install -y httpd \\
 && microdnf upgrade -y
`,
    },
  ],
});

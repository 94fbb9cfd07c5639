import rule from '../../rules/shell/zypper-non-interactive.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN zypper -n install httpd',
    'RUN zypper --non-interactive in httpd',
    'RUN zypper in -y httpd',
    'RUN zypper install --no-confirm httpd',
    'RUN zypper refresh && zypper clean',
  ],
  bad: [
    {
      snippet: `
RUN zypper in httpd=2.4.24 && zypper clean
    ^^^^^^^^^ "zypper in" asks before it goes on, and nobody answers in a build: add --non-interactive.
RUN ["zypper", "dup"]
      ^^^^^^^^^^^^^ "zypper dup" asks before it goes on, and nobody answers in a build: add --non-interactive.
`,
      fixed: `
RUN zypper --non-interactive in httpd=2.4.24 && zypper clean
RUN ["zypper", "--non-interactive", "dup"]
`,
    },
  ],
});

import rule from '../../rules/correctness/compose-healthcheck-form.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a: {image: a, healthcheck: {test: curl -f localhost}}\n  b: {image: b, healthcheck: {test: [CMD-SHELL, a]}}\n  c: {image: c, healthcheck: {test: [NONE]}}\n  d: {image: d, healthcheck: {test: ["${FORM}", a]}}\n  e: {image: e, healthcheck: {test: []}}\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    healthcheck:
      test: ["curl", "-f", "localhost"]
             ^^^^^^ The list has to begin with CMD, CMD-SHELL or NONE, not with "curl".
  b:
    image: b
    healthcheck:
      test:
        # probe
        - 'curl -f localhost'
          ^^^^^^^^^^^^^^^^^^^ The list has to begin with CMD, CMD-SHELL or NONE, not with "curl -f localhost".
`,
      fixed: `
services:
  a:
    image: a
    healthcheck:
      test: ["CMD", "curl", "-f", "localhost"]
  b:
    image: b
    healthcheck:
      test:
        # probe
        - 'CMD-SHELL'
        - 'curl -f localhost'
`,
    },
  ],
});

import rule from '../../rules/correctness/external-with-other-keys.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'volumes:\n  a: {external: true, name: b, x-note: c}\n  b: {external: false, driver: local}\n  c: {external: "${X}", driver: local}\n',
  ],
  bad: [
    {
      snippet: `
volumes:
  data:
    external: true
    driver: local  # keep
    ^^^^^^ The volume "data" is external, so "driver" cannot be set here.
    labels: {a: b}
    ^^^^^^ The volume "data" is external, so "labels" cannot be set here.
`,
      fixed: `
volumes:
  data:
    external: true
    # keep
`,
    },
  ],
});

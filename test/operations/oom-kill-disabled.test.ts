import rule from '../../rules/operations/oom-kill-disabled.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    oom_kill_disable: false\n',
    'services:\n  a:\n    image: a\n    oom_kill_disable: true\n    deploy: {resources: {limits: {memory: 1G}}}\n',
    'services:\n  a:\n    image: a\n    oom_kill_disable: ${OOM}\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    oom_kill_disable: true # why
    ^^^^^^^^^^^^^^^^ Without a memory limit, oom_kill_disable lets "a" bring down the host: remove it.
`,
      fixed: `
services:
  a:
    image: a
    # why
`,
    },
  ],
});

import rule from '../../rules/operations/restart-policy-missing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    restart: always\n  b:\n    image: b\n    deploy: {restart_policy: {condition: any}}\n',
    'services:\n  db-migrate:\n    image: a\n  tool:\n    image: a\n    profiles: [tools]\n',
    'x-a: &a\n  restart: always\nservices:\n  a:\n    <<: *a\n    image: a\n',
  ],
  bad: [
    {
      snippet: `
services:
    a:
    ^ "a" stays down after a crash: set restart.
        image: a # kept
        ports: ["80:80"]
    b: {build: .}
    ^ "b" stays down after a crash: set restart.
`,
      fixed: `
services:
    a:
        image: a # kept
        restart: unless-stopped
        ports: ["80:80"]
    b: {build: ., restart: unless-stopped}
`,
    },
  ],
});

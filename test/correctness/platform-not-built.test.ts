import rule from '../../rules/correctness/platform-not-built.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a: {platform: linux/arm64, build: .}\n  b: {platform: linux/arm64, build: {context: ., platforms: ["${P}"]}}\n  c: {platform: a, build: {context: ., platforms: [b, a]}}\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    platform: linux/arm64
              ^^^^^^^^^^^ "linux/arm64" is missing from "build.platforms".
    build:
      context: .
      platforms:
        - linux/amd64 # server
`,
      fixed: `
services:
  a:
    platform: linux/arm64
    build:
      context: .
      platforms:
        - linux/amd64 # server
        - linux/arm64
`,
    },
  ],
});

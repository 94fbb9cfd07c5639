import rule from '../../rules/image-size/image-full-variant.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
services:
  a:
    image: node:24-slim
`,
    `
services:
  a:
    image: node:\${V}
`,
    `
services:
  a:
    image: node:24
    build: .
`,
    `
services:
  a:
    image: postgres:17
`,
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: node:24
           ^^^^^^^ Service "a" uses the full image; node:24-slim is the smaller variant for running programs.
  b:
    image: "python"
            ^^^^^^ Service "b" uses the full image; python:slim is the smaller variant for running programs.
`,
      fixed: `
services:
  a:
    image: node:24-slim
  b:
    image: "python:slim"
`,
    },
  ],
});

import rule from '../../rules/image-size/duplicate-build.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
services:
  a:
    build: .
  b:
    build: ./b
`,
    `
services:
  a:
    build: .
    image: x
  b:
    build: .
    image: x
`,
    `
services:
  a:
    build: {context: ., target: a}
  b:
    build: {context: ., target: b}
`,
  ],
  bad: [
    `
services:
  a:
    build: .
  b:
    build:
    ^^^^^ Service "b" builds the same image as "a": give one of them an image name and use it here.
      context: .
`,
    `
services:
  a:
    build:
      context: .
      args:
        - A=1
  b:
    command: x
    build:
    ^^^^^ Service "b" builds the same image as "a": give one of them an image name and use it here.
      args: [A=1]
      context: .
`,
  ],
});

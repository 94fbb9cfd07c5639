import rule from '../../rules/style/build-and-image.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    build: .\n  b:\n    image: b\n',
    'services:\n  a:\n    build: .\n    image: a\n    pull_policy: build\n',
    'services:\n  a:\n    extends: {file: b.yaml, service: a}\n    build: .\n    image: a\n',
  ],
  bad: [
    `
x-image: &image {image: b}
services:
  a:
    image: "a:1"
    ^^^^^ "a" has "build" and "image": set pull_policy to say which of the two counts.
    build: {context: .}
  b:
  ^ "b" has "build" and "image": set pull_policy to say which of the two counts.
    <<: *image
    build: .
`,
  ],
});

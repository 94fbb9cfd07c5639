import rule from '../../rules/correctness/image-name-built-twice.ts';
import { testRule } from '../support/rule-test.ts';

const files = (one: string, other: string, image = 'a:1') => ({
  'compose.yaml': `services:\n  web:\n    image: ${image}\n    build: ${one}\n  job:\n    image: ${image}\n    build: ${other}\n`,
});

testRule(rule, {
  good: [
    files('.', '.'),
    files('.', '{context: ./, dockerfile: Dockerfile}'),
    files('{context: ., args: {A: 1, B: 2}}', '{context: ., args: [B=2, A=1]}'),
    files('web', 'job', 'a:${TAG}'),
    files('web', '"${CONTEXT}"'),
    files('web', '{context: web, target: "${TARGET}"}'),
    files('web', 'https://example.com/job.git'),
    files('web\n    profiles: [dev]', 'job\n    profiles: [prod]'),
    { 'compose.yaml': 'services:\n  web: {image: "a:1", build: .}\n  job: {image: "a:1"}\n' },
    { 'compose.yaml': 'services:\n  web: {image: "a:1", build: .}\n  job: {image: "a:2", build: job}\n' },
  ],
  bad: [
    {
      'compose.yaml': `
x-image: &image
  image: b
services:
  web:
    build: .
    image: a:1
  job:
    build: {context: ., target: job}
    image: "a:1"
           ^^^^^ "web" builds something else under the name "a:1": give one of the two another name.
  one:
    <<: *image
    build: one
  two:
  ^^^ "one" builds something else under the name "b": give one of the two another name.
    <<: *image
    build: two
`,
    },
  ],
});

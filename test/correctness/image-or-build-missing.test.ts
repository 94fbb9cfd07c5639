import rule from '../../rules/correctness/image-or-build-missing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.yaml':
        'x-a: &a {image: a}\nservices:\n  a: *a\n  b: {build: .}\n  c: {provider: {type: x}}\n  d: {extends: a}\n',
    },
    {
      'compose.override.yaml': 'services:\n  web: {ports: ["80"]}\n',
      'compose.yaml': 'services:\n  web: {image: a}\n',
    },
    { 'compose.override.yaml': 'services:\n  web: {ports: ["80"]}\n' },
    {
      'compose.base.yaml': 'services:\n  base: {init: true}\n',
      'compose.yaml': 'services:\n  web: {extends: {file: compose.base.yaml, service: base}, image: a}\n',
    },
    { 'compose.yaml': 'include: [other.yaml]\nservices:\n  web: {init: true}\n' },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
  ^^^ The service "web" has neither "image" nor "build".
    init: true
  db: {image: a}
`,
        'compose.prod.yaml': 'services:\n  other: {image: a}\n',
      },
    },
  ],
});

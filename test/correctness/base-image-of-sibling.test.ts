import rule from '../../rules/correctness/base-image-of-sibling.ts';
import { testRule } from '../support/rule-test.ts';

const files = (web: string, from = 'FROM acme/base:1', base = 'build: ./base\n    image: acme/base:1') => ({
  'compose.yaml': `services:\n  base:\n    ${base}\n  web:\n    build: ${web}\n`,
  'web/Dockerfile': `${from}\nCMD ["web"]\n`,
});

testRule(rule, {
  good: [
    files('{context: web, additional_contexts: {"acme/base:1": "service:base"}}'),
    files('{context: web, additional_contexts: ["ACME/base:1=service:base"]}'),
    files('web', 'FROM acme/base:2'),
    files('web', 'FROM acme/base:$TAG'),
    files('web', 'FROM acme/base:1', 'image: acme/base:1'),
    files('web', 'FROM acme/base:1', 'build: ./base\n    image: acme/base:${TAG}'),
    files('web', 'FROM debian:13 AS acme\nFROM acme', 'build: ./base\n    image: acme'),
    files('web\n    image: acme/base:1'),
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  base:
    build: ./base
    image: docker.io/acme/base
  web:
    build:
    ^^^^^ "base" builds the base image "acme/base:latest" at the same time: name it below additional_contexts as "service:base".
      context: web
  api:
    build:
    ^^^^^ "base" builds the base image "acme/base:latest" at the same time: name it below additional_contexts as "service:base".
      context: web
      additional_contexts:
        x: ./x
  job:
    build: web
    ^^^^^ "base" builds the base image "acme/base:latest" at the same time: name it below additional_contexts as "service:base".
`,
        'web/Dockerfile': 'FROM debian:13 AS build\nFROM acme/base:latest\nCOPY --from=build /a /a\n',
      },
      fixed: `
services:
  base:
    build: ./base
    image: docker.io/acme/base
  web:
    build:
      context: web
      additional_contexts:
        acme/base:latest: service:base
  api:
    build:
      context: web
      additional_contexts:
        x: ./x
        acme/base:latest: service:base
  job:
    build: web
`,
    },
  ],
});

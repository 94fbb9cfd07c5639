import rule from '../../rules/image-size/dev-tools-service-image.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
services:
  a:
    image: golang:1.25
`,
    `
services:
  a:
    image: golang:1.25
    command: go test ./...
    profiles: [tools]
`,
    `
services:
  a:
    image: node:24
    command: node .
`,
    `
services:
  a:
    build: .
    image: golang:1.25
    command: a
`,
  ],
  bad: [
    `
services:
  a:
    image: maven:3.9
           ^^^^^^^^^ Service "a" runs from maven:3.9, an image to build with: build an image of its own for it.
    command: mvn spring-boot:run
`,
  ],
});
